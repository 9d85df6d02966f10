## Panels: what there is to see of a game, in sentences. Names come ready for the middle of a sentence.

view-title = { $polity }, { $date }
view-title-era = { $polity }, { $date } ({ $era })
view-army-number = army { $n }
view-army-gone = army { $n }, no longer in being
view-army-under = army { $n }, { $men } men under { $person }
view-army-plain = army { $n }, { $men } men
view-army-lent = { $of } under { $under }
view-army-line = { $army } ({ $whose }), { $doing }
view-needs = What needs you
view-needs-none = Nothing presses.
view-fallen = This realm is no more.
view-in-flight = Its court is in flight, without a seat.
view-absent = It has no part in this scenario.
view-fell-on = It fell: { $date }.
view-ruler = Ruler
view-throne-empty = the throne is empty
view-heir = Heir
view-heir-none = none named
view-seat = Seat of the court
view-seat-away = { $place } (the capital is { $capital })
view-succession = Without an heir
succession-eldest = the eldest of the house follows
succession-ablest = the house takes whoever governs best
succession-assembly = an assembly chooses a commander of the house
succession-regency = the regent follows, or the ablest
view-policy = Policy of state
view-policy-share = { $policy }; { $share } % of the court stands behind it
view-prestige = Prestige
view-weariness = War weariness
view-stability = Stability
view-of-hundred = { $n } of 100
view-of-two-hundred = { $n } of 200
view-percent = { $n } %
view-treasury = Treasury
view-treasury-is = { $cash } strings; a month brings { $income } and takes { $pay }: { $sum } in all
view-grain = Grain
view-grain-is = { $n } shi
view-grain-flow = { $n } shi; a month brings { $harvest } and eats { $eaten }: { $sum } in all
view-manpower = Men who can be called up
view-manpower-is = { $n } men
view-horses = Horses
view-horses-is = { $n } horses in the herds
view-armies = Armies
view-armies-are = { $n }, with { $men } men on the map
view-places = Places held
view-places-are = { $n }
view-wars = Wars
view-war-since = { $polity } since { $date }
view-war-none = none
view-bonds = Bonds

need-letter = An answer is due to { $polity }: { $act }. Read it: { $read }. Answer: { $answer } yes, or no.{ $last ->
    [yes] {" "}The envoy waits no longer: left unanswered this turn, silence is the answer.
   *[no] {""}
}
need-siege = { $place } is besieged by { $polity }, month { $months }.{ $can ->
    [yes] {" "}An army can { $command } it.
   *[no] {""}
}
need-siege-hungry = { $place } is besieged by { $polity }, month { $months }, and its stores are gone.{ $can ->
    [yes] {" "}An army can { $command } it.
   *[no] {""}
}
need-supply = { $army } at { $place } is short of supply and loses { $loss } % a month.
need-money = { $months ->
    [0] The troops cost more than comes in, and the treasury does not last the month. Armies at home can be sent home: { $command }.
    [1] The troops cost more than comes in: the treasury lasts 1 month. Armies at home can be sent home: { $command }.
   *[other] The troops cost more than comes in: the treasury lasts { $months } months. Armies at home can be sent home: { $command }.
}
need-due = { $due }: due { $date }.{ $state ->
    [war] {" "}Between courts at war nothing is sent, and what stays unpaid for a year is a broken word.
    [short] {" "}We do not have it now: it will be in arrears, and after a year a broken word.
   *[ready] {""}
}
need-land = { $place } was promised and is still held by { $polity }.{ $can ->
    [yes] {" "}An army can { $command } it.
   *[no] {""}
}
need-unrest = { $n ->
    [1] Unrest is high in { $places }.
   *[other] Unrest is high in { $n } places, worst in { $places }.
}{ $ways ->
    [none] {""}
   *[other] {" "}What quiets it: { $ways }.
}
need-unrest-grain = grain ({ $command })
need-unrest-men = men in the walls ({ $command })
need-unrest-tax = lower taxes ({ $command })
need-crisis = Those who are for "{ $policy }" outweigh those who are for the line of the court, and may force the question: { $chance } % a month; the ruler may fall by it. What they want can be made the line: { $command }.
need-heir = No heir is named; { $person } could be: { $command }.
need-war = { $polity } declared war on us, { $date }. Look to the { $armies }, or sue for peace: { $envoy }.
need-enemy = Enemy host of { $polity }, { $army }, is { $road ->
   *[no] { $days ->
        [0] at { $place }
        [1] 1 day from { $place }
       *[other] { $days } days from { $place }
    }
    [yes] on the way from { $from } to { $goal }, { $days ->
        [0] hard by { $place }
        [1] 1 day from { $place }
       *[other] { $days } days from { $place }
    }
}. See: { $command } { $place }.
need-grain = { $months ->
    [0] The grain runs out this month: { $short } shi a month are lacking ({ $books }). Fewer men eat less: { $command }.
    [1] The grain runs out in 1 month: { $short } shi a month are lacking ({ $books }). Fewer men eat less: { $command }.
   *[other] The grain runs out in { $months } months: { $short } shi a month are lacking ({ $books }). Fewer men eat less: { $command }.
}
need-leader = { $n ->
    [1] No named commander leads army { $armies }. { $person } is at hand: { $command }.
   *[other] No named commander leads these armies: { $armies }. { $person } is at hand: { $command }.
}

view-modern = Today
view-holder = Held by
view-held-against = { $holder } since { $date }, by right { $owner }
view-kind = What it is
view-worth = Worth
view-worth-is = { $n }, as objectives count land
view-kind-is = { $kind }, { $ground }
view-households = Households
view-devastation = Ruined by war
view-unrest = Unrest
view-fort = Walls
view-fort-is = { $n } of 5
view-garrison = Garrison
view-siege = Siege
view-siege-is = by { $polity }, { $months ->
    [0] begun this month
    [1] 1 month so far
   *[other] { $months } months so far
}, works { $works } of 100; stores last some { $stores ->
    [1] 1 month
   *[other] { $stores } months
}
view-siege-hungry = by { $polity }, { $months ->
    [0] begun this month
    [1] 1 month so far
   *[other] { $months } months so far
}, works { $works } of 100; its stores are gone
view-armies-here = Armies here
view-roads = Roads
view-road = { $place } to the { $way }, { $foot } days on foot, { $horse } mounted ({ $road }): { $holder }
view-road-armies = { $line }; in the field there { $list }
view-road-men = { $men } men of { $whose }
view-road-own = our own
view-road-siege = { $line }, besieged
view-around = Around { $place }
view-around-holder = It is held by { $holder }.
view-holdings = Who holds what
view-holdings-of = { $n ->
    [1] { $polity }: 1 place
   *[other] { $polity }: { $n } places
}
view-holdings-free = Held by nobody
view-mark-siege = { $place } (besieged)
view-mark-capital = { $place } (capital)
view-mark-capital-of = { $place } (capital of { $polity })
view-mark-capital-once = { $place } (once capital of { $polity })
view-map = The map
view-legend = { $marks }; · nobody; ◎ seat of a court; ! besieged; ^ an army.
view-legend-one = { $mark } { $polity }

kind-capital = a capital
kind-prefecture = a walled seat of a prefecture
kind-fort = a fort
kind-pass = a fortified pass
kind-market_town = a town of trade
kind-oasis = a town in the desert
kind-steppe_camp = an encampment on the steppe
ground-plain = on the plain
ground-river_valley = in a watered valley
ground-loess = in loess country
ground-mountain = in the mountains
ground-alpine = in high mountains
ground-steppe = on the steppe
ground-desert_oasis = at an oasis
road-road = road
road-river = river
road-pass = pass
road-desert = desert track
road-steppe = steppe
way-north = north
way-south = south
way-east = east
way-west = west
way-northeast = north-east
way-northwest = north-west
way-southeast = south-east
way-southwest = south-west

view-armies-of = Armies of { $polity }
view-armies-none = There are none.
task-hold = at { $place }
task-siege = before { $place }, besieging it
task-bar = barring the road at { $place }
task-away = in { $theatre } until { $date }
task-march = on the way from { $place } to { $goal } ({ $aim })
task-resting = { $n ->
    [1] { $doing }, beaten, to rest 1 more month
   *[other] { $doing }, beaten, to rest { $n } more months
}
view-men = Men
view-men-are = { $foot } foot, { $horse } horse, { $engineers } engineers
view-claimed = Given out as
view-officer = an officer without a name
view-commander = Commander
view-commander-is = { $person }, generalship { $n } of 10
view-morale = Morale
view-drill = Drill
view-fatigue = Fatigue
view-supply = Supply
view-supply-short = short; it loses { $loss } % a month
view-supply-good = good; it loses { $loss } % a month
view-route = Road before it

post-army-lost = { $next ->
    [none] { $person } leaves army { $n }, which then has no commander.
   *[other] { $person } leaves army { $n } to { $next }.
}
post-throne = { $retired ->
    [yes] { $person } steps down as retired ruler and { $next } rules; a throne that is given up costs the realm nothing of its standing.
   *[no] { $person } is put aside and { $next } rules.
}
post-lost = { $next ->
    [none] { $person } is { $office } no longer, and nobody is in that place.
   *[other] { $person } is { $office } no longer: { $next } is it in that place.
}
view-odds = { $army } and { $place }
view-odds-no-road = { $closed ->
    [none] No open road leads there.
   *[other] No open road leads there: { $closed }.
}
view-road-closed = at { $place } it comes upon ground of { $holder }, with whom there is neither war nor friendship
view-odds-road = The road
view-odds-road-of = The road of { $n }
view-odds-days = { $days ->
    [1] 1 day, months on the march: { $months }
   *[other] { $days } days, months on the march: { $months }
}
view-odds-days-as-far = { $days ->
    [1] 1 day as far as { $place }
   *[other] { $days } days as far as { $place }
}
view-odds-way-on = On the way
view-odds-kept = On the way: { $line }.
view-odds-past = the garrisons of { $list } are gone round: { $days } days, counted in
view-odds-stopped = stopped at { $place } by its garrison ({ $garrison }); the march ends there
view-odds-no-army = No enemy army stands there.
view-odds-unseen = Nobody sees that place: whether an enemy army stands there is not known.
view-odds-battle = A battle with { $men } { $enemy }: { $chance } % to win
view-odds-addend = { $name } { $points }
view-odds-battle-if-war = If it came to war, a battle with { $men } { $enemy }: { $chance } % to win
view-odds-sortie = Breaking out against { $men } { $enemy }: { $chance } % to win
view-odds-joined = { $men } men would fight it together.
view-odds-ways = As one host they come by one road, and what is told here is the worst: { $list }.
view-odds-way = by way of { $place } at { $chance } %
view-odds-way-river = by way of { $place } (across a river) at { $chance } %
view-odds-alone-one = { $n } at { $chance } %
view-odds-alone = That is as one host. Armies that are not one ({ $merge }) fight as they come, each for itself: { $list }.
view-odds-shuts-in = The enemy would shut himself into his walls and not fight it.
view-odds-if-war = There is no war with { $polity }; this is how it would stand.
view-odds-estimate = How many hold the walls is an estimate, and so are the chances that rest on it.
view-odds-stay = If it is taken, some { $men } men of the army stay in it as the garrison.
view-odds-inside = { $men } men of the field are inside.
view-odds-walls = Garrison of { $polity }: { $garrison }; the walls are { $fort } of 5
view-odds-storm = Stormed by all { $men } men before it together, it falls at { $chance } %, and that costs them some { $won }; thrown back, they lose some { $lost }.
view-odds-storm-within = { $known ->
    [no] By repute of its walls, a storm that is beaten off costs the garrison some { $fallen }, one that is carried all { $garrison }
   *[yes] A storm that is beaten off costs the garrison some { $fallen }, one that is carried all { $garrison }
}{ $field ->
    [no] { "." }
   *[yes] , and the armies inside { $share } % of their men.
}
view-odds-surrender = { $n ->
    [1] It gives up this month at { $chance } %.
   *[other] It gives up within the coming { $n } months at { $chance } %, in the first of them at { $first } %.
}
view-odds-treason = { $n ->
    [1] { $person }, who commands within, goes over this month at { $chance } %.
   *[other] { $person }, who commands within, goes over within the coming { $n } months at { $chance } %, in the first of them at { $first } %.
}
view-odds-terms = Offered terms, it gives itself up at { $chance } %: nothing is plundered, and its men march home.
view-odds-summon = Summoned, it opens its gates at { $chance } %.
view-odds-stores = { $months ->
    [0] Its stores are gone: those within starve.
    [1] Besieged by this host, its stores last about a month more.
   *[other] Besieged by this host, its stores last some { $months } months more.
}
view-odds-yields = Month by month from then on it gives itself up at { $list } %: within { $n } months at { $chance } %.
odds-sally = the sally
odds-numbers = numbers
odds-drill = drill
odds-command = command
odds-morale = morale
odds-fatigue = fatigue
odds-ground = the ground
odds-river = the river
odds-supply = supply
odds-barred = the road is barred

view-polities = The powers
view-polity-line = { $polity }: { $ruler } at { $seat }; places held { $places }; { $field }
view-relations = Relations
view-relations-none = This court has neither bond nor war with any other.
view-serves = Serves
view-serves-none = none of these courts
view-office = Office
view-life = Life
view-skills = Skills, of 10
view-skills-are = generalship { $command }, envoy { $diplomacy }, office { $administration }
view-loyalty = Loyalty
view-loyalty-is = { $n } of 100: { $parts }
loyalty-base = to begin with
loyalty-throne = the throne is his own
loyalty-office = office
loyalty-prestige = prestige of the court
loyalty-stability = stability of the court
loyalty-party = his party and the policy in force
loyalty-unpaid = men without pay
loyalty-passed_over = passed over as heir
loyalty-besieged = shut in without relief
loyalty-kin = blood of the house
view-leads = Leads
life-to_come = not yet on the stage
life-free = at liberty
life-held = held by { $polity } at { $place }
life-dead = died { $date }
view-people-of = People of { $polity }
view-people-none = There is nobody of name.
view-no-office = no office
view-person-line = { $person }, { $office }: generalship { $command }, envoy { $diplomacy }, office { $administration }
view-person-loyal = { $line }; loyalty { $n }
view-person-held = { $line }; { $life }
view-marshal = Commander in chief
view-preparing = War is prepared against
view-parties = Parties at court
view-party-in-force = { $policy }: { $share } % of the court; in force
view-party = { $policy }: { $share } % of the court; to declare it costs { $cost } of stability
view-party-forces = the party of this policy forces the question at { $chance } % a month: { $policy }
view-party-forces-under = { $person }, of loyalty { $n }, heads a party that forces the question at { $chance } % a month: { $policy }

bond-lord = vassal of { $polity }
bond-lord-invested = vassal of { $polity }, holding its patent
bond-vassal = suzerain of { $polity }
bond-brothers = brother state of { $polity }
bond-elder = brother state of { $polity }, the elder being { $elder }
bond-ally = ally of { $polity }
between-war = at war with { $polity } since { $date } ({ $by } began it)
between-truce = truce with { $polity } until { $date }
between-peace = sworn peace with { $polity }
between-markets = border markets with { $polity } open
between-border = border with { $polity } at { $border }
between-nothing = There is neither bond nor war between the two.
view-memory = { $polity } { $deed }, { $date }
view-treaties = Treaties
view-treaties-none = There are none.
view-treaty = { $from } and { $to }, { $date }: { $act }
view-treaty-ended = { $from } and { $to }, { $date }: { $act } (ended)
view-treaty-broken = { $from } and { $to }, { $date }: { $act } (broken)
view-treaty-broken-by = broken when { $polity } { $deed }, { $date }
view-treaty-unkept = not kept: { $due }; broken since { $date }
view-ledger = The ledger
view-court-dues = What is owed
view-owed-by-us = We owe
view-owed-to-us = We are owed
view-settled = Settled, the latest first
view-nothing-owed = Nothing.
view-nothing-settled = Nothing yet.
due-pay = { $from } to pay { $to } { $what }
due-pay-yearly = { $from } to pay { $to } { $what } every year
due-land = { $from } to hand { $what } to { $to }
due-levies = { $from } to send { $what } men to serve { $to }
due-serve = { $from } to leave in the service of { $to } the men sent there
due-aid = { $from } to help { $to } in war
due-attack = { $from } to take part in the attack agreed with { $to }
due-attack-place = { $from } to attack { $what } as agreed with { $to }
due-person = { $from } to hand { $what } over to { $to }
due-hostage = { $from } to leave a hostage with { $to }
due-state-call = { $due }, when called upon
due-state-open = { $due }, by { $date }
due-state-arrears = { $due }: in arrears since { $date }
due-state-paid = { $due }: kept, { $date }
due-state-waived = { $due }: let go, { $date }
due-state-broken = { $due }: broken, { $date }

view-envoys = Envoys
view-envoys-none = No envoys are on the way.
view-envoy = envoys
view-envoy-out = { $days ->
    [0] { $n }: { $person } of { $from }, about to arrive at the court of { $to }: { $act }
    [1] { $n }: { $person } of { $from }, on the way to { $to }, 1 day to ride: { $act }
   *[other] { $n }: { $person } of { $from }, on the way to { $to }, { $days } days to ride: { $act }
}
view-envoy-there = { $n }: { $person } of { $from }, under talks at the court of { $to }: { $act }
view-envoy-back = { $days ->
    [0] { $n }: { $person } of { $from }, about to come home from { $to } with other terms: { $act }
    [1] { $n }: { $person } of { $from }, on the way home from { $to } with other terms, 1 day to ride: { $act }
   *[other] { $n }: { $person } of { $from }, on the way home from { $to } with other terms, { $days } days to ride: { $act }
}
view-incoming = Proposals that wait for an answer
view-incoming-none = No proposal waits for an answer.
view-letter = { $n }, from { $polity }: { $act }
view-letter-counter = { $n }, other terms from { $polity }: { $act }
view-letter-forecast = Left to the court: { $chance } % yes. For: { $for }. Against: { $against }.
view-letter-forecast-one = Left to the court: { $chance } % yes. It weighs { $for }.
view-letter-cost-yes = A yes against most of those who speak costs { $cost } of stability.
view-letter-cost-no = A no against most of those who speak costs { $cost } of stability.
view-letter-how = Answer with: { $command } yes, { $command } no.
view-ride = { $days ->
    [1] An envoy rides 1 day.
   *[other] An envoy rides { $days } days.
}
view-peril = an envoy rides over ground of { $list }, with which there is war, and is stopped there at { $chance } %.
view-term = { $name } { $points }. { $why }
view-card = What history did: { $title }, { $date }

view-report = { $turn }: what happened
view-report-own = Your own affairs
view-report-small = Here and there our armies lost { $lost } men in all: { $list }.
view-report-sieges = Sieges that go on
view-report-siege = { $place }: { $told }
view-report-world = The world
view-report-none = Nothing to report.
view-chronicle = Chronicle
view-dated = { $month } month: { $text }

do-order = { $order }: { $what }
do-to = { $army } to { $place }
do-muster = { $foot } foot, { $horse } horse and { $engineers } engineers at { $place }, led by { $person }
do-command = { $army }, to { $person }
do-levies = { $army }, to { $polity }
do-away = { $army }, to { $theatre } until { $date }
do-envoy = to { $polity }, { $act }: { $clauses }
do-reply = to { $polity }: { $answer }
do-reply-about = to { $polity }, on { $act }: { $answer }
do-counsel = { $person } advises: { $policy }
do-confine = { $person } at { $place }
do-appoint = { $person }, { $office }
view-brief = Treasury { $cash } strings; { $men } men in the field; weariness { $weariness }, stability { $stability } of 100.
view-forecast = Forecast: { $chance } % yes. For: { $for }. Against: { $against }.
view-forecast-one = Forecast: { $chance } % yes. It weighs { $for }.
view-thrown = It stood at { $chance } % yes. For: { $for }. Against: { $against }.
view-thrown-one = It stood at { $chance } % yes. It weighed { $for }.
view-party-others = Nobody at court stands behind these, but they can be declared: { $policies }.
do-envoy-by = { $envoy }; { $person } carries it
do-reinforce = { $army }, with { $foot } foot, { $horse } horse and { $engineers } engineers more
view-why = Why they did it
view-why-one = { $order }. { $why }
view-why-head = { $polity }, { $turn }
view-why-none = No court has done anything of its own yet.
view-why-none-of = So far nothing was done by { $polity }.
do-split = { $army }: { $foot } foot, { $horse } horse and { $engineers } engineers part
do-merge = { $army }, into { $into }
do-garrison = { $men } men into { $place }
do-garrison-out = { $men } men out of { $place }
do-person = { $person }, to { $polity }
bond-lord-tributary = tributary of { $polity }
due-tribute = { $from } to send { $to } tribute of { $what }
