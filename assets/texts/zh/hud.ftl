## 图侧诸栏：待裁、诸事、所选、轮报、菜单。

hud-needs = 待裁
hud-needs-key = 按 { $key } 逐事检视。
hud-need-asks = 候复。点击阅览裁断。
hud-need-go = 点击前往。
hud-over = 此局已终。仍可览图，亦可悔棋。
hud-over-short = 此局已终
need-letter-head = { $polity }：{ $act }
need-letter-line = { $last ->
    [yes] 来使将归，不答即为拒
   *[no] 来使候复
}
need-event-head = { $event }
need-event-line = { $date }前裁断
need-siege-head = { $place }被围
need-siege-line = { $polity }围之，第{ $months }月；守军{ $garrison }
need-siege-hungry-head = { $place }粮尽
need-siege-hungry-line = { $polity }围之，第{ $months }月；守军{ $garrison }
need-supply-head = { $host }乏粮
need-supply-line = 在{ $place }，每月折损{ $loss }%
need-money-head = { $months ->
    [0] 府库不足支一月
   *[other] 府库仅支{ $months }个月
}
need-money-line = 月亏{ $short }贯
need-due-head = { $due }
need-due-line = { $state ->
    [war] 限{ $date }；交兵之际无所输
    [short] 限{ $date }；今无其资
   *[ready] 限{ $date }
}
need-land-head = { $place }依约归我
need-land-line = { $polity }尚据之，可发兵接收
need-unrest-head = 民心不靖
need-unrest-line = { $n ->
    [1] 惟{ $places }
   *[other] 凡{ $n }处，甚者{ $places }
}
need-crisis-head = 廷议相持
need-crisis-line = 主“{ $policy }”者将廷争，月{ $chance }%
need-heir-head = 储位未定
need-heir-line = 可于朝廷立储
bar-stability = 安定
bar-policy = 国策，朝议{ $share }%
hud-store = 见存
hud-books = 下月收支
hud-month = 每月
hud-sum = 合计
hud-loot = 上回合所掠，已入库
hud-cash-lasts = { $n ->
    [0] 如此，府库不足支一月。
   *[other] 如此，府库可支{ $n }个月。
}
hud-harvest = 收获
hud-eaten = 军食
hud-grain-lasts = { $n ->
    [0] 如此，仓粮不足支一月。
   *[other] 如此，仓粮可支{ $n }个月。
}
hud-pool = 可征
hud-in-field = 在军
hud-in-garrison = 守城
hud-land-gives = 全境至多
hud-equip = 每兵械费{ $n }贯。可征之丁渐复，以全境之数减在军与戍守者为限。
hud-herds = 在厩
hud-ridden = 在军
hud-foals = 每月孳生
hud-paying = 纳税之户
hud-revolt = 本月或叛
hud-wanted = 额定守军
hud-stores = 被围可支
hud-months = { $n }个月
hud-building = 增筑中，尚须{ $n }个月。
hud-households = 户
hud-garrison = 守军 { $n }
hud-walls = 城防 { $n }/5
hud-stores-chip = 粮 { $n }个月
hud-unrest = 民怨 { $n }
hud-ruin = 残破 { $n }%
hud-held = 今属{ $holder }。
hud-holdout = { $months ->
    [0] 粮尽
   *[other] 粮支{ $months }个月
} · { $n }个月内出降 { $chance }%
hud-affairs = 诸事
hud-armies = 军
hud-sieges = 围
hud-envoys = 使
hud-dues = 约
hud-talks = 谈
hud-enemies = 敌踪
hud-fold = 收起。
hud-unfold = 展开。
hud-host = 第{ $n }军
hud-hosts = { $n }军
hud-siege-line = { $hungry ->
    [true] 攻具{ $works }%，城中粮尽
   *[other] 攻具{ $works }%，粮支{ $months }个月
}
hud-envoy-head = { $person ->
    [none] { $from } → { $to }
   *[other] { $person } → { $to }
}
hud-days = { $n }日
hud-envoy-tip = 在途。点击观其所往。
hud-talks-tip = 使者已至，候见。点击开交涉案。
hud-due-late = 自{ $date }拖欠
hud-due-call = 应召即行
hud-due-on = 限{ $date }
hud-near = 见于{ $place }一带
hud-about = 约{ $men }
hud-enemy-tip = 斥候所报，数约略；号称之数或过其实。
hud-orders = { $n ->
    [0] 未有令
   *[other] 已下{ $n }令
}
hud-undo = 悔
hud-redo = 复
hud-undo-tip = 悔前令；无令则悔一回合（{ $key }）。
hud-redo-tip = 复行所悔（{ $key }）。
hud-withdraw = 收回此令。
hud-end-tip = 颁令行事，各国并举，时月流转。
hud-end-waits = 尚有{ $n }事待裁
hud-end-again = { $asks }事候复，再按则行
hud-choose-nothing = 不选。
hud-see-place = 点击观其所在。
hud-arm-foot = 步 { $n }
hud-arm-horse = 骑 { $n }
hud-arm-engineers = 匠 { $n }
hud-arm-share = 骑占{ $n }%
hud-morale = 士气 { $n }
hud-morale-tip = 满一百。低则易溃。缺粮、欠饷、败绩损之，战胜则振。
hud-drill = 训练 { $n }
hud-drill-tip = 满二百。习战之度，每战皆计。
hud-fatigue = 疲惫 { $n }
hud-fatigue-tip = 满一百。行军、围城则疲，休整则复；疲则战力减。
hud-supply-good = 粮道通
hud-supply-short = 乏粮
hud-stop = { $place } { $n }日
hud-in-full = 此军
hud-several-tip = 右击地图，诸军同行。
hud-several-one = { $army }，{ $doing }
hud-do-hold = 止军
hud-do-bar = 阻道
hud-do-assault = 攻城
hud-do-flood = 引水灌城
hud-do-sack = 掠城
hud-do-leave = 召还
hud-do-disband = 遣散
hud-do-split = 分军
hud-do-merge = 并军
hud-do-reinforce = 征补
hud-do-command = 命将
hud-do-garrison = 分兵守城
hud-do-summon = 招降
hud-do-seize = 袭取
hud-do-levies = 出兵从征
hud-do-away = 远征
hud-do-person = 其人
hud-do-desk = 交涉
hud-do-polity = 其国
hud-do-muster = 募军
hud-do-fortify = 筑城
hud-do-man = 戍守
hud-do-grant = 赈粮
hud-do-abandon = 弃地
hud-do-go_over = 举城降
hud-do-capital = 迁都
hud-do-flee = 奔此
hud-do-return = 还都
hud-do-in_full = 详阅
hud-tip-split = 分部众为别军。
hud-tip-merge = 并入同在此地之军。
hud-tip-reinforce = 征丁补此军。
hud-tip-command = 以将领此军。
hud-tip-garrison = 以军中步卒守城。
hud-tip-summon = 招近处城邑开门。
hud-tip-seize = 不宣而袭取城邑。
hud-tip-levies = 以此军从盟主征伐。
hud-tip-away = 遣军往图外战场。
hud-tip-person = 主将之传。
hud-tip-desk = 开交涉案，对其国。
hud-tip-polity = 其国之详。
hud-tip-muster = 于此募军。
hud-tip-man = 增减守军。
hud-tip-in_full = 此地之详。
hud-form-merge = 并入何军？
hud-form-command = 以谁为将？
hud-form-summon = 招降何地？
hud-form-seize = 袭取何地？
hud-form-levies = 从谁征伐？
hud-form-away = 往何处，何时还？
hud-form-split = 分兵几何？
hud-form-reinforce = 征补几何？
hud-form-garrison = 几人守城？
hud-form-man = 增（负则减）守军几何？
hud-form-muster = 募新军
hud-nothing-to-choose = 无可择者。
hud-skilled = { $person }（将才{ $n }）
hud-summon-one = { $place }：{ $n }%开门
hud-seize-one = { $place }（{ $holder }）
hud-abroad-one = { $theatre }，{ $date }还（还者{ $share }%）
hud-foot = 步
hud-horse = 骑
hud-engineers = 匠
hud-men = 人
hud-leader = 主将：{ $person }
hud-limits = 每回合至多{ $most }人、马{ $horses }匹。械费{ $cost }贯。
hud-give = 下令
hud-shut = 作罢
hud-go-on = 继续
hud-outcome = 史实：{ $title }
hud-ended = 终局：{ $polity }
hud-comparing = 正与史实对勘。
hud-points = 得{ $points }分，满{ $most }分
hud-met = 已成
hud-unmet = 未成
hud-undo-turn = 悔一回合
hud-look-on = 留观
hud-to-title = 回首页
menu-resume = 回到对局
menu-saves = 存档、读档
menu-settings = 设置
menu-help = 形势与按键
menu-judgement = 至今得失
menu-title = 回首页
menu-quit = 退出
menu-kept = 离去无失：对局自存，可由首页续之。
hud-begin = 观图
first-need = 先理待裁之事
first-need-how = { $n ->
    [1] { $need }，见左侧之列
   *[other] { $need }等{ $n }事，见左侧之列
}
first-army = 遣一军
first-army-how = { $army }{ $men }人，在{ $place }：选之，指一地则示道里、时日、胜算，右击乃发兵
first-desk = 遣使先问
first-desk-how = 交涉案上，书未发已可料{ $polity }允否，及其所以然
first-seat = 经营{ $place }
first-seat-how = 选己城可募军、筑城、赈粮
first-undo = 右下之印颁令，以终回合。其前令皆可收，其后回合亦可悔，但试无妨。
hud-keys-more = 按键可于设置中更改。拖动移图，滚轮缩放；Tab 逐钮，回车或空格按之。
bar-policy-short = 国策
need-war-head = { $polity }来伐
need-war-line = { $date }宣战
need-enemy-head = 敌近{ $place }
need-enemy-line = { $days ->
    [0] { $road ->
       *[no] { $army }，已至其地
        [yes] { $army }，在途而近
    }
   *[other] { $army }，距{ $days }日程
}
need-grain-head = { $months ->
    [0] 仓粮不足支一月
   *[other] 仓粮仅支{ $months }个月
}
need-grain-line = 月缺{ $short }石
need-leader-head = 无帅之军{ $n }支
need-leader-line = { $armies }
