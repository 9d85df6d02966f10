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
judge-level = as things stand: { $level }, { $points } points of { $most }.
judge-objectives = Objectives
judge-met = met, { $points } points: { $objective }.
judge-unmet = not met, { $points } points: { $objective }.
judge-record = Beside history, { $date }
judge-pair = { $now }; in history { $record }
judge-ruler = Ruler
judge-seat = Court
judge-land = Land
judge-land-is = { $n } places worth { $worth }
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
ask-fallen = { $polity } falls by { $date }
ask-stands = { $polity } stands at the end
ask-taken = { $place } changes hands by { $date }
ask-taken-from = { $from } loses { $place } by { $date }
ask-taken-to = { $to } takes { $place } by { $date }
ask-taken-from-to = { $to } takes { $place } from { $from } by { $date }
ask-holds = { $polity } holds { $place } at the end
ask-holds-nobody = no great power holds { $place } at the end
ask-land = { $polity } holds land worth at least { $n } % of what it held at the start
ask-seat = the court of { $polity } sits at { $place } at the end
ask-war = war breaks out between { $a } and { $b } by { $date }
ask-peace = { $a } and { $b } make peace by { $date }
ask-vassal = { $a } submits to { $b } by { $date }
ask-brothers = { $a } and { $b } become brother states by { $date }
ask-allied = { $a } and { $b } ally themselves by { $date }
ask-bond = { $a } and { $b } are bound to each other by { $date }

problem-objective-moment = the objective `{ $id }` is about a moment before the end: objectives look at the end, so leave out `on`
problem-objective-levels = the levels of `{ $polity }` must rise from stalemate to decisive, and its objectives, { $points } points in all, must reach the highest
