## 命令行

cli-about = 金夏同盟：西夏、金、蒙古的回合制大战略，1120–1227
cli-after = 不带命令则开窗口；无显示之处，则列出剧本。日期写作 1218-03（夏历月）或 1218。
cli-scenarios = 列出剧本
cli-replay = 回放一个剧本的史实，并可核验
cli-validate = 检查内容文件，报出每一处错误
cli-play = 在窗口中打开一个剧本
cli-lang = 语言：en 或 zh（不写则随系统）
cli-mods = 叠加在自带内容之上的文件夹，可写多次
cli-quiet = 少说
cli-verbose = 多说：点集与行军也一并写出
cli-format = 输出格式：text 或 json
cli-scenario = 剧本代号，见 `jinxia scenarios`
cli-from = 从此月起写出
cli-until = 写到此月为止
cli-verify = 全程回放两遍，逐回合比对校验值，核对每一检查点；有不合则以 1 退出。若写 --from 或 --until，则兼写出其间史实
cli-paths = 要检查的文件或文件夹；不写则检查自带内容
cli-help = 显示帮助
cli-version = 显示版本
cli-heading-commands = 命令
cli-heading-options = 选项
cli-heading-arguments = 参数
cli-usage = 用法

cli-error = 错误
cli-unknown-command = 没有命令 `{ $word }`
cli-unknown-option = 没有选项 `{ $word }`
cli-bad-value = `{ $word }` 不能用作 { $option }
cli-missing = 缺少 { $what }
cli-wrong = 命令行看不明白
cli-try = 请看 `jinxia --help`。
cli-near = 是否想写 `{ $near }`？
cli-no-scenario = 没有剧本 `{ $word }`
cli-bad-date = `{ $word }` 不是日期：写作 1218-03 或 1218
cli-date-outside = { $date } 不在剧本之内，剧本始于 { $from }，止于 { $to }
cli-date-order = { $from } 晚于 { $until }
cli-no-mods = 没有文件夹 { $path }
cli-no-path = 没有 { $path }
cli-content-broken = 内容不能用。
cli-no-display-record = 窗口打不开：{ $why }。故以文字讲述史实。其余用法见 `jinxia --help`。
cli-no-display-list = 窗口打不开：{ $why }。故列出剧本；`jinxia replay 剧本代号` 以文字讲述其史实，其余用法见 `jinxia --help`。
cli-no-display-none = 此处没有显示（DISPLAY 与 WAYLAND_DISPLAY 都没有设）
cli-no-display-x11 = 此处没有可用的显示（没有设 DISPLAY，而此版本不用 Wayland）
cli-no-display-failed = 显示或其图形驱动不能用（加 -v 看缘由）
cli-window-failed = 窗口因故障而关闭。
cli-no-window = 此版本未编入窗口
cli-cannot-write = 写不出：{ $detail }

list-scenario = { $id }  { $title }  { $from } – { $to }  { $turns }回合，每回合{ $months ->
    [1] 一月
    [3] 一季
   *[other] { $months }月
}
list-sides = 诸方：{ $sides }
list-minor = （{ $side }）

replay-title = { $title }，{ $from } – { $to }
replay-legend = 每一事都是在规则之下所发之令。※ 结果本系于天，此从所记。◦ 推定：原文所含而未明言，或得自他处。
replay-prologue = 开局之前
replay-source = 《金夏同盟》
replay-number = 第{ $n }条
replay-note = 按：{ $text }
replay-inferred = 推定
replay-end = { $title }之史实至此终：{ $turns }回合，校验值 { $hash }。
verify-good = { $title }：史实 { $records } 条，所令皆合规则（其中 { $set } 条结果从所记）；检查点 { $checkpoints } 处皆合；{ $turns } 回合回放两遍，校验值相同；终局 { $hash }。
verify-bad = { $title }：史实不能成立。
verify-not-occurred = { $record }：{ $from } 至 { $by } 之间未见发生（{ $missing }）
verify-illegal = { $record }：{ $date }{ $order }之令不行：{ $why }
verify-stray = 剧本自身之令（{ $date }{ $order }）不行：{ $why }
verify-checkpoint = { $date }：{ $claim }
verify-hash = 第 { $turn } 回合（{ $date }）：第二遍的校验值不同
verify-unused = { $record }：所定之果自 { $from } 至 { $until } 未曾决事：{ $lot }
verify-invariant = { $date }：{ $what }

lot-battle = { $place }之战
lot-storm = 强攻{ $place }
lot-siege = { $place }之降
lot-summons = 传檄{ $place }
lot-answer = { $polity }之答
lot-counsel = { $person }之言
lot-death = { $person }之卒
lot-rising = { $place }之变
lot-caught = { $polity }君被擒

claim-holds = { $place }当属{ $by }，而今属{ $is }
claim-rules = { $polity }当由{ $person }在位
claim-seat = { $polity }廷当在{ $place }
claim-war = { $a }、{ $b }当在交战
claim-no-war = { $a }、{ $b }不当交战
claim-peace = { $a }、{ $b }当已誓和
claim-vassal = { $a }当称藩于{ $b }
claim-brothers = { $a }、{ $b }当为兄弟之国
claim-allied = { $a }、{ $b }当有盟约
claim-unbound = { $a }、{ $b }当无盟属
claim-policy = { $polity }的国策当为：{ $policy }
claim-fallen = { $polity }当已亡
claim-promised = { $place }当许予{ $polity }
cli-ask = 问某国于史载某月将如何答一请，诸端尽列
cli-at = 月份：1218-03，或某年；不书则为剧本首月
cli-ask-from = 何国所请（谏言不用）
cli-ask-to = 何国所答；谏言则为其朝
cli-act = 何事：joint_attack、levy、aid、peace、treaty、counsel等
cli-terms = 条款，书法同史条：'[Peace, Pay(giver: proposer, good: silver, amount: 100000)]'；不书则用其事之常款
cli-person = 谏言：何人
cli-policy = 谏言：所主之国策
cli-no-record = 不计史载之引力
cli-backtest = 以全部史载决断考较推演
cli-cases = 改考此文件之案（docs/backtest.md）
cli-svg = 将预测与答复之图写入此文件
cli-cannot-file = { $path }：{ $detail }
ask-terms-needed = { $act }无常款，请以--terms书之
