# What a court makes of a proposal: the lines of the page, so that each language sets its own signs.

ask-cannot = { $head }: { $why }
ask-term-line = { $points }  { $name }. { $why }
measure-bare = { $name } { $value }
measure-made = { $name } { $value } ({ $parts })
measure-and = { $one }; { $other }
measure-beside = { $name }: { $game } / { $hand }
line-lever = What would turn it: { $lever }
line-history = What history did: { $history }
desk-settled-beside = You said { $you } %, the game { $model } %; the answer was { $answer }. In the record: { $record }.
