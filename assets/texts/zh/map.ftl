## 手在舆图上

map-days = { $days } 日
map-tip-host = { $polity }兵马，约 { $men } 人，骑兵 { $horse } %
map-tip-stack = { $n } 军，共 { $men } 人
map-tip-envoy = { $from }往{ $to }的使者
map-tip-road = 尚在途中
map-tip-many = 所选 { $n } 军一同前往。
map-tip-arrival = 到达
map-tip-supply = 距粮秣所在步行 { $days } 日；{ $safe } 日以内无损耗。
map-tip-send = 右键：下令前往

key-next_army = 下一支己方军队
key-march = 派遣所选军队：方向键选地点，回车下令
