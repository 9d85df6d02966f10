## 内容文件之误。代号不变；详见 docs/modding.md。

problem-error = 错误
problem-warning = 警告
problem-help = 提示
problem-near = 是否想写 `{ $near }`？
problem-ron-syntax = 语法不通：{ $detail }
problem-ron-empty = 文件是空的
problem-ron-type = 此处应为 { $expected }，却是 { $found }
problem-ron-value = 值不合用：{ $detail }
problem-ron-length = 此处应为 { $expected }，却有 { $found } 项
problem-ron-variant = 没有 `{ $word }` 这一种；只有：{ $known }
problem-ron-missing = 缺少字段 `{ $field }`
problem-ron-unknown = 没有字段 `{ $field }`；只有：{ $known }
problem-ron-doubled = `{ $field }` 写了两次
problem-ron-number = `{ $word }` 不是可用的数
problem-ron-body = `{ $word }` 之后所写的形式不对
problem-ron-no-body = `{ $word }` 之后须有 ( ) 与内容
problem-file-unreadable = 文件读不出：{ $detail }
problem-file-too-big = 文件有 { $bytes } 字节，至多读 { $most } 字节
problem-file-not-text = 文件不是 UTF-8 文本
problem-folder-too-big = 文件夹内文件多于 { $most } 个，或层次太深
problem-file-nowhere = 文件不在其类所属的文件夹里，未被采用：.ron 文件应在 { $known } 之一，.ftl 文件应在 texts/en 或 texts/zh
problem-bad-id = `{ $id }` 不可作代号：只用字母、数字、_ 与 -，至多六十字
problem-defined-twice = `{ $id }` 定义了两次
problem-unknown-place = 没有地点 `{ $id }`
problem-unknown-polity = 没有国家 `{ $id }`
problem-unknown-person = 没有人物 `{ $id }`
problem-unknown-army = 没有军队 `{ $id }`：开局没有它，也没有哪一步点集它
problem-unknown-policy = 没有国策 `{ $id }`
problem-unknown-act = 没有交涉之事 `{ $id }`
problem-unknown-record = 没有史实 `{ $id }`
problem-unknown-theatre = 没有方面 `{ $id }`
problem-unknown-start = 没有开局 `{ $id }`
problem-too-many = { $what } 太多：{ $have }，至多 { $most }
problem-rules-missing = 没有文件给出 { $part } 的规则
problem-rules-short = `households` 与 `value` 各须五个数，对应大小一至五
problem-span-backwards = `{ $id }` 未始先终
problem-span-long = `{ $id }` 长于二百年
problem-turn-months = 一回合须有一至十二个月，不可为 { $have }
problem-off-the-map = `{ $id }` 在图外：经度须在东经60至160，纬度须在北纬10至70
problem-size-or-fort = `{ $id }`：大小须为1至5，城防须为0至5
problem-road-to-itself = `{ $id }` 有一条通向自己的路
problem-road-days = 一条路须走半日至四百日
problem-no-road = 没有路通到 `{ $id }`
problem-eras-unsorted = `{ $id }` 的年号未按年月排列
problem-bad-colour = `{ $word }` 不是颜色：须为六位十六进制数，如 2a9d8f
problem-bad-skill = `{ $id }`：才能须为1至10
problem-bad-life = `{ $id }` 在生前或死后行事
problem-owner-unknown = 没有写明 `{ $id }` 在 { $date } 属谁
problem-capital-not-held = 开局时都城 `{ $id }` 不在其国之手
problem-figure-range = `{ $id }`：有数目越出范围
problem-garrison-elsewhere = `{ $polity }` 不据有 `{ $id }`，不当有守军
problem-not-alive-then = 开局时 `{ $id }` 不在人世
problem-bound-to-itself = `{ $id }` 不可与自己结盟
problem-war-and-bond = `{ $id }` 与盟属之国交战
problem-record-unseen = 史实 `{ $id }` 的 `occurs` 是空的：无从知其是否发生
problem-record-uncited = 史实 `{ $id }` 在原文中有序号，却未引原文
problem-step-set-alone = 只有史实可以定结果
problem-step-shape = 一步或是带 `by` 的 `order`，或是不带 `by` 的 `set`（{ $date }）
problem-language-unknown = 没有语言 `{ $word }`：只有 en 与 zh
problem-text-syntax = 文字读不通：{ $detail }
problem-text-missing = `{ $key }` 没有 { $lang } 文字
problem-count = { $errors ->
    [0] { $warnings ->
        [0] 检查 { $files } 个文件，没有发现问题。
       *[other] 检查 { $files } 个文件，警告 { $warnings } 处。
    }
   *[other] 检查 { $files } 个文件，错误 { $errors } 处，警告 { $warnings } 处。
}
problem-measure-range = `{ $id }`的`{ $field }`须在{ $least }与{ $most }之间
problem-precedent-open = 先例`{ $id }`没有答复
problem-case-unnamed = 先例须有`id`
problem-constant-range = `{ $field }`之数须在{ $least }与{ $most }之间
problem-weight-sign = 权重`{ $field }`的正负或大小不对：主从者不可为负，主拒者不可为正
problem-unknown-border = 没有边界`{ $id }`
problem-parties-sum = 朝中诸党各书一次，各占1至100，合计不过100：`{ $id }`
problem-theatre-window = 图外之地`{ $id }`未启先闭
problem-event-window = 事件 `{ $id }` 的终止早于起始
problem-event-choices = 事件 `{ $id }` 须有 1 至 { $most } 项抉择
problem-event-histories = 事件 `{ $id }` 有不止一项抉择标为 `history`
problem-event-never = 没有剧本含有事件 `{ $id }` 可以发生的月份
problem-unknown-event = 没有事件 `{ $id }`
problem-unknown-choice = 该事件没有抉择 `{ $id }`
