## 手在舆图上

map-days = { $days } 日
map-tip-host = { $polity }兵马，约 { $men } 人，骑兵 { $horse } %
map-tip-stack = { $n } 军，共 { $men } 人
map-tip-envoy = { $from }往{ $to }的使者
map-tip-road = 尚在途中
map-tip-many = 所选 { $n } 军同往，胜算以合军计。
map-tip-arrival = 到达
map-tip-supply = 距粮秣所在步行 { $days } 日；{ $safe } 日以内无损耗。
map-tip-send = 右键：下令前往

key-next_army = 下一支己方军队
key-march = 派遣所选军队：方向键选地点，回车下令

mode-political = 疆域（{ $key }）
mode-relations = 邦交（{ $key }）：己方，或所选之地的占有者
mode-terrain = 山川道路（{ $key }）
mode-supply = 粮道远近（{ $key }）
mode-unrest = 民怨（{ $key }）
mode-record = 史上此时（{ $key }）

legend-relations = { $polity }与诸国
legend-relations-self = 本国之地
legend-relations-ally = 盟国
legend-relations-vassal = 其藩属
legend-relations-lord = 其宗主
legend-relations-friend = 友邦、兄弟之国
legend-relations-neutral = 相安
legend-relations-war = 交战
legend-supply = 距己方粮秣，步行日数
legend-supply-home = 在境内
legend-supply-near = { $near } 日以内
legend-supply-free = { $free } 日以内：无损耗
legend-supply-far = { $far } 日以内：有损耗
legend-supply-short = 更远：粮草不继
legend-unrest = 民怨（满百）
legend-unrest-calm = 不足 20
legend-unrest-low = 20 至 39
legend-unrest-some = 40 至 59
legend-unrest-high = 60 至 79
legend-unrest-rising = 80 以上
legend-record = 史实，{ $date }：虚线为史上疆界，斜纹处今属他国
