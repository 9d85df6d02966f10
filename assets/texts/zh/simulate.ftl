## 多局推演

cli-simulate = 令诸方自弈一剧本多局，统计其结局，与史实并列
cli-simulate-games = 局数（不写则一百局）
cli-simulate-seed = 首局之种子，其后逐局加一（不写则为 1）
cli-simulate-threads = 线程数（不写则与处理器同数），多寡不改其结果
cli-simulate-level = 诸国深谋之度：easy（浅）、middle（中）、hard（深）；或分国而定：xia=hard,jin=easy。亦可令一国循常理而行（xia=thumb），或无人主之（xia=nobody）
cli-simulate-from = 自此存档（名或文件）起推演后事，不自开局始
cli-simulate-check = 每回合之后查验局面，有不合则作此局出错论
cli-simulate-shard = 只弈 N 份中的第 I 份，以 JSON 写出原始计数
cli-simulate-merge = 合并各份，总而述之
cli-simulate-svg = 将各事所占之比与史实绘入此文件

simulate-title = { $title }：{ $games }局，诸方{ $level }，种子 { $seed }
simulate-level-easy = 弱
simulate-level-middle = 中
simulate-level-hard = 强
simulate-level-thumb = 循常理
simulate-level-nobody = 无人主之
simulate-player = { $side }{ $player }
simulate-since = 自{ $date }起
simulate-no-seat = { $word }非深浅之度，亦非某国与其主者：easy、middle、hard、thumb、nobody，如xia=hard,jin=easy
simulate-speed = 历时 { $seconds } 秒，每秒 { $rate } 局
simulate-partial = 中途而止：{ $games } 局中弈毕 { $done } 局。
simulate-missing = 尚缺之份：{ $parts }。
simulate-one-sided = { $a }：百局之中有 { $share } 局，终局之地皆“{ $band }”；此剧本或未与此方以抉择。
simulate-failure = 第 { $game } 局出错。其种子为 { $seed }，用 --games 1 --seed { $seed } 可重弈之。{ $what }
simulate-failures-more = 另有 { $n } 局
simulate-no-shard = { $path } 不是 --shard 所写：{ $detail }
simulate-merge-nothing = 未指明各份
simulate-merge-content = { $path } 所用的规则、开局或所问与此处所载不同：请用同一版本，加载同样的模组
simulate-merge-other = { $path } 与首个文件不出于同一次推演：剧本、强弱、种子、局数与份数皆须相同
simulate-merge-twice = { $path } 之份已在其中
simulate-merge-broken = { $path } 之数不能成立：请重弈此份

simulate-section-asked = 此剧本所问
simulate-section-stands = 终局犹存
simulate-section-fell = 亡国
simulate-section-value = 终局所据之地，以开局为百
simulate-section-capital = 失其初都
simulate-section-war = 开战与议和
simulate-section-bond = 结盟与称藩
simulate-section-ordered = 一局之中曾下之令
simulate-section-treaties = 盟约

simulate-capital = { $a }：{ $place }
simulate-war = { $a }、{ $b }开战
simulate-peace = { $a }、{ $b }议和
simulate-vassal = { $a }称藩于{ $b }
simulate-brothers = { $a }、{ $b }约为兄弟之国
simulate-allied = { $a }、{ $b }结盟
simulate-treaties = 一局所订盟约之数

simulate-share = { $share }%（{ $low }–{ $high }%）
simulate-percent = { $median }%（自 { $low } 至 { $high }%）
simulate-number = { $median }（自 { $low } 至 { $high }）
simulate-when = 其时：{ $median }（自{ $low }至{ $high }）
simulate-fit-in = ✓ 合乎情理（{ $least }–{ $most }%）
simulate-fit-near = ~ 出于情理之限（{ $least }–{ $most }%），或系偶然，多弈方知
simulate-fit-out = ✗ 不合情理（{ $least }–{ $most }%）
simulate-record-yes = 史实：是
simulate-record-no = 史实：否
simulate-record-when = 史实：{ $date }
simulate-record-percent = 史实：{ $n }%
simulate-record-number = 史实：{ $n }
simulate-band = { $band } { $share }%
simulate-band-nothing = 尽失
simulate-band-remnant = 不及其半
simulate-band-less = 有所失
simulate-band-same = 大略如初
simulate-band-more = 有所得
simulate-band-much = 增半以上

simulate-svg-record = 史实：是在 100%，否在 0%
simulate-svg-plausible = 合乎情理之限（评定）
simulate-svg-interval = 横须为比例的 95% 区间。地之横条自最低一成至最高一成，竖线为中位。

bench-game = 诸方自弈最长剧本一局
bench-end_turn_p50 = 诸方皆下令后过一回合，中位
bench-end_turn_p90 = 同上，百回合中之九十
bench-end_turn_p99 = 同上，百回合中之九十九
bench-futures_500 = 自其中途推演后事五百局，双线程
bench-games_per_second = 单线程每秒局数
bench-turns_per_second = 单线程每秒回合数
bench-rate = · { $name }：{ $rate }

## 剧本所问

outcome-liao_gone = 终局之前辽亡
outcome-liao_gone_1125 = 1125年底之前辽亡
outcome-xia_serves_jin = 夏称藩于金
outcome-xia_serves_mongols = 夏称藩于蒙古
outcome-xijing_taken = 金取西京
outcome-kaifeng_lost = 宋失开封于金
outcome-xia_jin_war = 夏金开战
outcome-xia_jin_brothers = 夏金约为兄弟之国
outcome-xia_stands = 终局夏犹存
outcome-xia_gone = 夏亡
outcome-jin_stands = 终局金犹存
outcome-zhongdu_lost_1216 = 1216年底之前金失中都
outcome-jin_holds_fengxiang = 终局金守有凤翔

## 错误

problem-outcome-date = { $date } 不在 { $from } 至 { $to } 之间
problem-outcome-range = 合乎情理之限应自小至大，以一百为极，不可自 { $least } 至 { $most }
problem-outcome-idle = `{ $id }` 问及 `{ $polity }`，而其不在此剧本之中
problem-outcome-same = 两方皆写作 `{ $id }`
