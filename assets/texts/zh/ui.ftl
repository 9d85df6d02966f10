## 窗口

game-title = 金夏同盟
other-language = English
quit = 退出
source-article = 《金夏同盟》条

# 题名、年份、印文在各种语言里都写汉字。
title-name = 金夏同盟
title-years = 一一二〇至一二二七
title-seal = 唇齿相依

map-siege = { $place }　被围{ $months }个月

replay-badge = 回放
replay-help = 按键
replay-back = 返回
replay-begin = 空格播放，方向键逐回合、逐条翻看。此处每件事都是依规则下达的命令；凡由天意而定的，取史载的结果，并加标记。
replay-orders = 此条之令
replay-legal = 合规则
replay-set = 所记之果
replay-card-before = ← 前一条
replay-card-after = 后一条 →
replay-courts = 诸国
replay-places = { $n } 处
replay-quiet = 此间史无记载。
replay-speed = 速 { $n }×
replay-follow = 随史移图

lane-war = 兵
    .short = 兵
lane-diplomacy = 交
    .short = 交
lane-court = 朝
    .short = 朝
lane-past = 实：已过　空：未至

keys-title = 按键
keys-play = 播放、暂停
    .keys = 空格
keys-turn = 进一回合、退一回合
    .keys = → ←
keys-event = 后一条、前一条
    .keys = ↓ ↑，Shift → ←
keys-speed = 加快、放慢
    .keys = ] [
keys-ends = 到开头、到结尾
    .keys = Home End
keys-scroll = 翻看事卡
    .keys = Page Up，Page Down
keys-look = 移图、缩放；也可拖动、滚轮
    .keys = W A S D + -
keys-follow = 随史移图，或停在原处
    .keys = F
keys-buttons = 走到各按钮、按下
    .keys = Tab，Shift Tab；空格
keys-language = 中文 / English
    .keys = L
keys-help = 显示、收起此表
    .keys = F1 /
keys-back = 返回标题
    .keys = Esc
replay-forecast = 推演之见
replay-forecast-chance = 许之之机{ $chance }%
