## 标题、开局、设置、存档、换座、致谢。

# 标题
title-continue = 续弈
title-new = 新局
title-record = 回放
title-load = 读档
title-settings = 设置
title-credits = 致谢
# { $scenario }、{ $side }、{ $date }：最近一档。
title-continue-note = { $scenario } · { $side } { $date }
title-new-note = { $n }个剧本
title-record-note = 史载{ $n }条
title-load-note = { $n }档
title-menu-keys = ↑ ↓ 选择 · Enter 进入 · L 换语言 · Esc 退出
title-record-keys = ↑ ↓ 选剧本 · Enter 回放 · Esc 返回
title-back = 返回
title-opening = 正在开局

# 开局
setup-scenarios = 剧本
setup-sides = 择一方
setup-begin = 执{ $side }开局
setup-begin-several = 开局：{ $sides }
setup-nobody = 至少须有一方由人执掌。
# 印文在各种语言里都写汉字。
setup-seal = 开局
setup-back = 返回
setup-turns = 凡{ $n }回合，每回合{ $months }个月
setup-span = { $from }至{ $to }
setup-records = 史载{ $n }条
setup-ruler = { $ruler }，在{ $seat }
setup-difficulty = 难度 { $n }/5
setup-minor = 次要一方
setup-objectives = 终局论定
setup-points = { $n }分
setup-levels = 满分{ $most }：{ $stalemate }分为相持，{ $marginal }分小胜，{ $clear }分胜，{ $decisive }分大胜，不足则败。
setup-no-objectives = 此方在本剧本中无目标，可随意一试。
setup-rivals = 他国才略
setup-rivals-easy = 易
    .hint = 见机较迟，见危亦迟。
setup-rivals-middle = 中
    .hint = 能见眼前之势。
setup-rivals-hard = 难
    .hint = 先推演后事，再作抉择；每回合稍费时。
setup-historical = 史载模式
    .hint-on = 他国皆照史载行事，直到世局离开史载之路。
    .hint-off = 自首回合起，各国自主。
setup-seed = 种子
    .hint = 种子、命令俱同，则局同。
setup-dice = 另取
setup-player = 第{ $n }位
setup-hotseat = 轮座：至多三人共用此窗，轮流就座。
setup-give = 添一人
setup-take = 撤去
setup-full = 已有三人在座。

# 设置
settings-title = 设置
settings-look = 语言与外观
settings-play = 对局
settings-sound = 声音
settings-keys = 按键
settings-on = 开
settings-off = 关
settings-language = 语言
settings-size = 界面大小
    .hint = 松开滑块后即变。
settings-motion = 动态
    .hint = 少：面板只略作淡入，军队径直立于所到之处。
settings-full = 全
settings-less = 少
settings-patterns = 疆土加纹
    .hint = 疆土以纹样与颜色并别，设色亦较深。
settings-speed = 行军快慢
    .hint = 回合终了时军队行路的快慢。
settings-edges = 触边移图
    .hint = 指针触及窗口边缘时移动地图。
settings-hide_history = 先隐史载之选
    .hint = 自己决断之后，方示史载当时所为。
settings-effects = 音效
    .hint = 纸、印、鼓。
settings-music = 乐曲
settings-keys-hint = 先按下按钮，再按要用的键，可与 Ctrl 同按。Esc 作罢。键若已有所属，则两者互换。
settings-press = 请按键
settings-usual = 复原
settings-usual-already = 各键皆为原设。
settings-swapped = { $key } 原属“{ $other }”，后者今改用 { $now }。
settings-broken = 设置未能读取，故用原设。原文件已留存为{ $path }。
settings-not-kept = 设置未能写入：{ $detail }

bind-end_turn = 结束回合
bind-undo = 悔棋
bind-redo = 复行
bind-next_need = 下一待裁
bind-desk = 交涉
bind-court = 朝廷
bind-ledger = 账簿与图表
bind-chronicle = 编年
bind-book = 典籍
bind-menu = 菜单，或收起最上一页
bind-help = 形势与按键
bind-language = 另一语言
bind-quick_save = 快速存档
bind-quick_load = 快速读档
bind-home = 看本国都城
bind-whole_map = 全图
bind-mode_political = 图：疆域
bind-mode_relations = 图：邦交
bind-mode_terrain = 图：地形与道路
bind-mode_supply = 图：粮道
bind-mode_unrest = 图：民怨
bind-mode_record = 图：史实
bind-up = 地图上移
bind-down = 地图下移
bind-left = 地图左移
bind-right = 地图右移
bind-zoom_in = 拉近
bind-zoom_out = 推远

# 存档
shelf-title = 存档
shelf-load-title = 读档
shelf-empty = 尚无存档。开局之后，每回合自动留存。
shelf-unread = 不能读取存档目录：{ $why }
shelf-name = 名称
shelf-save = 存档
shelf-load = 读取
shelf-delete = 删除
shelf-sure = 永久删除？
shelf-over-sure = 已有同名存档，要覆盖吗？
shelf-yes-delete = 删除
shelf-yes-over = 覆盖
shelf-keep = 保留
shelf-auto = 自动存档
shelf-quick = 快速存档
shelf-turn = 第{ $turn }回合，共{ $turns }
shelf-over = 已终
shelf-historical = 史载模式
shelf-now = 刚刚写入
shelf-minutes = { $n }分钟前写入
shelf-hours = { $n }小时前写入
shelf-days = { $n }日前写入
shelf-proposed = { $scenario } { $date }
shelf-keys = ↑ ↓ 选 · Enter 读取 · Del 删除 · Esc 返回

# 换座
curtain-title = 请{ $side }就座
curtain-text = 地图已遮，待{ $side }就座后揭开。{ $date }。
curtain-ready = 已就座

# 自回放
playon = 由此续弈
playon-title = 执何方？
playon-text = 自{ $date }起，君执一方而令之，他国自作主张。
playon-cancel = 返回史载
playon-over = 史载至此已终；退回先前月份，方可续弈。

# 致谢
credits-title = 致谢
credits-licences = 许可全文
credits-fonts = 字体：SIL 开放字体许可 1.1
credits-icons = 图标作者
