## Many games

cli-simulate = let the courts play a scenario many times, and count what comes of it beside the record
cli-simulate-games = how many games (100 if left out)
cli-simulate-seed = seed of the first game; each further one has the next (1 if left out)
cli-simulate-threads = how many threads (as many as there are processors, if left out); the result is the same
cli-simulate-level = how far the courts look: easy, middle or hard; or side by side: xia=hard,jin=easy. A side may also be played by rule of thumb (xia=thumb) or by nobody (xia=nobody)
cli-simulate-from = play futures from this save (its name or its file) instead of games from the beginning
cli-simulate-check = examine the state after every turn; a fault counts as a game that broke
cli-simulate-shard = play only the I-th of N parts and write its raw counts as JSON
cli-simulate-merge = put parts together and tell of the whole
cli-simulate-svg = write the picture of shares and the record to this file

simulate-title = { $title }: { $games } games, courts { $level }, seed { $seed }
simulate-level-easy = easy
simulate-level-middle = middle
simulate-level-hard = hard
simulate-level-thumb = by rule of thumb
simulate-level-nobody = by nobody
simulate-player = { $side } { $player }
simulate-since = from { $date } on
simulate-no-seat = { $word } is neither a level nor a side with a player: easy, middle, hard, thumb or nobody, as in xia=hard,jin=easy
simulate-speed = { $seconds } s, { $rate } games a second
simulate-partial = Broken off: { $done } of { $games } games were played to their end.
simulate-missing = Parts that are missing: { $parts }.
simulate-one-sided = { $a }: land at the end is { $band } in { $share } % of the games; the scenario may leave this side no choice.
simulate-failure = game { $game } broke. Its seed is { $seed }; with --games 1 --seed { $seed } it is played again. { $what }
simulate-failures-more = and { $n } more
simulate-no-shard = { $path } is no part written by --shard: { $detail }
simulate-merge-nothing = no parts are named
simulate-merge-content = { $path } was played with other rules, another start or other questions than those loaded here: load the same mods with the same version
simulate-merge-other = { $path } is of another run than the first file: scenario, level, seed, games and number of parts must be the same
simulate-merge-twice = { $path } is a part that is already there
simulate-merge-broken = { $path } has figures that cannot be: play that part again

simulate-section-asked = Asked of this scenario
simulate-section-stands = Standing at the end
simulate-section-fell = Fallen
simulate-section-value = Land held at the end, in percent of the start
simulate-section-capital = First capitals lost
simulate-section-war = Wars begun and ended
simulate-section-bond = Bonds made
simulate-section-ordered = Orders given in a game, by anybody
simulate-section-treaties = Treaties

simulate-capital = { $a }: { $place }
simulate-war = war, { $a } – { $b }
simulate-peace = peace, { $a } – { $b }
simulate-vassal = { $a }, vassal of { $b }
simulate-brothers = brother states, { $a } – { $b }
simulate-allied = alliance, { $a } – { $b }
simulate-treaties = treaties concluded in a game

simulate-share = { $share } % ({ $low }–{ $high } %)
simulate-percent = { $median } % (from { $low } to { $high } %)
simulate-number = { $median } (from { $low } to { $high })
simulate-when = when it comes: { $median } (from { $low } to { $high })
simulate-fit-in = ✓ plausible ({ $least }–{ $most } %)
simulate-fit-near = ~ outside what is plausible ({ $least }–{ $most } %), but within chance: more games would tell
simulate-fit-out = ✗ not plausible ({ $least }–{ $most } %)
simulate-record-yes = record: yes
simulate-record-no = record: no
simulate-record-when = record: { $date }
simulate-record-percent = record: { $n } %
simulate-record-number = record: { $n }
simulate-band = { $band } { $share } %
simulate-band-nothing = none
simulate-band-remnant = under half
simulate-band-less = less
simulate-band-same = about the same
simulate-band-more = more
simulate-band-much = half as much again or more

simulate-svg-record = the record: yes at 100 %, no at 0 %
simulate-svg-plausible = plausible, by judgement
simulate-svg-interval = Whiskers: 95 % intervals of the shares. Bars of land: from the lowest to the highest tenth, with the median.

bench-game = A whole game of the longest scenario, played by the courts
bench-end_turn_p50 = The end of a turn with the orders of all courts, median
bench-end_turn_p90 = The same, 90 of 100 turns
bench-end_turn_p99 = The same, 99 of 100 turns
bench-futures_500 = 500 futures from its middle, on two threads
bench-games_per_second = Games a second, on one thread
bench-turns_per_second = Turns a second, on one thread
bench-rate = · { $name }: { $rate }

## Outcomes of scenarios

outcome-liao_gone = Liao has fallen by the end
outcome-liao_gone_1125 = Liao has fallen by the end of 1125
outcome-xia_serves_jin = Xia submits to Jin as its vassal
outcome-xia_serves_mongols = Xia submits to the Mongols as their vassal
outcome-xijing_taken = Jin takes the Western Capital
outcome-kaifeng_lost = Song loses Kaifeng to Jin
outcome-xia_jin_war = Xia and Jin go to war
outcome-xia_jin_brothers = Xia and Jin become brother states
outcome-xia_stands = Xia stands at the end
outcome-xia_gone = Xia falls
outcome-jin_stands = Jin stands at the end
outcome-zhongdu_lost_1216 = Jin loses Zhongdu by the end of 1216
outcome-jin_holds_fengxiang = Jin holds Fengxiang at the end

## Faults

problem-outcome-date = { $date } lies outside { $from } to { $to }
problem-outcome-range = what is plausible runs from the lesser to the greater percentage, up to 100, and not from { $least } to { $most }
problem-outcome-idle = `{ $id }` asks of `{ $polity }`, which has no part in this scenario
problem-outcome-same = `{ $id }` is named on both sides
