## 本国所能知于他国者，并略断。

view-why-closed-head = 秘而不宣
view-why-closed = 诸国之谋惟告其友，终局乃尽示：{ $list }。
view-some-men = 约{ $n }
view-field-own = 凡{ $armies }军，{ $n }人
view-field-seen = 所见{ $armies }军，约{ $n }人
view-field-none = 未见其军
view-not-known = 不详
view-garrison-reputed = 不详；以其城郭之大，约须{ $n }人
view-men-seen = { $men }人，其中骑{ $horse }
view-army-seen-how = 斥候所言如此。临其军者知之益详；其令、其练、其粮，外人不知。
view-army-unknown = 第{ $n }军之事无所知。
view-rests-on = 此断据本国所知：{ $polity }{ $seen }，以其土地民户与所见料之，共{ $reputed }人。掷签则依其实。
view-age = 年齿
view-age-is = { $n }岁
cli-continue = 续最近未终之局；若言剧本与国，则续其局
cli-continue-none = 并无未终之局可续。
cli-continue-hint = 此国旧局止于{ $date }，以 --continue 可续。今为新局，两局并存。
cli-load-other = { $save }乃{ $scenario }之局，所主为{ $sides }：请勿另言剧本与国，或言其所是。
cli-valid-values = 可为：{ $list }
save-others = 可读之档：{ $list }。
ask-for = 最主从者
ask-against = 最主拒者
ask-more = 诸由、先例、群议之详：{ $command }
desk-word-full = 详

# 终局。
closing-title = { $scenario }终：{ $polity }
closing-fallen = { $polity }亡矣。宗庙不祀，其史由他人书之。
closing-defeat = 败。所当守者已失，所欲取者归于人。
closing-stalemate = 相持。所涉者险，所易者少；至{ $date }，朝廷如故而民益贫。
closing-marginal = 小胜。国几殆而得存，后人犹可凭之。
closing-clear = 胜。疑者缄口，使者候于阙下。
closing-decisive = 大胜。史笔不绝，其事不朽。
closing-events = 可书于史者
closing-event = { $date }：{ $text }

command-books = 一月出入：钱、粮、丁、马，各列其算
    .words = 账簿, 府库
    .usage = { "" }
command-explain = 某数何由而成：威望、厌战、安定、府库、粮、可征之丁、马、国策、赋税，或某地
    .words = 详解, 何由
    .usage = 词
    .more = 如：详解 威望；详解 赋税；详解 灵州。
explain-tax = 赋税
explain-tax-is = { $tax }{ $force ->
    [yes] （今行）
   *[no] {""}
}：诸城民怨月{ $unrest }/100
explain-tax-income = 月入（贯）
explain-what = 可详解者：{ $list }，或地名。

desk-no-language = 局中无“{ $word }”之文，可言 en 或 zh。
desk-number-too-great = { $word }之数过大。
desk-one-of = 可为：{ $list }。
desk-break-first = 绝之以：{ $command }。
desk-abandon-own = { $place }本我之地。可弃守者惟他国之地，己地则以约割之。
desk-no-road = 无路可通{ $place }：{ $closed }。
desk-siege-no-war = 围{ $place }者{ $polity }也，我与之无战；欲解其围，当先宣战。
cost-monthly = 月计{ $n }贯
cost-eaten = 月食粮{ $n }石
cost-store = { $n ->
    [0] 仓粮不足一月之用
   *[other] 仓粮自此可支{ $n }个月
}
cost-way = 行{ $days }日
cost-way-stopped = 行{ $days }日至{ $place }，为其所阻
cost-fed-home = 至{ $place }，就友境得食
cost-fed = 至{ $place }，距友境{ $days }日，粮道尚通{ $loss ->
    [0] { "" }
   *[other] ，月损{ $loss }%
}
cost-fed-short = 至{ $place }，距友境{ $days }日，粮道不继，月损{ $loss }%
cost-due = 来月依约收支{ $n }贯
cost-months = { $n }个月而成
cost-relief = 其粮可济{ $n }个月
cost-tax = 诸城民怨月{ $n }/100
cost-flood = 堤溃反淹本营之险{ $chance }%
cost-counsel = 君从之之机{ $chance }%
desk-cost = 其效：{ $list }。
view-event-effects = 其效：{ $list }
desk-predicted-anew = 前所断（{ $old }%）不复计。
desk-predicted-late = 已受命之使不在此断之内：须先断而后遣。

# 时间以外所量。
bench-memory = 无窗一局所用内存（MiB，至多）
bench-skill = 回测之技
bench-refused = 史令为规则所拒者
bench-claims_met = 检查点合者
bench-claims_missed = 检查点不合者
bench-findings = 内容与文字之失
bench-felt_turn_p50 = 结束一回合所感之时，并自行存档，中位
bench-felt_turn_p99 = 同上，百回合中九十九
view-faith = 与{ $enemy }和，则负{ $list }：{ $broken ->
    [yes] 既许共伐而中道自解，是为食言，人必记之。
   *[no] 彼犹独战，必记见弃于阵前之恨。
 }
