## The map under the hand

map-days = { $days ->
    [1] 1 day
   *[other] { $days } days
}
map-tip-host = { $polity }, some { $men } men, { $horse } % of them mounted
map-tip-stack = { $n } armies, { $men } men
map-tip-envoy = Envoy of { $from } to { $to }
map-tip-road = Still on the road
map-tip-many = The same goes for all { $n } chosen armies.
map-tip-arrival = There in
map-tip-supply = { $days } days from supply on foot; up to { $safe } cost nothing.
map-tip-send = Right click: send

key-next_army = the next of your armies
key-march = send the chosen armies: arrows pick the place, Enter sends
