## 事件：如何记述，如何措辞。

fact-event_opened = { $court }当断一事：{ $event }。
fact-event_chosen = { $court }断一事：{ $event }。所决：{ $choice }。{ $history ->
    [none] { "" }
   *[other] 史载：{ $history }。
}{ $cite ->
    [none] { "" }
   *[other] 「{ $cite }」
}
fact-event_lapsed = { $event }一事，情势已变，{ $court }不必再断。
fact-effect_lost = { $event }一事，所议有不能行者：{ $why }
do-choose = { $event }：{ $choice }
order-choose = 决事
refusal-not-open = 此事未在廷议之中。
refusal-gone = 此时无{ $polity }之廷。
need-event = { $event }，待{ $date }前决断（{ $command }）
desk-kind-event = 事件
desk-kind-choice = 抉择
command-events = 待决之事与已决之事
    .words = 事, 事件
command-choose = 于一事作出抉择
    .words = 决事, 抉择
    .usage = 事 抉择
    .more = 用“事”所列的序号。只有一事时可省去事的序号。
view-events = 待决之事
view-events-none = 无待决之事。
view-event = { $n }. { $event }
view-event-choice = { $command }：{ $choice }
view-event-choice-dear = { $command }：{ $choice }（力所不及）
view-event-until = 至{ $date }不决，即取第一项力所能及者。
view-events-past = 已决之事
view-event-past = { $date }，{ $event }：{ $choice }{ $history ->
    [none] { "" }
   *[other] ；史载：{ $history }
}{ $cite ->
    [none] { "" }
   *[other] 「{ $cite }」
}

event-refuge = 辽帝奔亡
    .text = 辽天祚帝失上京、中京于金，或言其将西奔。夏为其藩属。
    .choice-supplies = 送马匹钱帛至其行营
    .choice-shelter = 迎其入夏
    .choice-shut = 闭关不纳
event-reward = 完颜宗望来书
    .text = 金将来书：辽帝若至西夏，擒送于金，当割地为酬。
    .choice-wait = 不作答复
    .choice-heed = 示意愿事金国
    .choice-loyal = 退还来书
event-zongbi = 完颜宗弼请取天德
    .text = 天德在夏人之手；夏为我藩，两国无战。完颜宗弼请命，欲袭取之。
    .choice-forbid = 令其守和
    .choice-allow = 听其出兵
event-lost_grant = 天德与金之信
    .text = 金背约于我，天德在其手中。朝臣相问：其誓何用。
    .choice-swallow = 隐忍不言
    .choice-protest = 遣使质问
    .choice-arm = 暗中整兵
event-lips = 夏都被围
    .text = 蒙古兵围中兴府。夏为我藩，其城恐不能守。或言两敌相攻，国之福也；或言唇亡齿寒。
    .choice-watch = 拒不出兵
    .choice-silver = 密送银帛
    .choice-march = 对蒙古宣战
event-prince = 宗室逼宫
    .text = 李安全得位不正，众论至今不平。宗室李遵顼已得禁卫之心。
    .choice-buy = 厚赏禁卫
    .choice-yield = 由其即位
    .choice-arrest = 下令拘捕
event-patent = 向金求册封
    .text = 夏主新立，例当求册封于金。金曾不肯来援，新主未忘。
    .choice-ask = 循例求册封
    .choice-drop = 不再求册封
event-south = 议迁都
    .text = 方与蒙古交兵，中都去关口不远。朝臣之半，欲以大河为障。
    .choice-stay = 留守中都，修缮城池
    .choice-kaifeng = 迁都开封
event-levies = 蒙古征兵
    .text = 大汗遣官至夏征兵。将往何处、何时得归，皆无明言。
    .choice-send = 发兵马从征
    .choice-gifts = 以贡物代兵
    .choice-refuse = 拒绝出兵
event-leave_city = 蒙古兵临城下
    .text = 蒙古兵围中兴府。西门尚可出。
    .choice-stay = 留守都城
    .choice-west = 出奔西凉府
event-deren = 太子请联金抗蒙
    .text = 太子德任不肯领兵从蒙古，当廷请与金连和。
    .choice-silence = 听而不答
    .choice-depose = 废其太子位，囚于灵州
    .choice-heed = 从其所请
event-old_ruler = 老主倦勤
    .text = 蒙古骑兵侵掠夏境，老主无以应之。大臣多属意德旺。
    .choice-cling = 不肯让位
    .choice-abdicate = 传位德旺
event-reversal = 新主之策
    .text = 德旺在位，而国策犹附蒙古。
    .choice-keep = 守旧约
    .choice-resist = 抗拒蒙古
event-gao = 高良惠建言
    .text = 夏与金、蒙古两面交兵。高良惠言：两面受敌不可久，宜与金议和。
    .choice-wait = 待一胜再议
    .choice-talks = 遣使赴金
event-envoys = 夏使来朝之礼
    .text = 夏使来朝，不称臣而称弟，各用本国年号。礼官大骇。
    .choice-rank = 仍责以旧礼
    .choice-equals = 以兄弟之国相待
event-luo = 罗世昌进言
    .text = 罗世昌熟知金廷，言金援不足恃，劝国主自强。
    .choice-rely = 仍恃金援
    .choice-strengthen = 竭力整军
event-last_stand = 孤城
    .text = 蒙古兵围中兴府。今所能为，皆在城中。
    .choice-hold = 与守军盟誓
    .choice-granaries = 开仓济民
    .choice-raze = 拆毁城外屋舍
event-sea_pact = 海上之盟
    .text = 使者自女真浮海而归，女真方与辽战。彼取辽之中京，燕京归我；然与辽有百年之盟。
    .choice-wait = 且观其战
    .choice-pact = 约与夹攻
    .choice-oath = 守与辽之盟
event-homage = 所事者谁
    .text = 夏所奉之辽帝，上京、中京俱入于金。朝臣或言：转而事金，金当以地酬之。
    .choice-wait = 待战事之终
    .choice-submit = 还辽册命，奉表降金
    .choice-loyal = 不负辽帝
event-prefectures = 河上三州
    .text = 或议以乐州、积石、廓州与夏。其地僻远而贫，守之不易；邻国有所得，则边境自安。
    .choice-keep = 不与
    .choice-cede = 割与夏国
event-coup = 兵至宫门
    .text = 方与蒙古交兵，都中士卒，食谁之食即听谁之命。有宗室待召而立。
    .choice-arrest = 遣卫兵讨之
    .choice-yield = 听其拥立
    .choice-buy = 厚赏士卒
event-sichuan = 致书四川
    .text = 与金之战未休。金之南，宋亦与之战，四川守将可以致书。
    .choice-alone = 独力而战
    .choice-write = 约其夹攻
event-jin_asks = 与金和战
    .text = 金背有蒙古之兵，或愿与我和。丧子者愿闻之，望得地者不欲。
    .choice-refuse = 战而不和
    .choice-grant = 遣使议和
event-fengxiang = 凤翔城下
    .text = 夏兵从蒙古围凤翔，诸将请归。
    .choice-stay = 令其终役
    .choice-leave = 听其不告而去
