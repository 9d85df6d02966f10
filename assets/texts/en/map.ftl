## The map under the hand

map-days = { $days ->
    [1] 1 day
   *[other] { $days } days
}
map-tip-host = { $polity }, some { $men } men, { $horse } % of them mounted
map-tip-stack = { $n } armies, { $men } men
map-tip-envoy = Envoy of { $from } to { $to }
map-tip-road = Still on the road
map-tip-many = All { $n } chosen armies go; the odds are those of all of them together.
map-tip-arrival = There in
map-tip-supply = { $days ->
    [1] 1 day from supply on foot; up to { $safe } cost nothing.
   *[other] { $days } days from supply on foot; up to { $safe } cost nothing.
}
map-tip-send = Right click: send

key-next_army = the next of your armies
key-march = send the chosen armies: arrows pick the place, Enter sends

mode-political = Whose the land is ({ $key })
mode-relations = How a court stands to the others ({ $key }): your own, or the one that holds the chosen place
mode-terrain = The ground and the roads ({ $key })
mode-supply = How far your supply reaches ({ $key })
mode-unrest = Unrest ({ $key })
mode-record = On this date in history ({ $key })

legend-relations = { $polity } and the others
legend-relations-self = its own land
legend-relations-ally = ally
legend-relations-vassal = its vassal
legend-relations-lord = its suzerain
legend-relations-friend = friend or brother
legend-relations-neutral = at peace
legend-relations-war = at war
legend-supply = Days from your supply, on foot
legend-supply-home = at home
legend-supply-near = up to { $near }
legend-supply-free = up to { $free }: no loss
legend-supply-far = up to { $far }: some loss
legend-supply-short = farther: short of supply
legend-unrest = Unrest, of 100
legend-unrest-calm = under 20
legend-unrest-low = 20 to 39
legend-unrest-some = 40 to 59
legend-unrest-high = 60 to 79
legend-unrest-rising = 80 and more
legend-record = The record, { $date }: its borders in dashes; hatched where another holds the land now
