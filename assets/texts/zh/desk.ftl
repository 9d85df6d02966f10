## 窗口中的邦交书案、来书、事件与结局。

# 诸邦。
parley-courts = 邦交
parley-letter = 国书
parley-no-ruler = 其位无主
parley-trust = 彼之信我
parley-trust-tip = 此邦信我几何，以对数胜算计：守约背约，与所记往事；诸项之和以 −1 至 +1 为限。
parley-trust-none = 往事无足计者。
parley-wars = 交战
parley-treaties = 与我盟约
parley-dues = 彼此所欠
parley-parties = 其朝中诸党
parley-party-ruling = { $n } %，当国
parley-deeds = 不以书行之
parley-deed-war = 宣战
parley-deed-break = 绝其名分
parley-deed-close = 罢互市
parley-deed-return = 还都
parley-deed-deliver = 交付其人
parley-deed-hostage = 送质子
parley-deed-not = 罢议
parley-cost-war = 即与{ $polity }交兵：互市俱罢，我在彼之质子，性命由彼。欲和则须彼应允。
parley-cost-break = 与{ $polity }之名分自此而绝。损威望 { $prestige }，我未偿之约皆以背约计：{ $n } 款。{ $serves ->
    [yes] 受宗主册封者，还其册。
   *[no] { "" }
}
parley-cost-close = 罢与{ $polity }之互市。两失其利，彼将记之。
parley-cost-return = 朝廷还于本都。
parley-cost-deliver = { $person }交与{ $polity }。以己人予人，损威望 1、安定 1。
parley-cost-hostage = { $person }质于{ $polity }，仍其位、仍为我臣，以身保我之约。
parley-cost-undo = 回合既毕乃行；在此之前可以收回。

# 国书。
parley-address = 与{ $polity }国书
parley-title = { $act }：致{ $polity }
parley-no-act = 此书何求？
parley-choose-act = 择之
parley-other-act = 另求
parley-change = 更改
parley-drop = 删去此款。
parley-share-tip = 此款于诸因之和所加：有此款之和，减无此款之和。
parley-add = ＋ 加款
parley-full = 一书至多 { $n } 款。
parley-giver = { $polity }出之
parley-foe = 以攻{ $polity }
parley-foe-any = 不指其敌
parley-good-cash = 贯
parley-good-silver = 两（银）
parley-good-silk = 匹（绢）
parley-good-horses = 匹（马）
parley-good-grain = 石（粮）
parley-yearly = 岁岁
parley-once = 一次
parley-places = 何地
parley-land-now = 即割
parley-land-promise = 但许之
parley-land-plain = 非偿前约
parley-land-amends = 以偿前约
parley-we-take = 我所取
parley-they-take = 彼所取
parley-equals = 平等
parley-elder = { $polity }为兄
parley-until-none = 无期
parley-until-set = 有期
parley-year-less = −1 年
parley-month-less = −1 月
parley-month-more = +1 月
parley-year-more = +1 年

# 代料答而择者。
parley-picked = 既定
parley-pick-act = 此书何为
parley-pick-clause = 更加一款
parley-pick-carrier = 遣何人
parley-pick-amount = 几何
parley-pick-polity = 以攻何邦
parley-pick-person = 何人
parley-pick-border = 以何为界
parley-pick-places = 何地
parley-pick-deliver = 交付何人
parley-pick-hostage = 以何人为质
parley-pick-deed = 果行之乎
parley-kind-request = 请求
parley-kind-demand = 责求
parley-kind-offer = 自请
parley-kind-free = 予而无求
parley-kind-assertion = 告知
parley-own-terms = 此无常例，须自具款。
parley-act-bars = { $terms }。依现状不可发：{ $why }
parley-nobody = 无可付之人。
parley-figures = 可按数字键；退格键去末位。
parley-figure-back = 退

# 料其答。
parley-forecast = 料其答
parley-assent = 依从的把握
parley-for = 可 { $n }
parley-against = 否 { $n }
parley-sum = 合 { $n }
parley-pull = 先例
    .why = 情势最相近时诸邦所答。
parley-record = 史实本身
    .why = 此问史有明载，所据尚有存者。
parley-precedents = 先例
parley-precedents-none = 书成，则史上最相似之抉择列于此。
parley-nearest = 最似 { $n } 例，共 { $all } 例；合计牵引 { $pull }
parley-likeness = 相似
parley-likeness-tip = 彼时诸因与今相去几何；100 % 为全同。
parley-alike = 同：{ $list }
parley-unlike = 异：{ $list }
parley-lever = 写入此书

# 发书。
parley-ride = 使臣行 { $days } 日
parley-no-ride = 无路可达
parley-talks = 议事至少 { $n } 个月
parley-risk = 所经之地为敌所据，则使臣或为所阻；雪岭渡口，皆费时日。
parley-any-envoy = 寻常使臣
parley-carrier-tip = 何人奉书。须身自由、在我朝。
parley-mine = 我料 { $n } %
parley-mine-none = 我之所料
parley-mine-tip = 你自料其允之可能。答至之日，与本作所料并计得失。
parley-cancel = 作罢
parley-send = 用玺发书
parley-sent = 致{ $polity }之书已用玺，回合毕即发。依从的把握 { $chance } %。

# 来书。
parley-letter-from = { $polity }国来书
parley-letter-title = { $polity }：{ $act }
parley-letter-counter = { $polity }另具条款：{ $act }
parley-salute-above = { $ruler }谕{ $court }：
parley-salute-below = 臣{ $ruler }谨奉表于{ $court }：
parley-salute-equal = { $ruler }致书{ $court }：
parley-letter-gone = 此书已答，或其使已归。
parley-letter-invented = 条款为本作所拟；史书未载此书原文。
parley-voices-for = 请从
parley-voices-against = 请拒
parley-voices-more = 另有{ $n }人
parley-voices-none = 无人。
parley-how-answer = 如何答之
parley-by-itself = 朝议自决则如何
parley-answer-yes = 许之
parley-answer-no = 不许
parley-answer-silence = 不答
parley-answer-terms = 另具条款
parley-seal = 用玺
parley-choose = 选定
parley-terms-how = 原款易主客而置于书案；此书仍待答。
parley-ignored = 其使空手而归。久不答，{ $n }个月后自去。
parley-we-owe = 我：{ $what }
parley-they-owe = 彼：{ $what }
parley-both = 两国：{ $what }
parley-brings-nothing = 即时无所变。

# 抉择所致。
parley-effect-cash = { $n } 贯
parley-effect-grain = 粮 { $n } 石
parley-effect-men = 丁壮 { $n } 人
parley-effect-horses = 马 { $n } 匹
parley-effect-prestige = 威望 { $n }
parley-effect-weariness = 厌战 { $n }
parley-effect-stability = 安定 { $n }
parley-effect-morale = 诸军士气 { $n }
parley-effect-unrest = { $place }民怨 { $n }
parley-effect-devastation = { $place }残破 { $n } %
parley-effect-party = 主“{ $policy }”者 { $n }%
parley-effect-memory = { $other }记之：{ $by }{ $deed }

# 史实如何。
parley-history-chose = 史之所择
parley-the-record = 史载
parley-sources-differ = 诸书异同
parley-outcome-title = { $polity }{ $answer }
parley-seal-yes = 允准
parley-seal-no = 不许
parley-your-world = 此局 · { $date }
parley-history = 史实 · { $date }
parley-as-in-history = 与史同
parley-not-as-in-history = 与史异
parley-forecasts = 所料得失
parley-brier-tip = 历次所料之均方误差：0 为尽中，事事皆料一半者得 0.25。
parley-next = 今后史实，{ $date }：{ $title }
parley-continue = 继续
