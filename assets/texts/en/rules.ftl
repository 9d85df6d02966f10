## Rules of war, economy and treaties: orders, refusals, facts

order-flood = flood
order-sack = sack and leave
order-split = divide the army
order-merge = join armies

refusal-no-river = no river runs by { $place }.
refusal-walls-too-low = the walls of { $place } are not worth a flood.
refusal-lies-before = it lies before { $place } already: it can storm it, summon it or wait.
refusal-no-men-here = { $asked } men are wanted, and the country about { $place } that is held by right gives { $have } at once.
refusal-no-horses-here = { $asked } horses are wanted, and the country about { $place } has { $have } of them.
refusal-far-away = { $n ->
    [1] the way there and back takes 1 month.
   *[other] the way there and back takes { $n } months.
}
refusal-called-up = { $asked } men would have to be called up, and { $have } more can be this turn.
refusal-too-soon = { $n ->
    [1] it takes 1 more month.
   *[other] it takes { $n } more months.
}
refusal-too-few-engineers = { $asked } engineers are wanted and there are { $have }.
refusal-nobody-left = nobody would be left.

fact-ravaged = { $army } laid waste the country about { $place }.
fact-sacked = { $army } plundered { $place }, pulled down its walls and left it to { $of } with { $loot } strings of loot.
fact-flooded = { $army } turned the river on { $place }, and its walls softened.
fact-flooded-backfired = { $army } turned the river on { $place }. The dykes broke, and { $lost } men drowned in the camp.
fact-split = { $army } sent off { $men } men as a separate host at { $place }.
fact-merged = { $army } joined forces at { $place }: { $men } men.
lot-flood = the flooding of { $place }

order-set_tax = set taxes
order-fortify = raise the walls
order-garrison = man the walls
order-grant = grant grain
order-send_hostage = send a hostage
order-deliver = hand over
order-close_markets = close the markets

refusal-walls-highest = the walls of { $place } cannot be raised further.
refusal-no-grain = it takes { $asked } shi of grain and the granaries have { $have }.
refusal-no-markets = there are no markets with { $polity }.

fact-tax_set-low = { $court } lightened the taxes.
fact-tax_set-usual = { $court } took the usual taxes again.
fact-tax_set-high = { $court } raised the taxes.
fact-walls_begun = { $of } began to build at the walls of { $place }.
fact-fortified = The walls of { $place } stood a step higher.
fact-garrisoned = { $of } changed the garrison of { $place }: it now has { $men } men.
fact-granted = { $court } opened its granaries to { $place }: { $grain } shi.
fact-hungry = The granaries of { $of } were empty. { $army } went hungry, and men went home.
fact-party_grew = At { $court } more people stood behind another policy ({ $policy }) than behind that of the throne ({ $ruling }).
fact-crisis = { $fell ->
    [yes] The party at { $court } that stood for { $policy } forced the question, and the ruler fell with his policy ({ $ruling }).
   *[no] The party at { $court } that stood for { $policy } forced the question, and the ruler gave up his policy ({ $ruling }).
}
fact-elected = The house of { $of } chose { $person } for the empty throne.
fact-elected-assembly = The assembly of { $of } raised { $person }.
fact-hostage_sent = { $from } sent { $person } to { $to } as hostage.
fact-hostage_home = { $person } came home to { $to } from { $from }.
fact-delivered = { $from } handed { $person } over to { $to }.
fact-markets_closed = { $by } closed the border markets with { $with }.
fact-died-executed = { $person } of { $of } was put to death as a hostage.

clause-tributary = { $giver } to send { $taker } tribute as to a suzerain, and no men

tax-low = low taxes
tax-usual = usual taxes
tax-high = high taxes
grade-tributary = tributary
grade-vassal = vassal
grade-invested = invested vassal

book-households = households
book-tax = taxes as ordered
book-court = court and officials
book-weariness = a weary people
book-market = markets with { $polity }
book-received = payments from { $polity }
book-paid = payments to { $polity }
book-largesse = largesse and waste of a full treasury
book-armies = pay of the armies
book-garrisons = pay of the garrisons
book-unpaid = pay that is not met
