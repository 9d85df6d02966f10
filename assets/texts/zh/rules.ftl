## 兵、财、盟约诸令与其事

order-flood = 引水灌城
order-sack = 掠而弃之
order-split = 分兵
order-merge = 合兵

refusal-no-river = { $place }无水可引。
refusal-walls-too-low = { $place }城低，不必用水。
refusal-lies-before = 已在{ $place }城下，可攻、可招、可待。
refusal-no-men-here = 欲得{ $asked }人，{ $place }左近旧属之地一时只可得{ $have }人。
refusal-no-horses-here = 欲得马{ $asked }匹，{ $place }左近只有{ $have }匹。
refusal-far-away = 往返须{ $n }个月。
refusal-called-up = 须新征{ $asked }人，此回合只可再征{ $have }人。
refusal-too-soon = 尚须{ $n }个月。
refusal-too-few-engineers = 须工匠{ $asked }人，军中只{ $have }人。
refusal-nobody-left = 如此则原军无人。

fact-ravaged = { $army }蹂躏{ $place }一带。
fact-sacked = { $army }大掠{ $place }，堕其城，得{ $loot }贯，弃还{ $of }。
fact-flooded = { $army }引水灌{ $place }，城垣渐坏。
fact-flooded-backfired = { $army }引水灌{ $place }，堤决，反淹营垒，失{ $lost }人。
fact-split = { $army }于{ $place }分兵{ $men }人。
fact-merged = { $army }于{ $place }合兵，共{ $men }人。
lot-flood = 灌{ $place }

order-set_tax = 定赋税
order-fortify = 筑城
order-garrison = 增减守兵
order-grant = 赈济
order-send_hostage = 遣质子
order-deliver = 擒送
order-close_markets = 罢互市

refusal-walls-highest = { $place }城垣已不可复增。
refusal-no-grain = 需粮{ $asked }石，仓中只{ $have }石。
refusal-no-markets = 与{ $polity }本无互市。

fact-tax_set-low = { $court }减赋。
fact-tax_set-usual = { $court }复常赋。
fact-tax_set-high = { $court }加赋。
fact-walls_begun = { $of }兴工增筑{ $place }之城垣。
fact-fortified = { $place }之城垣增筑已成。
fact-garrisoned = { $of }更置{ $place }守兵，今为{ $men }人。
fact-granted = { $court }发粟{ $grain }石，赈{ $place }。
fact-hungry = { $of }仓廪已空，{ $army }乏食，多有逃归。
fact-party_grew = { $court }上下主“{ $policy }”者，已多于主国策“{ $ruling }”者。
fact-crisis = { $fell ->
    [yes] { $court }主“{ $policy }”者廷争不已，其君与“{ $ruling }”之策俱废。
   *[no] { $court }主“{ $policy }”者廷争不已，其君乃罢“{ $ruling }”之策。
}
fact-elected = { $of }君位空悬，宗室推立{ $person }。
fact-elected-assembly = { $of }诸王大会，推立{ $person }。
fact-hostage_sent = { $from }遣{ $person }入质于{ $to }。
fact-hostage_home = { $person }自{ $from }归{ $to }。
fact-delivered = { $from }以{ $person }擒送{ $to }。
fact-markets_closed = { $by }罢与{ $with }之互市。
fact-died-executed = 质子{ $person }（{ $of }）见杀。

clause-tributary = { $giver }岁贡于{ $taker }，奉为上国，不出兵

tax-low = 轻赋
tax-usual = 常赋
tax-high = 重赋
grade-tributary = 朝贡之国
grade-vassal = 藩属
grade-invested = 受册藩属

book-households = 民户
book-tax = 赋税增减
book-court = 朝廷百官
book-weariness = 民之厌战
book-market = 与{ $polity }互市
book-received = { $polity }所纳
book-paid = 纳于{ $polity }
book-largesse = 库盈耗散
book-armies = 军饷
book-garrisons = 守兵之饷
book-unpaid = 所欠军饷
