## Orders and why one cannot be carried out

order-muster = muster
order-reinforce = call men up
order-disband = send home
order-abandon = give up
order-march = march
order-attack = attack
order-besiege = besiege
order-raid = raid
order-relieve = relieve
order-withdraw = withdraw
order-occupy = occupy
order-seize = seize
order-bar = bar the road
order-assault = storm
order-summon = summon
order-command = give command
order-send_levies = send levies
order-leave_ally = call back
order-send_away = send abroad
order-go_over = go over
order-declare_war = declare war
order-break_bond = break off
order-send_envoy = send an envoy
order-reply = answer
order-flee = flee the capital
order-return = return to the capital
order-move_capital = move the capital
order-counsel = counsel
order-set_policy = change policy
order-name_heir = name an heir
order-depose = depose
order-confine = confine
order-abdicate = abdicate
order-usurp = take the throne
order-appoint = appoint
order-plan_war = prepare war
order-proclaim = proclaim

refusal-fallen = this realm is no more.
refusal-no-such-army = there is no such army.
refusal-not-yours = it does not obey this court.
refusal-away-from-map = it is in a theatre far away.
refusal-resting = { $n ->
    [1] it is beaten and needs 1 more month of rest.
   *[other] it is beaten and needs { $n } more months of rest.
}
refusal-army-in-being = an army of that name is in being already.
refusal-nothing-asked = nothing was asked for.
refusal-too-few-men = { $asked } men are wanted and { $have } can be found.
refusal-too-few-horses = { $asked } horses are wanted and the herds have { $have }.
refusal-no-cash = it costs { $asked } strings and the treasury has { $have }.
refusal-not-your-place = { $place } is not held by this court.
refusal-invested = { $place } is under siege.
refusal-no-road = there is no open road to { $place }.
refusal-already-there = nothing is left to do at { $place }: that is done already.
refusal-not-at-war = there is no war with { $polity }.
refusal-nobody-to-fight = there is no enemy at { $place }.
refusal-no-siege = there is no siege of { $place } in which this could be done.
refusal-not-promised = { $place } is held by another and was not promised.
refusal-at-war = there is war with { $polity } already.
refusal-envoy-riding = an envoy to { $polity } is on the road with such a letter already.
refusal-theatre-closed = that war is not being fought now.
refusal-in-war = there is war with { $polity }: only a peace, a truce, or that people are handed over can be asked for. Begin with peace.
refusal-not-there = the army is on the road near { $place }.
refusal-too-far = { $place } is too far off.
refusal-not-alive = { $person } is not alive, or not yet on the stage.
refusal-not-at-hand = { $person } is not at hand.
refusal-has-command = { $person } commands it already.
refusal-not-under-ally = it is under no ally's command, so there is nothing to call it back from.
refusal-not-allied = there is no alliance with { $polity }.
refusal-self = one cannot do that to oneself.
refusal-bound-till-now = the bond with { $polity } stood until this turn: war can follow in the next, when word of it is there.
refusal-suzerain = this court is a vassal of { $polity }: the patent must be returned first.
refusal-vassal = this court is the suzerain of { $polity }: the bond must be ended first.
refusal-brother = there is a bond of brother states with { $polity }: it must be ended first.
refusal-ally = there is an alliance with { $polity }: it must be ended first.
refusal-asks-back = a gift, a grant or thanks ask nothing of the other: what you want belongs in another letter.
refusal-truce-too-long = { $most ->
    [1] a truce runs for 1 month at the most.
   *[other] a truce runs for { $most } months at the most.
}
refusal-truce = a truce holds until { $until }.
refusal-no-bond = there is no bond with { $polity }.
refusal-no-clauses = a proposal needs at least one clause.
refusal-too-many-clauses = { $most ->
    [1] a proposal has at most 1 clause.
   *[other] a proposal has at most { $most } clauses.
}
refusal-not-positive = a quantity must be above nothing, and within reason.
refusal-not-yours-to-give = { $place } is not ours to give.
refusal-not-theirs-to-give = { $place } is not theirs to give.
refusal-already-so = that holds already.
refusal-no-road-to-court = no road leads to { $polity }.
refusal-no-such-envoy = there is no such envoy.
refusal-not-here = the envoy is still on the road.
refusal-already-home = the court is in its capital.
refusal-not-heir = { $person } holds no rank that could be taken.
refusal-not-by-appointment = nobody is appointed { $office }.
refusal-no-ruler = the throne is empty.
refusal-past-date = that date is past.
refusal-proclaimed = it has been proclaimed before.
refusal-rules = { $person } rules, and a ruler does not ride as an envoy: send somebody else.
refusal-leads-army = { $person } leads an army and cannot ride as an envoy besides: give the army to another first.
refusal-on-embassy = { $person } is on the road as an envoy, and can be nowhere else until the answer is there.
refusal-abroad = it is away ({ $theatre }) and out of reach; it comes home by itself: { $until }.
refusal-nobody = nobody is left at { $place } who could be helped.
refusal-not-of-house = { $person } is neither heir nor of the ruling house, and cannot sit on the throne.
refusal-relieved = { $n ->
    [1] { $place } still lives on grain that was granted there before, for 1 month: nothing more is granted until then.
   *[other] { $place } still lives on grain that was granted there before, for { $n } months: nothing more is granted until then.
}
refusal-storm-ordered = the storm of { $place } is ordered already, and all who lie before it storm together.
refusal-leads-afar = { $person } leads an army at { $place } and has { $days } days to ride here, which is more than a month: give this army to somebody nearer, or call the other one first.
refusal-leads-abroad = { $person } leads an army abroad ({ $theatre }) and comes home with it: { $until }.
refusal-own-land = { $place } is this court's own by right, and nobody sacks his own towns.
refusal-no-such = there is no such thing.
fact-unknown = something happened that has no words yet.
nobody = nobody
