## 窗口中的对局。

play-seal = 颁诏行令
play-end = 结束回合 · { $key }
play-busy = 各国议事中
play-desk = 交涉
play-court = 朝廷
play-ledger = 账簿与图表
play-chronicle = 编年
play-book = 典籍
play-menu = 菜单

bar-cash = 钱，贯
bar-grain = 粮，石
bar-men = 丁壮
bar-horses = 马
bar-prestige = 威望
bar-weariness = 厌战

table-lost = 对局中断。已存的档无恙，可由首页读档。
table-refused = { $order }：{ $why }
table-saved = 已存为 { $name }。

