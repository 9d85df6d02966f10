## The command line

cli-about = The Jin–Xia Alliance: a turn-based grand-strategy game of Western Xia, Jin and the Mongols, 1120–1227
cli-after = Without a command the game opens its window; where there is no display, it lists the scenarios. Dates are written 1218-03 (lunar month) or 1218.
cli-scenarios = list the scenarios
cli-replay = replay the record of a scenario, and check it
cli-validate = check content files and tell every fault in them
cli-play = open the window at a scenario
cli-lang = language: en or zh (the system's, if left out)
cli-mods = a folder of content laid over the shipped one; may be given several times
cli-quiet = say less
cli-verbose = say more: every march and muster too
cli-format = how to print: text or json
cli-scenario = key of a scenario, as `jinxia scenarios` lists them
cli-from = first month to print
cli-until = last month to print
cli-verify = replay the whole record twice, compare every turn's hash, check every checkpoint, and exit 1 if anything is wrong; the record is told too if --from or --until says from when to when
cli-paths = files or folders to check; the shipped content if none
cli-help = print help
cli-version = print the version
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-usage = Usage

cli-error = error
cli-unknown-command = there is no command `{ $word }`
cli-unknown-option = there is no option `{ $word }`
cli-bad-value = `{ $word }` cannot be used for { $option }
cli-missing = { $what } is missing
cli-wrong = the command line cannot be understood
cli-try = Try `jinxia --help`.
cli-near = Did you mean `{ $near }`?
cli-no-scenario = there is no scenario `{ $word }`
cli-bad-date = `{ $word }` is no date: write 1218-03 or 1218
cli-date-outside = { $date } lies outside the scenario, which runs from { $from } to { $to }
cli-date-order = { $from } comes after { $until }
cli-no-mods = there is no folder { $path }
cli-no-path = there is no { $path }
cli-content-broken = The content cannot be used.
cli-no-display-record = The window cannot be opened: { $why }. The record is told in text instead; `jinxia --help` lists what else can be done.
cli-no-display-list = The window cannot be opened: { $why }. Here are the scenarios; `jinxia replay SCENARIO` tells the record of one in text, and `jinxia --help` lists what else can be done.
cli-no-display-none = there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)
cli-no-display-x11 = there is no display for it (DISPLAY is not set, and this build does not use Wayland)
cli-no-display-failed = the display or its graphics driver failed (-v tells how)
cli-window-failed = The window ended with a fault.
cli-no-window = this build has none
cli-cannot-write = cannot write: { $detail }

list-scenario = { $id }  { $title }  { $from } – { $to }  { $turns } turns of { $months ->
    [1] a month
    [3] a season
   *[other] { $months } months
}
list-sides = sides: { $sides }
list-minor = ({ $side })

replay-title = { $title }, { $from } – { $to }
replay-legend = Every event is an order given under the rules. ※ the outcome was left to chance and is set by the record. ◦ inferred: implied by the source or known from elsewhere, not told by it.
replay-prologue = Before the beginning
replay-source = 《金夏同盟》
replay-number = no. { $n }
replay-note = Note. { $text }
replay-inferred = inferred
replay-end = The record of { $title } ends here: { $turns } turns, state { $hash }.
verify-good = { $title }: { $records } records, all of them legal orders ({ $set } with outcomes set by the record); { $checkpoints } checkpoint claims hold; { $turns } turns replayed twice with the same hashes; state { $hash }.
verify-bad = { $title }: the record does not hold.
verify-not-occurred = { $record }: did not happen between { $from } and { $by } ({ $missing })
verify-illegal = { $record }: { $order } on { $date } was refused: { $why }
verify-stray = an order of the scenario itself ({ $order }, { $date }) was refused: { $why }
verify-checkpoint = { $date }: { $claim }
verify-hash = turn { $turn } ({ $date }): the second replay gives another hash
verify-unused = { $record }: an outcome is set that decided nothing from { $from } to { $until }: { $lot }
verify-invariant = { $date }: { $what }

lot-battle = the battle at { $place }
lot-storm = the storm of { $place }
lot-siege = the surrender of { $place }
lot-summons = the summons to { $place }
lot-answer = the answer of { $polity }
lot-counsel = the counsel of { $person }
lot-death = the death of { $person }
lot-rising = the rising of { $place }
lot-caught = the capture of the ruler of { $polity }

claim-holds = { $place } should be held by { $by }, but is held by { $is }
claim-rules = { $person } should rule { $polity }
claim-seat = the court of { $polity } should sit at { $place }
claim-war = { $a } and { $b } should be at war
claim-no-war = { $a } and { $b } should not be at war
claim-peace = { $a } and { $b } should have sworn peace
claim-vassal = { $a } should be the vassal of { $b }
claim-brothers = { $a } and { $b } should be brother states
claim-allied = { $a } and { $b } should be allied
claim-unbound = { $a } and { $b } should have no bond
claim-policy = the policy of { $polity } should be: { $policy }
claim-fallen = { $polity } should have fallen
claim-promised = { $place } should be promised to { $polity }
cli-ask = Ask what a court would make of a proposal at some month of the record, with every reason
cli-at = The month: 1218-03, or a year; the first of the scenario if left out
cli-ask-from = Who asks (not for counsel)
cli-ask-to = Who answers; for counsel, whose court
cli-act = The act: joint_attack, levy, aid, peace, treaty, counsel, ...
cli-terms = The terms, as records write them: '[Peace, Pay(giver: proposer, good: silver, amount: 100000)]'; the usual ones of the act if left out
cli-person = For counsel: who gives it
cli-policy = For counsel: the policy advised
cli-no-record = Leave out the pull of the documented answer
cli-backtest = Score the evaluator against every documented decision
cli-cases = Score the cases of this file instead (docs/backtest.md)
cli-svg = Write the picture of forecasts and answers to this file
cli-cannot-file = { $path }: { $detail }
ask-terms-needed = { $act } has no usual terms: say them with --terms
