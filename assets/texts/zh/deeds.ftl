## Names that lead somewhere, orders on sheets, the end of one's own realm.

tip-hold = 按 Alt 留此页
book-click = 点之则开典籍。
person-orders = 可下之令
person-deliver = 交付于
person-hostage = 遣质于
polity-plan = 备战
outcome-terms = 观其由
outcome-terms-tip = 此答所计诸由，与所引先例。
outcome-terms-none = 此答之由未随存档留存。
# { $polity }: one's own court.
fallen-title = { $polity }已亡
fallen-text = 国亡于终局之前，今即以所成论之；诸国之事仍行。
fallen-watch = 旁观其后
fallen-watch-tip = 诸国各行其事，仍可逐回合推进。
command-watch = 国亡之后旁观诸国
    .words = 旁观, 观其后
    .usage = { "" }
    .more = 行一回合；此后推进如常。
watch-not = 国祚尚存，无须旁观。
watch-how = 欲旁观诸国之后事：{ $command }。
