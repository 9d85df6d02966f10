## What one's own court can know of others, and forecasts in short.

view-why-closed-head = Kept from us
view-why-closed = What these courts intend they tell their friends and nobody else; all is told when the game is over: { $list }.
view-some-men = some { $n }
view-field-own = armies in the field { $armies }, men in them { $n }
view-field-seen = hosts seen { $armies }, men in them some { $n }
view-field-none = no host of theirs is seen
view-not-known = not known
view-garrison-reputed = not known; walls and a town of that size want some { $n }
view-men-seen = { $men }; horse among them { $horse }
view-army-seen-how = That is what scouts tell. Who stands before it knows it better; its orders, drill and stores nobody tells.
view-army-unknown = Nothing is known of an army { $n }.
view-rests-on = this rests on what is known here of { $polity }: { $seen }; by its land and by what is seen it is credited with { $reputed } men in all. What is thrown goes by the truth.
view-age = Age
view-age-is = { $n }
cli-continue = go on with the newest unfinished game, of this scenario and side if they are named
cli-continue-none = There is no unfinished game to go on with.
cli-continue-hint = An older game of this side stands at { $date }: --continue goes on with it. This one begins anew, and both are kept.
cli-load-other = { $save } is a game of { $scenario } in which { $sides } is played: leave scenario and side out, or name those.
cli-valid-values = it may be: { $list }
save-others = Saves that can be read: { $list }.
ask-for = What speaks for it most
ask-against = What speaks against it most
ask-more = All reasons, precedents and voices: { $command }
desk-word-full = full

# The end of a game.
closing-title = { $polity } at the end: { $scenario }
closing-fallen = The realm of { $polity } is no more. Its rites are broken off, and others write its history.
closing-defeat = Defeat. What was to be kept is lost, and what was to be won belongs to others.
closing-stalemate = Stalemate. Much was risked and little changed; { $date } finds the court where it was, and poorer.
closing-marginal = A marginal victory. The realm has held by a narrow margin, and those who come after can build on it.
closing-clear = A clear victory. Those who doubted the court have fallen silent, and envoys wait at its gate.
closing-decisive = A decisive victory. It will be told for as long as there is anybody to write annals.
closing-events = What it will be remembered by
closing-event = { $date }: { $text }

command-books = the books of a month: cash, grain, men, horses, each as a sum
    .words = books, treasury, budget
    .usage = { "" }
command-explain = what a figure is made of: prestige, weariness, stability, treasury, grain, men, horses, policy, taxes, or a place
    .words = explain
    .usage = WORD
    .more = Examples: explain prestige; explain tax; explain Lingzhou.
explain-tax = Taxes
explain-tax-is = { $tax }{ $force ->
    [yes] {" "}(in force)
   *[no] {""}
}: unrest { $unrest } of 100 a month in every town
explain-tax-income = Income, strings a month
explain-what = What is to be explained: { $list }, or the name of a place.

desk-no-language = “{ $word }” is no language of the game: say en or zh.
desk-number-too-great = { $word } is too great a number.
desk-one-of = It may be: { $list }.
desk-break-first = What ends it: { $command }.
desk-abandon-own = { $place } is ours by right; only what is another's by right can be given up, and own land is ceded by treaty.
desk-no-road = there is no open road to { $place }: { $closed }.
desk-siege-no-war = { $place } is besieged by { $polity }, with whom there is no war; who wants to relieve it has to be at war first.
cost-monthly = by the month { $n } strings
cost-eaten = grain eaten by the month { $n } shi
cost-store = { $n ->
    [0] the store does not last the month
    [1] the store then lasts 1 month
   *[other] the store then lasts { $n } months
}
cost-way = { $days ->
    [1] 1 day on the way
   *[other] { $days } days on the way
}
cost-way-stopped = { $days ->
    [1] 1 day to { $place }, where it is stopped
   *[other] { $days } days to { $place }, where it is stopped
}
cost-fed-home = at { $place } it is fed from friendly ground
cost-fed = at { $place }, { $days } days from friendly ground, it is still fed{ $loss ->
    [0] { "" }
   *[other] ; it loses { $loss } % a month
}
cost-fed-short = at { $place }, { $days } days from friendly ground, it is short of grain; it loses { $loss } % a month
cost-due = under treaties, in the coming month, { $n } strings
cost-months = { $n ->
    [1] done in 1 month
   *[other] done in { $n } months
}
cost-relief = { $n ->
    [1] its grain helps for 1 month
   *[other] its grain helps for { $n } months
}
cost-tax = unrest in every town by the month { $n } of 100
cost-flood = the dykes may break into one's own camp: { $chance } %
cost-counsel = the ruler may heed it: { $chance } %
desk-cost = What it does: { $list }.
view-event-effects = what follows: { $list }
desk-predicted-anew = What you said before ({ $old } %) counts no more.
desk-predicted-late = An envoy who has his orders already is not scored by it: say it before you send.

# What is measured besides times.
bench-memory = Memory of a whole game without a window, MiB at the most
bench-skill = Skill of the back-test
bench-refused = Records of which the rules refuse an order
bench-claims_met = Checkpoint claims that hold
bench-claims_missed = Checkpoint claims that do not hold
bench-findings = Findings in content and texts
bench-felt_turn_p50 = The end of a turn as it is felt, kept by itself, median
bench-felt_turn_p99 = The same, 99 of 100 turns
view-faith = peace with { $enemy } breaks faith with { $list }, { $broken ->
    [yes] to whom a part in this war was promised: the word is broken, and that is remembered.
   *[no] who fight on alone: they remember who left them in the field.
 }
