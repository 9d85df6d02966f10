# What a court makes of a proposal: terms, measures, vetoes, precedents, levers, clauses.

# Terms of the evaluator, with the sentence that says what they mean.
term-base = Hope
    .why = Envoys are sent where there is hope.
term-free = Nothing asked
    .why = It costs nothing.
term-pressure = Pressure
    .why = Their army can punish a no.
term-need = The greater danger
    .why = It answers the greater danger, or feeds it.
term-gain = Gain
    .why = What is offered.
term-burden = Burden
    .why = What is asked, of a tired people.
term-risk = Risk
    .why = Whom a yes would anger.
term-policy = Policy of the court
    .why = The line of the court and the party behind it.
term-prospect = Prospect
    .why = Whether it would succeed.
term-face = Rank and face
    .why = Rank gained or lost.
term-trust = Trust
    .why = Promises kept or broken, deeds remembered; their sum is held between −1 and +1.
term-due = What was sworn
    .why = An oath or a debt that speaks for it, or against it.
term-greed = Their fall
    .why = They are falling: wait.
term-mood = Last answers
    .why = What was answered last between the two.
term-bent = The ruler
    .why = A ruler of arms leans to war, a ruler of the desk to peace.
term-stake = What the war is for
    .why = They fight for what they have not got yet; the tired let it go.

# Measures.
field-power = strength
field-reach = reach
field-danger = danger
field-common = effect on the danger
field-plight = plight of the proposer
field-rival = rivalry
field-weary = weariness
field-effort = effort
field-risk = risk
field-gain = gain
field-prospect = prospect
field-face = face
field-trust = trust
field-due = sworn duty
field-policy = policy
field-mood = mood
field-bent = the ruler's bent
field-stake = aim of the war not reached

# What cannot be.
veto-no_ruler = Nobody free sits on the throne of { $polity }.
veto-unchanged = The same was refused this season, and nothing has changed.
veto-too_many_men = { $asked } men are asked, and { $polity } can count { $have } in all: no court sends more than half of them.
veto-beyond_purse = { $polity } could not pay that: it is worth more than all its cash and two years of its income, even after the horses and grain that lie in store.
veto-bound_to = A bond ties { $polity } to { $other }: it must be left first.
veto-no_way = There is no way from { $polity } to { $other }.
veto-not_to_give = { $person } cannot be handed over.
veto-own_seat = No court gives away the seat it sits in.
veto-already = { $clause ->
    [none] What is proposed holds already.
   *[other] What is proposed holds already: { $clause }.
}
veto-too_much_land = { $percent }% of all the land of { $polity } in one demand: no court gives so much that is not beaten.
veto-no_war_to_end = There is no war between { $from } and { $polity } to end.
veto-stronger = { $polity } will not serve { $from }, the weaker of the two.
veto-unbearable = It is more than { $polity } could ever bear.

# Deeds that are remembered.
memory-closed_markets = closed the markets
memory-attacked = began a war
memory-beat = won a battle
memory-repelled = held out in a siege
memory-took_land = took land
memory-raided = raided
memory-broke_word = broke a promise
memory-left_ally = left an ally in the field
memory-failed_together = failed with the other before the same walls
memory-refused_aid = refused help
memory-broke_bond = broke off a bond
memory-stopped_envoy = stopped an envoy
memory-sent_troops = sent troops
memory-gave_land = gave land
memory-amends = made amends
memory-honoured = gave honours

# What a measure is made of.
part-clause = { $clause }
part-power = { $polity }
part-memory = { $polity } { $deed }, { $date }
part-kept = { $n ->
    [one] one promise kept
   *[other] { $n } promises kept
}
part-broken = { $n ->
    [one] one promise broken or late
   *[other] { $n } promises broken or late
}
part-minister = the standing of { $person }
part-policy = policy: { $policy }
part-tone = it is put as a demand
part-for-nothing = nothing, or too little, is offered in return
part-envoy = the skill of { $person }
part-answered = the answer of { $date }
part-received = the refusal received { $date }

# Answers.
answer-accepted = agreed
answer-fulfilled = agreed and did it
answer-broken = agreed and did not keep it
answer-refused = refused
answer-ignored = gave no answer
answer-countered = named other terms
answer-overtaken = had nothing left to agree to

# Changes that would turn a no.
change-pay = add a payment of { $sum }
change-horses = add { $n } horses
change-fewer_men = ask { $n } men fewer
change-ask_less = ask { $sum } less
change-ask_less-yearly = ask { $sum } a year less
change-drop = leave out: { $clause }
change-drop_place = ask for all but { $place }
change-marriage = add a marriage between the houses
change-hostage = give a hostage
change-markets = add open border markets

# Clauses.
clause-peace = peace
clause-truce = a truce until { $date }
clause-land = { $giver } to give { $places }
clause-land-promise = { $giver } to promise { $places }
clause-land-amends = { $giver } to give { $places } in place of land promised before
clause-pay = { $giver } to pay { $sum }
clause-pay-yearly = { $giver } to pay { $sum } every year
clause-levies = { $giver } to send { $men } men to serve { $taker }
clause-levies-against = { $giver } to send { $men } men to serve { $taker } against { $foe }
clause-aid = { $giver } to help { $taker }
clause-aid-against = { $giver } to help { $taker } against { $foe }
clause-mutual_aid = each helps the other when attacked
clause-joint_attack = both attack { $foe } by { $date }
clause-joint_attack-places = both attack { $foe } by { $date }: { $proposer } to take { $first }, { $recipient } { $second }
clause-leave = leave for { $proposer } to attack { $foe }
clause-hand_over = { $giver } to hand over { $person }
clause-hostage = { $giver } to give a hostage
clause-marriage = a marriage between the houses
clause-vassal = { $giver } to become the vassal of { $taker }
clause-brothers = brother states
clause-brothers-elder = brother states, { $elder } the elder
clause-own_era = each keeps its own era name
clause-patent = { $giver } to grant a patent of rank
clause-markets = open border markets
clause-oath = { $giver } to swear an oath
clause-drop_rank = investiture is asked no more
clause-complaint = a complaint over { $places }
clause-thanks = thanks
nothing = nothing

# The forecast.
ask-title = { $from } to { $to }, { $date }: { $act }
ask-counsel = { $person } counsels { $of }, { $date }: { $policy }
ask-clauses = The terms
ask-chance = Chance of a yes: { $chance } %
ask-against-law = Cannot be sent
ask-vetoes = What cannot be
ask-terms = For and against
ask-sum = Sum { $sum }, bound { $bound }: { $chance } %
ask-sum-capped = Sum { $sum }, capped at { $bound }: { $chance } %
ask-sum-vetoed = Sum { $sum }, but it cannot be: { $chance } %
ask-record-sum = What history did here is in the sum, and is told after the answer.
ask-by-record = What the record did
ask-precedents = Precedents: pull { $pull }
ask-no-precedents = No precedent is near.
ask-precedent-later = { $date }, which is later than now (it weighs as a likeness, not as knowledge)
ask-precedent = { $likeness } % alike: { $title }, { $date }. { $to } { $answer }.
ask-differs = differs in { $first } and { $second }
ask-gap = { $term } ({ $gap })
ask-cite = 「{ $cite }」
ask-record = The record: { $title }
ask-record-pull = It still holds by { $fade } %: pull { $points }.
ask-record-failed = No longer so: { $what }
ask-lever = What would turn it
ask-lever-is = { $change }: { $chance } %
ask-lever-none = No single change of terms would turn it; what weighs most against it is { $term }.
ask-lever-field = { $field } from { $from } to { $to } on its scale: { $chance } %
ask-lever-no-measure = No single measure would turn it.
ask-history = What history did
ask-history-is = { $date }: { $to } { $answer }.
premise-holder = { $place } is in the hands of { $polity }
premise-ruler = { $person } rules { $polity }
premise-war = { $a } and { $b } are at war
premise-no-war = { $a } and { $b } are at peace
premise-lord = { $lord } as suzerain of { $polity }
premise-no-lord = no suzerain over { $polity }
premise-brothers = { $a } and { $b } are brother states
premise-no-brothers = { $a } and { $b } are not brother states
forecast-line = The model, without knowing the answer: { $chance } % yes. For: { $for }. Against: { $against }.
forecast-line-one = The model, without knowing the answer: { $chance } % yes. It weighed { $for }.

# The back-test.
backtest-title = { $n } decisions, { $yes } % yes
backtest-all = All: Brier { $brier } (base rate { $base }), skill { $skill } (95 %: { $low } to { $high }), log-loss { $loss }
backtest-requests = Those that ask something: n { $n }, Brier { $brier }, skill { $skill }
backtest-episode = Whole negotiation left out: skill { $skill }. Five-fold: skill { $five }
backtest-precedents = Precedents alone: skill { $skill }
backtest-learned = Weights learned from nothing on the other negotiations: skill { $skill }
backtest-weights = { $n } weights, none fitted; see docs/backtest.md
backtest-hand = The same evaluator on the situations coded by hand: n { $n }, skill { $skill } (requests { $requests })
backtest-bands = Reliability
backtest-band = { $from }–{ $to }: n { $n }, mean forecast { $mean }, share of yes { $yes }
backtest-cases = Decisions
backtest-case = { $p } { $answer }  { $id } ({ $act })
backtest-beside = measure: the game's own / by hand
backtest-svg = The picture is in { $path }.
backtest-none = No decision is documented there.
backtest-svg-title = Forecasts and answers
backtest-svg-forecast = forecast
backtest-svg-share = share of yes
clause-until = { $clause }, until { $date }
clause-border = { $along } as the border
border-yellow_river = the Yellow River
ask-voices = What the ministers say
voice-for = { $person } speaks for it: { $reason }.
voice-against = { $person } speaks against it: { $reason }.
