## Orders that build on one another.

# { $order }: the order in words.
desk-dropped = 其后之令随之作罢：{ $order }。

command-judge = 以所图论成败，并与史实同时相较
    .words = 评, 评定, 论成败, 评判
    .usage = { "" }

simulate-section-victory = 各方以所图论成败
simulate-record-victory = 史：{ $level }

victory-defeat = 败
victory-stalemate = 相持
victory-marginal = 小胜
victory-clear = 胜
victory-decisive = 大胜

judge-title = 评定：{ $polity }
judge-no-objectives = 此方于此局无所图。
judge-level = 以今论之：{ $level }，{ $most }分得{ $points }分。
judge-level-final = 终局：{ $level }，{ $most }分得{ $points }分。
judge-objectives = 所图
judge-met = 已成，{ $points }分：{ $objective }。
judge-unmet = 未成，{ $points }分：{ $objective }。
judge-record = 与史实相较，{ $date }
judge-pair = { $now }；史：{ $record }
judge-ruler = 君主
judge-seat = 朝廷所在
judge-land = 疆土
judge-land-is = { $n }处，值{ $worth }
judge-gained = 今有而史无：{ $places }
judge-lost = 史有而今无：{ $places }
judge-bonds = 名分
judge-owes = 所欠
judge-is-owed = 所应得
judge-nothing = 无
judge-nobody = 无人
judge-fallen = 已亡
judge-and-more = { $list }等，另有{ $n }

# 所图之语。
ask-not = 不致{ $ask }
ask-fallen = { $date }以前{ $polity }亡
ask-stands = 终局{ $polity }犹存
ask-taken = { $date }以前{ $place }易手
ask-taken-from = { $date }以前{ $from }失{ $place }
ask-taken-to = { $date }以前{ $to }取{ $place }
ask-taken-from-to = { $date }以前{ $to }取{ $place }于{ $from }
ask-holds = 终局{ $polity }据{ $place }
ask-holds-nobody = 终局{ $place }不属大国
ask-land = 终局{ $polity }所据之地，其值不下开局之{ $n }%
ask-seat = 终局{ $polity }之朝在{ $place }
ask-war = { $date }以前{ $a }与{ $b }交兵
ask-peace = { $date }以前{ $a }与{ $b }议和
ask-vassal = { $date }以前{ $a }称藩于{ $b }
ask-brothers = { $date }以前{ $a }与{ $b }结为兄弟之国
ask-allied = { $date }以前{ $a }与{ $b }结盟
ask-bond = { $date }以前{ $a }与{ $b }有名分相系

problem-objective-moment = 所图“{ $id }”问终局以前之时：所图皆以终局论，请去 `on`
problem-objective-levels = “{ $polity }”之等第须自相持至大胜递升，其所图共{ $points }分，须足以及最高之等
