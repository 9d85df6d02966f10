## 所发生之事，一事一句。$by、$of、$from、$to 等为国名；$army 如「夏兵」；$commander 无名则为 none。

fact-refused = { $by }之令不行（{ $order }）：{ $why }
strength-claimed = { $men }（号称{ $claimed }）
strength-said = 号{ $claimed }
count-about = 约{ $n }
count-under = 不足{ $n }
host = { $army }{ $men }
host-under = { $commander }所率{ $army }{ $men }
fact-mustered = { $commander ->
    [none] { $of }于{ $place }点集{ $strength }人{ $drawn ->
        [none] 。
       *[other] ，内{ $drawn }人取自彼处无主将之军。
    }
   *[other] { $of }将{ $commander }于{ $place }点集{ $strength }人{ $drawn ->
        [none] 。
       *[other] ，内{ $drawn }人取自彼处无主将之军。
    }
}
fact-reinforced = { $of }于{ $place }益兵{ $men }人。
fact-disbanded = { $of }于{ $place }遣散{ $men }人。
fact-set_out-station = { $commander ->
    [none] { $army }{ $men }自{ $place }赴{ $goal }。
   *[other] { $commander }率{ $army }{ $men }自{ $place }赴{ $goal }。
}
fact-set_out-attack = { $commander ->
    [none] { $army }{ $men }自{ $place }往攻{ $goal }。
   *[other] { $commander }率{ $army }{ $men }自{ $place }往攻{ $goal }。
}
fact-set_out-besiege = { $commander ->
    [none] { $army }{ $men }自{ $place }往围{ $goal }。
   *[other] { $commander }率{ $army }{ $men }自{ $place }往围{ $goal }。
}
fact-set_out-raid = { $army }{ $men }骑自{ $place }往掠{ $goal }。
fact-set_out-relieve = { $commander ->
    [none] { $army }{ $men }自{ $place }往援{ $goal }。
   *[other] { $commander }率{ $army }{ $men }自{ $place }往援{ $goal }。
}
fact-set_out-withdraw = { $army }{ $men }自{ $place }退向{ $goal }。
fact-set_out-occupy = { $army }{ $men }自{ $place }往据{ $goal }。
fact-set_out-station-here = { $army }{ $men }留驻{ $place }。
fact-set_out-withdraw-here = { $army }{ $men }敛兵于{ $place }。
fact-set_out-attack-here = { $commander ->
    [none] { $army }{ $men }在{ $place }，就地往攻。
   *[other] { $commander }率{ $army }{ $men }在{ $place }，就地往攻。
}
fact-set_out-besiege-here = { $commander ->
    [none] { $army }{ $men }在{ $place }，就地合围。
   *[other] { $commander }率{ $army }{ $men }在{ $place }，就地合围。
}
fact-set_out-raid-here = { $army }{ $men }骑在{ $place }，就地抄掠。
fact-set_out-relieve-here = { $army }{ $men }在{ $place }，转击围城之敌。
fact-set_out-occupy-here = { $army }{ $men }在{ $place }，将入据之。
fact-halted = 往{ $goal }的{ $army }阻于{ $place }守军。
fact-battle = { $won ->
    [yes] { $place }之战，{ $attackers }击败{ $defenders }{ $odds ->
            [none] {""}
           *[other] （胜算{ $odds }%）
        }，败者折{ $lost }人，胜者折{ $cost }人。
   *[no] { $place }之战，{ $defenders }击退{ $attackers }{ $odds ->
            [none] {""}
           *[other] （来者胜算{ $odds }%）
        }，败者折{ $lost }人，胜者折{ $cost }人。
}
fact-captured = { $person }在{ $place }为{ $by }所获。
fact-captured-hunted = { $person }率残廷奔走，在{ $place }左近为{ $by }追及，遂被获。
fact-wasted = { $what ->
    [far] { $army }在{ $place }，粮道远隔，耗折{ $lost }人。
    [starved] { $army }困于{ $place }，饥死{ $lost }人。
    [unpaid] { $army }以饷缺散归者{ $lost }人。
    [unfed] { $army }以粮缺散归者{ $lost }人。
    [heat] { $army }在{ $place }，暑热疾疫，耗折{ $lost }人。
   *[sick] { $army }在{ $place }，疾疫，耗折{ $lost }人。
}
waste-far = 粮道远隔
waste-starved = 饥
waste-heat = 暑热
waste-sick = 疾疫
army-serving = 隶{ $under }之{ $army }
fact-besieged = { $commander ->
    [none] { $army }{ $strength }围{ $place }。
   *[other] { $commander }率{ $army }{ $strength }围{ $place }。
}
fact-joined = { $friend ->
    [none] { $army }{ $strength }益兵来会，同围{ $place }。
   *[other] { $army }{ $strength }来会{ $friend }之兵，同围{ $place }。
}
fact-scattered = { $army }败于{ $place }，余众{ $men }人溃散。
fact-broke_out = { $through ->
    [yes] { $army }败后自{ $place }突围{ $goal ->
        [none] {""}
       *[other] 至{ $goal }
    }，途中折{ $lost }人。
   *[no] { $army }败后见截于{ $place }，途中折{ $lost }人，{ $goal ->
        [none] 余众留野。
       *[other] 余众至{ $goal }。
    }
}
fact-slipped_out = { $army }潜出{ $place }之围。
fact-lost_inside = { $place }之陷，{ $army }折{ $lost }人。
fact-stormed = { $army }强攻{ $place }{ $odds ->
    [none] {""}
   *[other] （胜算{ $odds }%）
}，折{ $lost }人；守军死{ $fallen }人。
fact-summon_refused = { $terms ->
    [yes] { $by }许{ $place }以款约出降，不从{ $odds ->
            [none] {""}
           *[other] （其算{ $odds }%）
        }。
   *[no] { $by }传檄{ $place }，不开门{ $odds ->
            [none] {""}
           *[other] （其算{ $odds }%）
        }。
}
fact-assault_failed = { $army }攻{ $place }{ $odds ->
    [none] {""}
   *[other] （胜算{ $odds }%）
}，不克，折{ $lost }人；守军死{ $fallen }人。
fact-siege_lifted = { $place }解围，{ $by }兵去。
fact-deserted = { $army }不告{ $friend }，自{ $place }城下先归。
fact-taken-storm = { $army }攻破{ $place }{ $loot ->
    [none] 。
   *[other] ，掠民财{ $loot }贯。
}{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-surrender = { $place }降于{ $by }{ $loot ->
    [none] 。
   *[other] ，为其所掠者{ $loot }贯。
}{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-summons = { $place }闻檄开门，归{ $by }{ $loot ->
    [none] 。
   *[other] ，为其所掠者{ $loot }贯。
}{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-terms = { $place }以款约降于{ $by }，守军全师而归。{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-betrayal = { $place }守将以城归{ $by }{ $loot ->
    [none] 。
   *[other] ，为其所掠者{ $loot }贯。
}{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-occupation = { $army }进据{ $place }。{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-coup = { $army }袭取{ $place }{ $loot ->
    [none] 。
   *[other] ，掠民财{ $loot }贯。
}{ $stay ->
    [none] {""}
   *[other] 留{ $stay }人守之。
}
fact-taken-cession = { $place }割归{ $by }。
fact-taken-revolt = { $by ->
    [none] { $place }起事，叛{ $from }。
   *[other] { $place }起事，复归{ $by }。
}
fact-taken-defection = { $by ->
    [none] { $place }离{ $from }自守。
   *[other] { $place }附于{ $by }。
}
fact-taken-fall = 国亡，{ $place }归{ $by }。
fact-raided = { $army }侵掠{ $place }，掠民财{ $loot }贯。
fact-went_over = { $person }在{ $place }降{ $to }。
fact-barred = { $army }阻道于{ $place }，{ $against }兵不得过。
fact-took_road = { $army }扼守{ $place }道路。
fact-sent_away = { $army }{ $men }赴{ $theatre }。
fact-came_home = { $army }{ $men }还至{ $place }。
fact-attached = { $commander ->
    [none] { $army }{ $men }归{ $to }指挥。
   *[other] { $commander }率{ $army }{ $men }归{ $to }指挥。
}
fact-war_declared = { $by }与{ $on }开战。
fact-envoy_sent = { $person ->
    [none] { $from }遣使赴{ $to }：{ $act }。
   *[other] { $from }遣{ $person }使{ $to }：{ $act }。
}
fact-envoy_stopped = { $from }使{ $to }之臣（{ $act }）无功而返。
fact-answered-accepted = { $to }许{ $from }所请：{ $act }。
fact-answered-fulfilled = { $to }从{ $from }所请：{ $act }。
fact-answered-broken = { $to }许{ $from }所请而不践：{ $act }。
fact-answered-refused = { $to }不许{ $from }所请：{ $act }。
fact-answered-ignored = { $to }不答{ $from }，默而拒之：{ $act }。
fact-answered-overtaken = { $from }所请于{ $to }者，其事已成，无可复议：{ $act }。
fact-peace_made = { $a }与{ $b }和。
fact-bond_made-vassal = { $vassal }称藩于{ $lord }。
fact-bond_made-brothers = { $elder ->
    [none] { $a }、{ $b }为兄弟之国。
   *[other] { $a }、{ $b }为兄弟之国，{ $elder }为兄。
}
fact-bond_ended-vassal-by_lord = { $by }绝其藩属{ $with }。
fact-bond_ended-vassal = { $by }绝于{ $with }，不复称藩。
fact-bond_ended-brothers = { $by }背{ $with }之盟。
fact-allied = { $against ->
    [none] { $a }、{ $b }约相支援。
   *[other] { $a }、{ $b }约夹攻{ $against }。
}
fact-invested = { $person ->
    [none] { $by }遣使册封{ $of }主。
   *[other] { $by }遣使册封{ $person }。
}
fact-investiture_dropped = { $by }不再向{ $with }求册封。
fact-markets_opened = { $a }、{ $b }开互市。
fact-promised = { $from }许以{ $place }予{ $to }。
fact-breach = { $place ->
    [none] { $by }负约于{ $toward }。
   *[other] { $by }以{ $place }事负约于{ $toward }。
}
fact-amends = { $from }以他地抵偿{ $to }。
fact-paid = { $from }输{ $sum }于{ $to }。
fact-levies_sent = { $from }应{ $to }征调，出兵{ $men }。
fact-levies_returned = { $from }与{ $to }盟绝，{ $from }兵{ $men }人离其军。
fact-levies_withdrawn = { $from }自{ $to }军中召还其兵。
fact-counselled = { $heeded ->
    [yes] { $person }进言：{ $policy }。主上从之。
   *[no] { $person }进言：{ $policy }。主上不听。
}
fact-policy_changed = { $court }改定国策：{ $policy }。
fact-heir_named = { $of }立{ $person }为太子。
fact-deposed = { $court }废黜{ $person }。
fact-confined = 囚{ $person }于{ $place }。
fact-abdicated = { $person }退位。
fact-acceded = { $after ->
    [none] { $person }即位，为{ $of }主。
   *[other] { $person }继{ $after }为{ $of }主。
}
fact-appointed = { $court }以{ $person }为{ $office }。
fact-war_planned = { $commander ->
    [none] { $by }整军，谋伐{ $against }。
   *[other] { $by }命{ $commander }整军，谋伐{ $against }。
}
fact-court_fled = { $person ->
    [none] { $of }廷自{ $place }出奔{ $goal }。
   *[other] { $person }自{ $place }出奔{ $goal }。
}
fact-court_returned = { $person ->
    [none] { $of }廷还{ $goal }。
   *[other] { $person }还{ $goal }。
}
fact-capital_moved = { $of }迁都{ $goal }。
fact-proclaimed = { $person ->
    [none] { $of }建国。
   *[other] { $person }建国，号{ $of }。
}
fact-died-natural = { $person }卒。
fact-died-own_hand = { $person }绝食死。
fact-died-murdered = { $person }遇害。
fact-died-in_battle = { $person }战死。
fact-fell = { $to ->
    [none] { $of }亡。
   *[other] { $of }亡于{ $to }。
}

## 日期

date-month = { $year }年{ $month }
date-months = { $year }年{ $from }至{ $to }
date-year = { $year }年
month-name = { $n ->
    [1] 正月
    [2] 二月
    [3] 三月
    [4] 四月
    [5] 五月
    [6] 六月
    [7] 七月
    [8] 八月
    [9] 九月
    [10] 十月
    [11] 十一月
   *[12] 十二月
}
season-spring = 春
season-summer = 夏
season-autumn = 秋
season-winter = 冬
date-season = { $year }年{ $season }
era-date = { $era }{ $n }年
era-of = { $polity }{ $date }
animal-date = { $era }{ $n }年{ $animal }
animal-0 = 猴儿年
animal-1 = 鸡儿年
animal-2 = 狗儿年
animal-3 = 猪儿年
animal-4 = 鼠儿年
animal-5 = 牛儿年
animal-6 = 虎儿年
animal-7 = 兔儿年
animal-8 = 龙儿年
animal-9 = 蛇儿年
animal-10 = 马儿年
animal-11 = 羊儿年

era-tianqing = 天庆
era-baoda = 保大
era-xuanhe = 宣和
era-jingkang = 靖康
era-jianyan = 建炎
era-shaoxing = 绍兴
era-jiading = 嘉定
era-baoqing = 宝庆
era-tianfu = 天辅
era-tianhui = 天会
era-daan = 大安
era-chongqing = 崇庆
era-zhining = 至宁
era-zhenyou = 贞祐
era-xingding = 兴定
era-yuanguang = 元光
era-zhengda = 正大
era-yuande = 元德
era-zhengde = 正德
era-dade = 大德
era-yingtian = 应天
era-huangjian = 皇建
era-guangding = 光定
era-qianding = 乾定
era-baoyi = 宝义
era-genghis = 成吉思汗

## 财物、官职、方面

sum-cash = 钱{ $n }贯
sum-silver = 银{ $n }两
sum-silk = 绢{ $n }匹
sum-horses = 马{ $n }匹
sum-grain = 粮{ $n }石
office-ruler = 君主
office-retired_ruler = 太上皇
office-heir = 太子
office-chief_minister = 丞相
    .aka = 宰相, 丞相, 相
office-minister = 大臣
    .aka = 官, 执政
office-marshal = 统帅
    .aka = 元帅, 都元帅
office-commander = 守将
    .aka = 将军, 将领, 将
office-regent = 监国
    .aka = 摄政, 摄政王
theatre-khwarazm = 花剌子模
theatre-merkits = 蔑儿乞
theatre-south = 江南讨方腊

## 交涉之事

act-joint_attack = 约夹攻
act-promise = 许夹攻
act-leave = 请许攻他国
act-levy = 征兵
act-send_troops = 出兵从征
act-aid = 求援
act-submit = 奉表称藩
act-oath = 上誓表
act-grant_rank = 册封
act-seek_rank = 求册封
act-drop_rank = 不再求册封
act-thanks = 谢封
act-tribute = 入贡
act-grant_land = 割地
act-cede_land = 请割地
act-demand_land = 索地
act-protest = 质问
act-handover = 索其人
act-hostage = 质子
act-marriage = 和亲
act-gift = 赠赐
act-market = 互市
act-truce = 休兵
act-peace = 请和
act-treaty = 定和议
act-counsel = 进言

policy-none = 未定国策
fact-envoy_stopped-by = { $by }截住{ $from }赴{ $to }之使（{ $act }）。
fact-unpaid = { $from }当输{ $sum }于{ $to }，未输。
fact-unpaid-broken = { $from }当输于{ $to }之{ $sum }，逾年未输，是为背约。
fact-answered-countered = { $to }不允{ $from }所请（{ $act }），另开条件。
fact-unpaid-lapsed = 两国交兵，{ $from }许输于{ $to }之{ $sum }作罢。
fact-unkept = { $by }所许于{ $toward }者终未践，以背约计。
fact-border_drawn = { $a }、{ $b }以{ $along }为界。
