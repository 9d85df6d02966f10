## Orders that build on one another.

# { $order }: the order in words.
desk-dropped = This falls away with it: { $order }.

command-judge = how you stand by your objectives, and beside history at the same date
    .words = judge, judgement, victory
    .usage = { "" }

simulate-section-victory = How it ended for each side, by its objectives
simulate-record-victory = record: { $level }

victory-defeat = defeat
victory-stalemate = stalemate
victory-marginal = marginal victory
victory-clear = clear victory
victory-decisive = decisive victory

judge-title = Judgement: { $polity }
judge-no-objectives = This side has no objectives here.
judge-level = { $points ->
    [1] as things stand: { $level }, 1 point of { $most }.
   *[other] as things stand: { $level }, { $points } points of { $most }.
}
judge-level-final = { $points ->
    [1] in the end: { $level }, 1 point of { $most }.
   *[other] in the end: { $level }, { $points } points of { $most }.
}
judge-objectives = Objectives
judge-met = { $points ->
    [1] met, 1 point: { $objective }.
   *[other] met, { $points } points: { $objective }.
}
judge-unmet = { $points ->
    [1] not met, 1 point: { $objective }.
   *[other] not met, { $points } points: { $objective }.
}
judge-record = Beside history, { $date }
judge-pair = { $now }; in history { $record }
judge-ruler = Ruler
judge-seat = Court
judge-land = Land
judge-land-is = { $n ->
    [1] 1 place worth { $worth }
   *[other] { $n } places worth { $worth }
}
judge-gained = held here and not in history: { $places }
judge-lost = held in history and not here: { $places }
judge-bonds = Bonds
judge-owes = Owes
judge-is-owed = Is owed
judge-nothing = nothing
judge-nobody = nobody
judge-fallen = fallen
judge-and-more = { $list }, and { $n } more

# Objectives as phrases.
ask-not = avoided: { $ask }
ask-fallen = the fall of { $polity } by { $date }
ask-stands = the realm of { $polity } standing at the end
ask-taken = { $place } in other hands by { $date }
ask-taken-from = { $place } lost by { $from }, no later than { $date }
ask-taken-to = { $place } taken by { $to }, no later than { $date }
ask-taken-from-to = { $place } taken from { $from } by { $to }, no later than { $date }
ask-holds = { $place } held by { $polity } at the end
ask-holds-nobody = { $place } held by no great power at the end
ask-land = land held by { $polity } worth at least { $n } % of what it was at the start
ask-seat = the court of { $polity } seated at { $place } at the end
ask-war = war between { $a } and { $b } by { $date }
ask-peace = peace between { $a } and { $b } by { $date }
ask-vassal = submission of { $a } to { $b } by { $date }
ask-brothers = { $a } and { $b } brother states by { $date }
ask-allied = an alliance of { $a } and { $b } by { $date }
ask-bond = a bond between { $a } and { $b } by { $date }

problem-objective-moment = the objective `{ $id }` is about a moment before the end: objectives look at the end, so leave out `on`
problem-objective-levels = the levels of `{ $polity }` must rise from stalemate to decisive, and its objectives, { $points } points in all, must reach the highest
