# 诸国如何看待一请：各行之式，标点各从其语。

ask-cannot = { $head }：{ $why }
ask-term-line = { $points }  { $name }。{ $why }
measure-bare = { $name } { $value }
measure-made = { $name } { $value }（{ $parts }）
measure-and = { $one }；{ $other }
measure-beside = { $name }：{ $game } / { $hand }
line-lever = 转圜之机：{ $lever }
line-history = 史实：{ $history }
desk-settled-beside = 君断{ $you }%，局中推演{ $model }%；其答：{ $answer }。史载：{ $record }。
