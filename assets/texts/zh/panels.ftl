## 诸表：局中可看之事，成句而言。

view-title = { $polity }，{ $date }
view-title-era = { $polity }，{ $date }（{ $era }）
view-army-number = 第{ $n }军
view-army-gone = 第{ $n }军（已不在）
view-army-under = 第{ $n }军，{ $person }所部{ $men }人
view-army-plain = 第{ $n }军，{ $men }人
view-army-lent = { $of }军，属{ $under }
view-army-line = { $army }（{ $whose }），{ $doing }
view-needs = 待处之事
view-needs-none = 并无急务。
view-fallen = 其国已亡。
view-in-flight = 朝廷出奔，无所居。
view-absent = 此国不入本剧本。
view-fell-on = 亡于{ $date }。
view-ruler = 君主
view-throne-empty = 君位空悬
view-heir = 储君
view-heir-none = 未立
view-seat = 朝廷所在
view-seat-away = { $place }（都城本在{ $capital }）
view-succession = 无储则
succession-eldest = 立宗室之长
succession-ablest = 立宗室之贤
succession-assembly = 诸部会推宗室之善将者
succession-regency = 摄政者继，无则立贤
view-policy = 国策
view-policy-share = { $policy }；朝中从之者{ $share }%
view-prestige = 威望
view-weariness = 厌战
view-stability = 安定
view-of-hundred = { $n }（满百）
view-of-two-hundred = { $n }（满二百）
view-percent = { $n }%
view-treasury = 府库
view-treasury-is = 钱{ $cash }贯；月入{ $income }贯，月出{ $pay }贯，相抵{ $sum }贯
view-grain = 粮
view-grain-is = { $n }石
view-grain-flow = { $n }石；月收{ $harvest }石，月食{ $eaten }石，合{ $sum }石
view-manpower = 可征之丁
view-manpower-is = { $n }人
view-horses = 马
view-horses-is = 厩中{ $n }匹
view-armies = 军
view-armies-are = { $n }支，图上共{ $men }人
view-places = 所据之地
view-places-are = { $n }处
view-wars = 战事
view-war-since = { $polity }（始于{ $date }）
view-war-none = 无
view-bonds = 盟属

need-letter = { $polity }之使候复：{ $act }。阅：{ $read }。复：{ $answer } 许，或 拒。{ $last ->
    [yes] 其使不复久待：此回合不答，即以默为拒。
   *[no] {""}
}
need-siege = { $place }为{ $polity }所围，第{ $months }月。{ $can ->
    [yes] 可发兵{ $command }。
   *[no] {""}
}
need-siege-hungry = { $place }为{ $polity }所围，第{ $months }月，城中粮尽。{ $can ->
    [yes] 可发兵{ $command }。
   *[no] {""}
}
need-supply = { $army }在{ $place }，粮道不继，每月折损{ $loss }%。
need-money = { $months ->
    [0] 军费过于所入，府库不足支一月。在本境之军可{ $command }。
   *[other] 军费过于所入，府库尚支{ $months }个月。在本境之军可{ $command }。
}
need-due = { $due }，限{ $date }。{ $state ->
    [war] 两国交兵，无所输送；拖欠经年，即为背约。
    [short] 今无其资：将成拖欠，经年则为背约。
   *[ready] {""}
}
need-land = { $place }已见许，尚在{ $polity }之手。{ $can ->
    [yes] 可发兵{ $command }。
   *[no] {""}
}
need-unrest = { $n ->
    [1] 民心不靖者惟{ $places }。
   *[other] 民心不靖者{ $n }处，甚者{ $places }。
}{ $ways ->
    [none] {""}
   *[other] 安之之道：{ $ways }。
}
need-unrest-grain = 赈以粟（{ $command }）
need-unrest-men = 镇以兵（{ $command }）
need-unrest-tax = 轻其赋（{ $command }）
need-crisis = 主“{ $policy }”者已众于主国策者，或起廷争，月{ $chance }%，君位亦危；可从其议定为国策：{ $command }。
need-heir = 储位未定，{ $person }可立：{ $command }。
need-war = { $polity }于{ $date }向我宣战。宜察{ $armies }，或{ $envoy }以求和。
need-enemy = { $polity }之敌军（{ $army }）{ $road ->
   *[no] { $days ->
        [0] 已在{ $place }
       *[other] 距{ $place }{ $days }日程
    }
    [yes] 自{ $from }往{ $goal }，{ $days ->
        [0] 已近{ $place }
       *[other] 距{ $place }{ $days }日程
    }
}。可看：{ $command } { $place }。
need-grain = { $months ->
    [0] 仓粮不足支一月，月缺{ $short }石（见{ $books }）。兵减则食省：{ $command }。
   *[other] 仓粮仅支{ $months }个月，月缺{ $short }石（见{ $books }）。兵减则食省：{ $command }。
}
need-leader = 无名将统领者{ $n }军：第{ $armies }军。{ $person }可用：{ $command }。

view-modern = 今地
view-holder = 据者
view-held-against = { $holder }（{ $date }起），本属{ $owner }
view-kind = 形制
view-worth = 所值
view-worth-is = { $n }（计土地之得失以此）
view-kind-is = { $kind }，{ $ground }
view-households = 户
view-devastation = 残破
view-unrest = 民怨
view-fort = 城防
view-fort-is = { $n }（满五）
view-garrison = 守军
view-siege = 围城
view-siege-is = { $months ->
    [0] { $polity }方围之，攻具{ $works }（满百）；城中之粮约支{ $stores }个月
   *[other] { $polity }围之已{ $months }个月，攻具{ $works }（满百）；城中之粮约支{ $stores }个月
}
view-siege-hungry = { $months ->
    [0] { $polity }方围之，攻具{ $works }（满百）；城中粮尽
   *[other] { $polity }围之，已{ $months }个月，攻具{ $works }（满百）；城中粮尽
}
view-armies-here = 在此之军
view-roads = 道路
view-road = { $way }至{ $place }，步{ $foot }日，骑{ $horse }日（{ $road }）：{ $holder }
view-road-armies = { $line }；其地之军：{ $list }
view-road-men = { $whose }{ $men }人
view-road-own = 我军
view-road-siege = { $line }，被围
view-around = { $place }四邻
view-around-holder = 此地属{ $holder }。
view-holdings = 诸地所属
view-holdings-of = { $polity }：{ $n }处
view-holdings-free = 无主之地
view-mark-siege = { $place }（被围）
view-mark-capital = { $place }（都）
view-mark-capital-of = { $place }（{ $polity }之都）
view-mark-capital-once = { $place }（{ $polity }故都）
view-map = 舆图
view-legend = { $marks }；· 无主；◎ 朝廷所在；! 被围；^ 有军。
view-legend-one = { $mark } { $polity }

kind-capital = 都城
kind-prefecture = 州府之城
kind-fort = 堡寨
kind-pass = 关隘
kind-market_town = 市镇
kind-oasis = 沙中之城
kind-steppe_camp = 草原营地
ground-plain = 平原
ground-river_valley = 灌渠谷地
ground-loess = 黄土沟壑
ground-mountain = 山地
ground-alpine = 高山
ground-steppe = 草原
ground-desert_oasis = 绿洲
road-road = 官道
road-river = 水路
road-pass = 山口
road-desert = 沙路
road-steppe = 草原
way-north = 北
way-south = 南
way-east = 东
way-west = 西
way-northeast = 东北
way-northwest = 西北
way-southeast = 东南
way-southwest = 西南

view-armies-of = { $polity }诸军
view-armies-none = 并无一军。
task-hold = 在{ $place }
task-siege = 围{ $place }
task-bar = 在{ $place }阻道
task-away = 远在{ $theatre }，{ $date }还
task-march = 自{ $place }往{ $goal }（{ $aim }）
task-resting = { $doing }，新败，尚须休整{ $n }个月
view-men = 兵
view-men-are = 步{ $foot }，骑{ $horse }，工匠{ $engineers }
view-claimed = 号称
view-officer = 无名偏将
view-commander = 主将
view-commander-is = { $person }，将才{ $n }（满十）
view-morale = 士气
view-drill = 训练
view-fatigue = 疲惫
view-supply = 粮道
view-supply-short = 不继；每月折损{ $loss }%
view-supply-good = 通；每月折损{ $loss }%
view-route = 前路

post-army-lost = { $next ->
    [none] { $person }去第{ $n }军，其军遂无主将。
   *[other] { $person }去第{ $n }军，{ $next }代之。
}
post-throne = { $retired ->
    [yes] { $person }逊位为太上，{ $next }即位；内禅无损国威国势。
   *[no] { $person }见废，{ $next }即位。
}
post-lost = { $next ->
    [none] { $person }罢{ $office }，其位遂虚。
   *[other] { $person }罢{ $office }，{ $next }代之。
}
view-odds = { $army }与{ $place }
view-odds-no-road = { $closed ->
    [none] 无路可通。
   *[other] 无路可通：{ $closed }。
}
view-road-closed = 至{ $place }即入{ $holder }之境，彼我非敌非友，不得过
view-odds-road = 路程
view-odds-road-of = 第{ $n }军路程
view-odds-days = { $days }日，约{ $months }个月
view-odds-days-as-far = 至{ $place }{ $days }日
view-odds-way-on = 途中
view-odds-kept = 途中：{ $line }。
view-odds-past = 绕{ $list }守军而过，费{ $days }日，已计入
view-odds-stopped = 为{ $place }守军（{ $garrison }）所阻，行军止于彼
view-odds-no-army = 彼处无敌军。
view-odds-unseen = 彼处有无敌军，未见，不可知。
view-odds-battle = 与{ $enemy }{ $men }人野战：胜算{ $chance }%
view-odds-addend = { $name } { $points }
view-odds-battle-if-war = 若开战，与{ $enemy }{ $men }人野战：胜算{ $chance }%
view-odds-sortie = 突围，敌为{ $enemy }{ $men }人：胜算{ $chance }%
view-odds-joined = 合战之兵{ $men }人。
view-odds-ways = 合为一军则同出一道，此就最不利之道而言：{ $list }。
view-odds-way = 由{ $place }{ $chance }%
view-odds-way-river = 由{ $place }渡河{ $chance }%
view-odds-alone-one = 第{ $n }军{ $chance }%
view-odds-alone = 此就合为一军而言。未并之军（{ $merge }）先后至，各自为战：{ $list }。
view-odds-shuts-in = 敌将入城固守，不出战。
view-odds-if-war = 今与{ $polity }无战事；若有，其势如此。
view-odds-estimate = 守城之数乃估计，所据之算亦然。
view-odds-stay = 若得之，约留{ $men }人守城。
view-odds-inside = 城中另有野战之兵{ $men }人。
view-odds-walls = { $polity }守军：{ $garrison }；城防{ $fort }（满五）
view-odds-storm = 城下{ $men }人合力强攻，破城之算{ $chance }%，克之约折{ $won }人；不克则约折{ $lost }人。
view-odds-storm-within = { $known ->
    [no] 以其城料之，守军
   *[yes] 守军
}不破约折{ $fallen }人，城破则{ $garrison }人尽没{ $field ->
    [no] 。
   *[yes] ，城中之军亦丧其{ $share }%。
}
view-odds-surrender = { $n ->
    [1] 本月出降之算{ $chance }%。
   *[other] { $n }个月内出降之算{ $chance }%，首月{ $first }%。
}
view-odds-treason = { $n ->
    [1] 守将{ $person }本月归降之算{ $chance }%。
   *[other] 守将{ $person }于{ $n }个月之内归降之算{ $chance }%，首月{ $first }%。
}
view-odds-terms = 许以款约，出降之算{ $chance }%：不掠其城，守军得归。
view-odds-summon = 传檄而开门之算{ $chance }%。
view-odds-stores = { $months ->
    [0] 城中粮尽，军民饥馁。
   *[other] 为此军所围，其粮约尚支{ $months }个月。
}
view-odds-yields = 自此逐月出降之算：{ $list }%；{ $n }个月之内合{ $chance }%。
odds-sally = 出城夹击
odds-numbers = 众寡
odds-drill = 训练
odds-command = 将才
odds-morale = 士气
odds-fatigue = 疲惫
odds-ground = 地势
odds-river = 河阻
odds-supply = 粮道
odds-barred = 道已被阻

view-polities = 列国
view-polity-line = { $polity }：{ $ruler }，居{ $seat }；据地{ $places }处，{ $field }
view-relations = 邦交
view-relations-none = 与诸国并无往来可记。
view-serves = 所事
view-serves-none = 不属诸廷
view-office = 职位
view-life = 存亡
view-skills = 才具（满十）
view-skills-are = 将才{ $command }，使才{ $diplomacy }，吏才{ $administration }
view-loyalty = 忠
view-loyalty-is = { $n }（满百）：{ $parts }
loyalty-base = 本心
loyalty-throne = 身为国主
loyalty-office = 职位
loyalty-prestige = 朝廷威望
loyalty-stability = 朝廷安定
loyalty-party = 党议与国策
loyalty-unpaid = 欠饷
loyalty-passed_over = 当立而未立
loyalty-besieged = 久围无援
loyalty-kin = 宗室
view-leads = 所领
life-to_come = 尚未出仕
life-free = 无恙
life-held = 为{ $polity }所拘，在{ $place }
life-dead = 卒于{ $date }
view-people-of = { $polity }人物
view-people-none = 并无知名之人。
view-no-office = 无职
view-person-line = { $person }，{ $office }：将才{ $command }，使才{ $diplomacy }，吏才{ $administration }
view-person-loyal = { $line }；忠{ $n }
view-person-held = { $line }；{ $life }
view-marshal = 统帅
view-preparing = 方谋伐
view-parties = 朝中党议
view-party-in-force = { $policy }：朝中{ $share }%；现行国策
view-party = { $policy }：朝中{ $share }%；宣之则损安定{ $cost }
view-party-forces = 主{ $policy }者势盛，每月逼宫之算{ $chance }%
view-party-forces-under = { $person }（忠{ $n }）为主{ $policy }者之首，每月逼宫之算{ $chance }%

bond-lord = { $polity }之藩属
bond-lord-invested = { $polity }之藩属，受其册封
bond-vassal = { $polity }之宗主
bond-brothers = { $polity }之兄弟国
bond-elder = { $polity }之兄弟国，{ $elder }为兄
bond-ally = { $polity }之盟友
between-war = 与{ $polity }交兵，始于{ $date }（{ $by }先启衅）
between-truce = 与{ $polity }休兵至{ $date }
between-peace = 与{ $polity }盟誓和好
between-markets = 与{ $polity }互市
between-border = 与{ $polity }以{ $border }为界
between-nothing = 两国之间既无盟约，亦无战事。
view-memory = { $date }，{ $polity }{ $deed }
view-treaties = 盟约
view-treaties-none = 并无盟约。
view-treaty = { $from }与{ $to }，{ $date }：{ $act }
view-treaty-ended = { $from }与{ $to }，{ $date }：{ $act }（已绝）
view-treaty-broken = { $from }与{ $to }，{ $date }：{ $act }（已背）
view-treaty-broken-by = { $date }，{ $polity }{ $deed }，此约遂破
view-treaty-unkept = 未践：{ $due }；{ $date }以背约计
view-ledger = 账册
view-court-dues = 往来所欠
view-owed-by-us = 我所欠
view-owed-to-us = 人欠我
view-settled = 已了之账，近者在前
view-nothing-owed = 无。
view-nothing-settled = 尚无。
due-pay = { $from }输{ $what }于{ $to }
due-pay-yearly = { $from }岁输{ $what }于{ $to }
due-land = { $from }以{ $what }予{ $to }
due-levies = { $from }出兵{ $what }人从{ $to }征
due-serve = { $from }之兵留事{ $to }
due-aid = { $from }援{ $to }
due-attack = { $from }如与{ $to }之约会攻
due-attack-place = { $from }如与{ $to }之约攻{ $what }
due-person = { $from }擒送{ $what }予{ $to }
due-hostage = { $from }质子于{ $to }
due-state-call = { $due }，应召即行
due-state-open = { $due }，限{ $date }
due-state-arrears = { $due }：自{ $date }拖欠
due-state-paid = { $due }：已践，{ $date }
due-state-waived = { $due }：已免，{ $date }
due-state-broken = { $due }：毁约，{ $date }

view-envoys = 使节
view-envoys-none = 途中并无使节。
view-envoy = 使者
view-envoy-out = { $n }：{ $from }{ $person }赴{ $to }，尚有{ $days }日程：{ $act }
view-envoy-there = { $n }：{ $from }{ $person }在{ $to }之廷议事：{ $act }
view-envoy-back = { $n }：{ $from }{ $person }自{ $to }携别款而还，尚有{ $days }日程：{ $act }
view-incoming = 候复之书
view-incoming-none = 并无候复之书。
view-letter = { $n }：{ $polity }来请：{ $act }
view-letter-counter = { $n }：{ $polity }另开条款：{ $act }
view-letter-forecast = 若由廷议：许之之机{ $chance }%。主从：{ $for }。主拒：{ $against }。
view-letter-forecast-one = 若由廷议：许之之机{ $chance }%。所衡者：{ $for }。
view-letter-cost-yes = 违众而许，损安定{ $cost }。
view-letter-cost-no = 违众而拒，损安定{ $cost }。
view-letter-how = 答复：{ $command } 许，{ $command } 拒。
view-ride = 使程{ $days }日。
view-peril = 使者须过{ $list }之境，方与交兵，中途被阻之险{ $chance }%。
view-term = { $name } { $points }。{ $why }
view-card = 史实：{ $title }，{ $date }

view-report = { $turn }纪
view-report-own = 本国之事
view-report-small = 诸军各有耗折，共{ $lost }人，其由：{ $list }。
view-report-sieges = 未解之围
view-report-siege = { $place }：{ $told }
view-report-world = 天下之事
view-report-none = 无事。
view-chronicle = 纪事
view-dated = { $month }：{ $text }

do-order = { $order }：{ $what }
do-to = { $army }往{ $place }
do-muster = 于{ $place }，步{ $foot }、骑{ $horse }、工匠{ $engineers }，{ $person }领之
do-command = { $army }授{ $person }
do-levies = { $army }从{ $polity }
do-away = { $army }往{ $theatre }，{ $date }还
do-envoy = 赴{ $polity }，{ $act }：{ $clauses }
do-reply = { $polity }：{ $answer }
do-reply-about = { $polity }，{ $act }：{ $answer }
do-counsel = { $person }言：{ $policy }
do-confine = { $person }于{ $place }
do-appoint = { $person }为{ $office }
view-brief = 府库钱{ $cash }贯；兵{ $men }人；厌战{ $weariness }，安定{ $stability }（满百）。
view-forecast = 揣度：许之之机{ $chance }%。主从：{ $for }。主拒：{ $against }。
view-forecast-one = 揣度：许之之机{ $chance }%。所衡者：{ $for }。
view-thrown = 其时许之之机{ $chance }%。主从：{ $for }。主拒：{ $against }。
view-thrown-one = 其时许之之机{ $chance }%。所衡者：{ $for }。
view-party-others = 朝中无人主张而亦可宣者：{ $policies }。
do-envoy-by = { $envoy }；{ $person }为使
do-reinforce = { $army }，增步{ $foot }、骑{ $horse }、工匠{ $engineers }
view-why = 他国所为之由
view-why-one = { $order }。{ $why }
view-why-head = { $polity }，{ $turn }
view-why-none = 诸国尚无自为之事。
view-why-none-of = { $polity }尚无自为之事。
do-split = { $army }分出步{ $foot }、骑{ $horse }、工匠{ $engineers }
do-merge = { $army }并入{ $into }
do-garrison = { $place }增{ $men }人
do-garrison-out = { $place }减{ $men }人
do-person = { $person }往{ $polity }
bond-lord-tributary = 纳贡于{ $polity }
due-tribute = { $from }岁贡{ $what }于{ $to }
