# 朝廷如何看待一请：诸端、所察、不可者、先例、可转之处、条款。

# 诸端，各附一语。
term-base = 可望
    .why = 遣使者，必择其可成。
term-free = 无所求
    .why = 于我无费。
term-pressure = 兵威
    .why = 其兵足以讨不从者。
term-need = 大患
    .why = 可解大患，或反益之。
term-gain = 所得
    .why = 彼所许者。
term-burden = 所费
    .why = 民已疲敝，复有所求。
term-risk = 招怨
    .why = 从之则触怒他国。
term-policy = 国策
    .why = 国策与主其事之党。
term-prospect = 成算
    .why = 事之成否。
term-face = 名分
    .why = 位之升降。
term-trust = 信
    .why = 践约与背约，往事所记；其和以 −1 至 +1 为限。
term-due = 盟誓
    .why = 誓约或旧债，主从或主拒。
term-greed = 其衰
    .why = 彼将倾，可待。
term-mood = 前答
    .why = 两国近日之答。
term-bent = 其君
    .why = 尚武之君倾于战，治文之君倾于和。
term-stake = 所图
    .why = 所图未得，不肯罢兵；厌战者乃罢。

# 所察。
field-power = 强弱
field-reach = 兵锋远近
field-danger = 外患
field-common = 于外患之益损
field-plight = 请者之困
field-rival = 相争
field-weary = 厌战
field-effort = 用力
field-risk = 招怨
field-gain = 所得
field-prospect = 成算
field-face = 名分
field-trust = 信
field-due = 誓约之责
field-policy = 国策
field-mood = 前答
field-bent = 君之性
field-stake = 战之所图未得

# 不可者。
veto-no_ruler = { $polity }无君可主其事。
veto-unchanged = 同此之请，本季已拒，情势未变。
veto-too_many_men = 所求兵{ $asked }，{ $polity }举国仅{ $have }，所遣不过其半。
veto-beyond_purse = { $polity }不能给：除所储马匹粮米外，其直逾府库之钱与两岁之入。
veto-bound_to = { $polity }与{ $other }有盟分，须先绝之。
veto-no_way = { $polity }无路可至{ $other }。
veto-not_to_give = { $person }不可擒送。
veto-own_seat = 无以所都之地与人者。
veto-already = { $clause ->
    [none] 所请本已如此。
   *[other] 所请本已如此：{ $clause }。
}
veto-too_much_land = 一请而索{ $polity }之地百之{ $percent }：未至败亡，无以此与人者。
veto-no_war_to_end = { $from }与{ $polity }本无战事可息。
veto-stronger = { $polity }强于{ $from }，不肯臣事之。
veto-unbearable = 此非{ $polity }所能堪。

# 所记之事。
memory-closed_markets = 罢互市
memory-attacked = 启衅
memory-beat = 战胜
memory-repelled = 守城却敌
memory-took_land = 取地
memory-raided = 侵掠
memory-broke_word = 背约
memory-left_ally = 弃盟军先去
memory-failed_together = 同攻一城不克
memory-refused_aid = 不出援
memory-broke_bond = 绝其名分
memory-stopped_envoy = 截使
memory-sent_troops = 出兵助之
memory-gave_land = 与地
memory-amends = 偿前失
memory-honoured = 加礼

# 所察之由。
part-clause = { $clause }
part-power = { $polity }
part-memory = { $polity }{ $deed }，{ $date }
part-kept = 践约{ $n }事
part-broken = 背约或逾期{ $n }事
part-minister = { $person }之位望
part-policy = 国策：{ $policy }
part-tone = 其辞为索
part-for-nothing = 有求而无所报，或所报甚薄
part-envoy = 使者{ $person }之才
part-answered = { $date }之答
part-received = { $date }见拒

# 答复。
answer-accepted = 许之
answer-fulfilled = 许而行之
answer-broken = 许而不践
answer-refused = 不许
answer-ignored = 不答
answer-countered = 另开条件
answer-overtaken = 其事已成，无可复议

# 可转之处。
change-pay = 增输{ $sum }
change-horses = 增马{ $n }匹
change-fewer_men = 少求兵{ $n }人
change-ask_less = 少索{ $sum }
change-ask_less-yearly = 岁少索{ $sum }
change-drop = 去此条：{ $clause }
change-drop_place = 所求之地去{ $place }
change-marriage = 增和亲
change-hostage = 纳质
change-markets = 增开榷场

# 条款。
clause-peace = 议和
clause-truce = 休兵至{ $date }
clause-land = { $giver }割{ $places }
clause-land-promise = { $giver }许{ $places }
clause-land-amends = { $giver }以{ $places }偿前许之地
clause-pay = { $giver }输{ $sum }
clause-pay-yearly = { $giver }岁输{ $sum }
clause-levies = { $giver }发兵{ $men }从{ $taker }
clause-levies-against = { $giver }发兵{ $men }从{ $taker }攻{ $foe }
clause-aid = { $giver }援{ $taker }
clause-aid-against = { $giver }援{ $taker }以拒{ $foe }
clause-mutual_aid = 有警则互相援助
clause-joint_attack = 期{ $date }夹攻{ $foe }
clause-joint_attack-places = 期{ $date }夹攻{ $foe }：{ $proposer }取{ $first }，{ $recipient }取{ $second }
clause-leave = 许{ $proposer }攻{ $foe }
clause-hand_over = { $giver }擒送{ $person }
clause-hostage = { $giver }纳质
clause-marriage = 和亲
clause-vassal = { $giver }称藩于{ $taker }
clause-brothers = 约为兄弟之国
clause-brothers-elder = 约为兄弟之国，{ $elder }为兄
clause-own_era = 各用本国年号
clause-patent = { $giver }册封
clause-markets = 开榷场
clause-oath = { $giver }上誓表
clause-drop_rank = 不复求册封
clause-complaint = 质问{ $places }事
clause-thanks = 致谢
nothing = 无

# 预测。
ask-title = { $date }，{ $from }使{ $to }：{ $act }
ask-counsel = { $date }，{ $person }谏{ $of }：{ $policy }
ask-clauses = 条款
ask-chance = 许之之机：{ $chance }%
ask-against-law = 不能遣使
ask-vetoes = 不可者
ask-terms = 主从主拒
ask-sum = 合{ $sum }，限{ $bound }：{ $chance }%
ask-sum-capped = 总计{ $sum }，以{ $bound }为限：{ $chance }%
ask-sum-vetoed = 总计{ $sum }，然势不可行：{ $chance }%
ask-record-sum = 史载所答已在总计之中，俟答后乃告。
ask-by-record = 史载所行
ask-precedents = 先例：牵引{ $pull }
ask-no-precedents = 无相近先例。
ask-precedent-later = { $date }，尚在今后（以其相似而计，非预知也）
ask-precedent = 似{ $likeness }%：{ $title }，{ $date }。{ $to }{ $answer }。
ask-differs = 异在{ $first }、{ $second }
ask-gap = { $term }（{ $gap }）
ask-cite = 「{ $cite }」
ask-record = 史载：{ $title }
ask-record-pull = 所据尚存{ $fade }%：牵引{ $points }。
ask-record-failed = 已非其旧：{ $what }
ask-lever = 转圜之机
ask-lever-is = { $change }：{ $chance }%
ask-lever-none = 无一条可转；最碍者：{ $term }。
ask-lever-field = { $field }之度由{ $from }至{ $to }：{ $chance }%
ask-lever-no-measure = 无一端可独转之。
ask-history = 史实
ask-history-is = { $date }：{ $to }{ $answer }。
premise-holder = { $place }属{ $polity }
premise-ruler = { $person }君{ $polity }
premise-war = { $a }、{ $b }交战
premise-no-war = { $a }、{ $b }不交战
premise-lord = { $polity }臣于{ $lord }
premise-no-lord = { $polity }不臣于人
premise-brothers = { $a }、{ $b }为兄弟之国
premise-no-brothers = { $a }、{ $b }非兄弟之国
forecast-line = 推演（未见其答）：许之之机{ $chance }%。主从：{ $for }。主拒：{ $against }。
forecast-line-one = 推演（未见其答）：许之之机{ $chance }%。所衡者：{ $for }。

# 回测。
backtest-title = { $n }次决断，许者{ $yes }%
backtest-all = 全体：Brier { $brier }（基率{ $base }），技巧{ $skill }（95%：{ $low }至{ $high }），对数损失{ $loss }
backtest-requests = 有所求者：n { $n }，Brier { $brier }，技巧{ $skill }
backtest-episode = 除去整次交涉：技巧{ $skill }；五折：技巧{ $five }
backtest-precedents = 只凭先例：技巧{ $skill }
backtest-learned = 权重自无而学于其他交涉：技巧{ $skill }
backtest-weights = 权重{ $n }个，皆非拟合；见docs/backtest.md
backtest-hand = 同一推演，用手编之情势：n { $n }，技巧{ $skill }（有所求者{ $requests }）
backtest-bands = 可靠度
backtest-band = { $from }–{ $to }：n { $n }，平均预测{ $mean }，许者之份{ $yes }
backtest-cases = 诸决断
backtest-case = { $p } { $answer }  { $id }（{ $act }）
backtest-beside = 所察：游戏自察 / 手编
backtest-svg = 图见{ $path }。
backtest-none = 其中无史载之决断。
backtest-svg-title = 预测与答复
backtest-svg-forecast = 预测
backtest-svg-share = 许者之份
clause-until = { $clause }，至{ $date }
clause-border = 以{ $along }为界
border-yellow_river = 黄河
ask-voices = 群臣之议
voice-for = { $person }主从：{ $reason }。
voice-against = { $person }主拒：{ $reason }。
