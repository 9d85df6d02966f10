## The diplomacy desk, letters, events and outcomes in the window.

# The courts.
parley-courts = Courts
parley-letter = The letter
parley-no-ruler = Nobody on the throne
parley-trust = How far they trust us
parley-trust-tip = How far this court trusts ours, in log-odds: promises kept and broken, and what is remembered. The sum of the parts is held between −1 and +1.
parley-trust-none = Nothing is remembered that weighs.
parley-wars = At war with
parley-treaties = Treaties with us
parley-dues = Owed between us
parley-parties = Parties at this court
parley-party-ruling = { $n } %, in power
parley-deeds = Without a letter
parley-deed-war = Declare war
parley-deed-break = Break the bond
parley-deed-close = Close the markets
parley-deed-return = Return to the capital
parley-deed-deliver = Hand a person over
parley-deed-hostage = Send a hostage
parley-deed-not = Leave it
parley-cost-war = War begins with { $polity } at once: border markets close, and hostages of ours at that court are in its hands. Peace then needs its assent.
parley-cost-break = The bond with { $polity } ends. It costs { $prestige } of prestige, and dues of ours to that court that are still open count as broken: { $n }.{ $serves ->
    [yes] { " " }Whoever held the patent of a suzerain gives it back.
   *[no] { "" }
}
parley-cost-close = The border markets with { $polity } close. What they brought in is lost to both, and it is remembered.
parley-cost-return = The court goes back to its capital.
parley-cost-deliver = { $person } goes into the hands of { $polity }. Giving away one's own people costs 1 of prestige and 1 of stability.
parley-cost-hostage = { $person } goes to { $polity } as hostage, keeps rank and service, and answers for our word.
parley-cost-undo = It is done when the turn ends; until then it can be taken back.

# The letter.
parley-address = 与{ $polity }国书
parley-title = { $act }: to { $polity }
parley-no-act = What is to be asked?
parley-choose-act = Choose
parley-other-act = Something else
parley-change = Change
parley-drop = Leaves this clause out.
parley-share-tip = What this clause adds to the sum of reasons: the sum with it, less the sum without.
parley-add = + Add a clause
parley-full = { $n ->
    [1] A letter holds at most 1 clause.
   *[other] A letter holds at most { $n } clauses.
}
parley-giver = given by { $polity }
parley-foe = against { $polity }
parley-foe-any = against nobody in particular
parley-good-cash = strings of cash
parley-good-silver = taels of silver
parley-good-silk = bolts of silk
parley-good-horses = horses
parley-good-grain = shi of grain
parley-yearly = every year
parley-once = once
parley-places = Places
parley-land-now = at once
parley-land-promise = promised only
parley-land-plain = not in amends
parley-land-amends = in amends
parley-we-take = What we take
parley-they-take = What they take
parley-equals = as equals
parley-elder = the elder: { $polity }
parley-until-none = no end
parley-until-set = with an end
parley-year-less = −1 year
parley-month-less = −1 month
parley-month-more = +1 month
parley-year-more = +1 year

# What is chosen in place of the forecast.
parley-picked = Done
parley-pick-act = What the letter is to do
parley-pick-clause = A clause more
parley-pick-carrier = Who carries it
parley-pick-amount = How much
parley-pick-polity = Against whom
parley-pick-person = Whom
parley-pick-border = Along what
parley-pick-places = Which places
parley-pick-deliver = Who is handed over
parley-pick-hostage = Who goes as hostage
parley-pick-deed = Is it meant?
parley-kind-request = Ask
parley-kind-demand = Demand
parley-kind-offer = Offer
parley-kind-free = Give, and ask nothing
parley-kind-assertion = Declare
parley-own-terms = Has no usual terms: say what it is about.
parley-act-bars = { $terms }. As it stands it cannot be sent: { $why }
parley-nobody = There is nobody who could be given.
parley-figures = Figures can be typed; Backspace takes the last one away.
parley-figure-back = back

# The forecast.
parley-forecast = Forecast
parley-assent = chance of assent
parley-for = for { $n }
parley-against = against { $n }
parley-sum = sum { $n }
parley-pull = Precedents
    .why = What courts answered in situations most alike.
parley-record = The record itself
    .why = This very question is documented, and what it rested on still holds in part.
parley-precedents = Precedents
parley-precedents-none = When there is a letter, the documented decisions most like it lie here.
parley-nearest = The nearest { $n } of { $all }; together they pull { $pull }
parley-likeness = likeness
parley-likeness-tip = How near the reasons of that decision lie to those of this one; 100 % is the same.
parley-alike = Alike: { $list }
parley-unlike = Unlike: { $list }
parley-lever = Put it into the letter

# Sending.
parley-ride = { $days ->
    [1] An envoy rides 1 day
   *[other] An envoy rides { $days } days
}
parley-no-ride = No road leads there
parley-talks = { $n ->
    [1] talks take at least 1 month
   *[other] talks take at least { $n } months
}
parley-risk = Whoever holds land on the way and is at war with us may stop the envoy; snow and ferries cost days.
parley-any-envoy = Any envoy
parley-carrier-tip = Who carries the letter. He must be free and in our service.
parley-mine = mine: { $n } %
parley-mine-none = my forecast
parley-mine-tip = Your own forecast of a yes. It is scored beside the game's when the answer comes.
parley-cancel = Cancel
parley-send = Seal and send
parley-sent = The letter to { $polity } is sealed; it leaves with the end of the turn. Chance of assent { $chance } %.

# A letter that waits.
parley-letter-from = { $polity }国来书
parley-letter-title = { $polity }: { $act }
parley-letter-counter = { $polity } names other terms: { $act }
parley-salute-above = { $ruler } commands { $court }:
parley-salute-below = Your vassal { $ruler } submits a memorial to { $court }:
parley-salute-equal = { $ruler } writes to { $court }:
parley-letter-gone = This letter has been answered, or its envoy has gone home.
parley-letter-invented = The terms are those of the game; the record has no such letter in these words.
parley-voices-for = For
parley-voices-against = Against
parley-voices-more = { $n ->
    [1] and one more
   *[other] and { $n } more
}
parley-voices-none = Nobody.
parley-how-answer = How to answer
parley-by-itself = What the court would answer by itself
parley-answer-yes = Accept
parley-answer-no = Refuse
parley-answer-silence = Leave it unanswered
parley-answer-terms = Answer with other terms
parley-seal = Seal
parley-choose = Choose
parley-terms-how = The same terms as we would put them go onto the desk; this letter still waits.
parley-ignored = { $n ->
    [1] The envoy goes home without a word. One who is not answered leaves after 1 month.
   *[other] The envoy goes home without a word. One who is not answered leaves after { $n } months.
}
parley-we-owe = We: { $what }
parley-they-owe = They: { $what }
parley-both = Both: { $what }
parley-brings-nothing = Nothing follows at once.

# What follows from a choice.
parley-effect-cash = { $n } strings of cash
parley-effect-grain = { $n } shi of grain
parley-effect-men = { $n } men to call up
parley-effect-horses = { $n } horses
parley-effect-prestige = prestige { $n }
parley-effect-weariness = weariness { $n }
parley-effect-stability = stability { $n }
parley-effect-morale = morale of the armies { $n }
parley-effect-unrest = unrest in { $place } { $n }
parley-effect-devastation = devastation of { $place } { $n } %
parley-effect-party = the party of "{ $policy }" { $n }
parley-effect-memory = { $other } remembers: { $by } { $deed }

# What history did.
parley-history-chose = history chose this
parley-the-record = The record
parley-sources-differ = Where sources differ
parley-outcome-title = { $polity } { $answer }
parley-seal-yes = 允准
parley-seal-no = 不许
parley-your-world = Your world, { $date }
parley-history = History, { $date }
parley-as-in-history = as in history
parley-not-as-in-history = not as in history
parley-forecasts = Forecasts
parley-brier-tip = The mean squared error of the forecasts so far: 0 is perfect, 0.25 is what an even chance for everything gets.
parley-next = Next on the record, { $date }: { $title }
parley-continue = Go on
