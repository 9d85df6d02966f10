## About the map: what waits, affairs, what is chosen, the report, the menu.

hud-needs = Needs you
hud-needs-key = { $key } goes from one to the next.
hud-need-asks = An answer is waited for. Click to read and decide.
hud-need-go = Click to go there.
hud-over = The game is over. You can look about, or take turns back.
hud-over-short = The game is over
need-letter-head = { $polity }: { $act }
need-letter-line = { $last ->
    [yes] the envoy goes home unanswered unless he hears from us now
   *[no] an envoy waits for an answer
}
need-event-head = { $event }
need-event-line = choose before { $date }
need-siege-head = { $place } is besieged
need-siege-line = by { $polity }, month { $months }; { $garrison } men inside
need-siege-hungry-head = { $place } starves
need-siege-hungry-line = besieged by { $polity }, month { $months }; { $garrison } men inside
need-supply-head = { $host } is short of supply
need-supply-line = at { $place }; loses { $loss } % a month
need-money-head = { $months ->
    [0] The treasury runs dry this month
    [1] The treasury runs dry in 1 month
   *[other] The treasury runs dry in { $months } months
}
need-money-line = { $short } strings a month are lacking
need-due-head = { $due }
need-due-line = { $state ->
    [war] due { $date }; nothing is sent to an enemy
    [short] due { $date }; we do not have it
   *[ready] due { $date }
}
need-land-head = { $place } is ours by treaty
need-land-line = { $polity } still holds it: send an army to occupy it
need-unrest-head = Unrest is high
need-unrest-line = { $n ->
    [1] in { $places }
   *[other] in { $n } places, worst in { $places }
}
need-crisis-head = The court is divided
need-crisis-line = "{ $policy }" may force the question: { $chance } % a month
need-heir-head = No heir is named
need-heir-line = name one at court
bar-stability = stability
bar-policy = policy, { $share } % behind it
hud-store = In store
hud-books = The coming month
hud-month = A month
hud-sum = In all
hud-loot = Plunder of the last turn, in the store already
hud-cash-lasts = { $n ->
    [0] At this rate the treasury does not last the month.
    [1] At this rate the treasury lasts 1 month.
   *[other] At this rate the treasury lasts { $n } months.
}
hud-harvest = Harvest
hud-eaten = Eaten by armies and garrisons
hud-grain-lasts = { $n ->
    [0] At this rate the store does not last the month.
    [1] At this rate the store lasts 1 month.
   *[other] At this rate the store lasts { $n } months.
}
hud-pool = Can be called up
hud-in-field = In the field
hud-in-garrison = In garrisons
hud-land-gives = The land gives at the most
hud-equip = To arm a man costs { $n } strings. The pool fills slowly towards what the land gives, less those under arms, in the field and in garrisons.
hud-herds = In the herds
hud-ridden = Ridden by armies
hud-foals = Foals a month
hud-paying = Households that pay
hud-revolt = May rise this month
hud-wanted = Garrison that it is built for
hud-stores = Stores, if besieged
hud-months = { $n ->
    [1] 1 month
   *[other] { $n } months
}
hud-building = { $n ->
    [1] A step of wall is being built: 1 month to go.
   *[other] A step of wall is being built: { $n } months to go.
}
hud-households = households
hud-garrison = garrison { $n }
hud-walls = walls { $n } of 5
hud-stores-chip = { $n ->
    [1] stores 1 month
   *[other] stores { $n } months
}
hud-unrest = unrest { $n }
hud-ruin = ruined { $n } %
hud-held = Held by { $holder }.
hud-holdout = { $months ->
    [0] No food left
   *[other] Food for { $months } mo.
} · gives up within { $n } mo.: { $chance } %
hud-affairs = Affairs
hud-armies = Armies
hud-sieges = Sieges
hud-envoys = Envoys
hud-dues = Dues
hud-talks = Talks
hud-enemies = Enemies in sight
hud-fold = Fold this section.
hud-unfold = Show this section.
hud-host = army { $n }
hud-hosts = { $n ->
    [1] 1 army
   *[other] { $n } armies
}
hud-siege-line = { $hungry ->
    [true] works { $works } %, stores gone
   *[other] works { $works } %, food for { $months ->
        [one] a month
       *[other] { $months } months
    }
}
hud-envoy-head = { $person ->
    [none] { $from } → { $to }
   *[other] { $person } → { $to }
}
hud-days = { $n } d
hud-envoy-tip = On the road. Click to see where to.
hud-talks-tip = The envoy is there and waits to be heard. Click for the desk.
hud-due-late = late since { $date }
hud-due-call = on call
hud-due-on = due { $date }
hud-near = Seen near { $place }
hud-about = ~{ $men }
hud-enemy-tip = What scouts report: a rounded figure, and what it gives itself out for may be more than it is.
hud-orders = { $n ->
    [0] No orders yet
    [1] 1 order
   *[other] { $n } orders
}
hud-undo = Undo
hud-redo = Redo
hud-undo-tip = Takes back the last order, or else the last turn ({ $key }).
hud-redo-tip = Does again what was taken back ({ $key }).
hud-withdraw = Take this order back.
hud-end-tip = Ends the turn: orders are carried out, the other courts act, and months go by.
hud-end-waits = { $n ->
    [1] 1 matter waits
   *[other] { $n } matters wait
}
hud-end-again = { $asks ->
    [1] 1 answer is due: press again
   *[other] { $asks } answers are due: press again
}
hud-choose-nothing = Choose nothing.
hud-see-place = Click to see where.
hud-arm-foot = { $n } foot
hud-arm-horse = { $n } horse
hud-arm-engineers = { $n } engineers
hud-arm-share = { $n } % mounted
hud-morale = morale { $n }
hud-morale-tip = Of 100. Low morale breaks an army sooner; hunger, unpaid troops and defeats lower it, victory raises it.
hud-drill = drill { $n }
hud-drill-tip = Of 200. What the men have learnt: it counts in every battle.
hud-fatigue = fatigue { $n }
hud-fatigue-tip = Of 100. Marching and sieges tire an army, rest refreshes it; the tired fight worse.
hud-supply-good = supply good
hud-supply-short = supply short
hud-stop = { $place } { $n } d
hud-in-full = The army
hud-several-tip = A right click on the map sends them all.
hud-several-one = { $army }, { $doing }
hud-do-hold = Halt
hud-do-bar = Bar the road
hud-do-assault = Storm
hud-do-flood = Flood
hud-do-sack = Sack
hud-do-leave = Call back
hud-do-disband = Send home
hud-do-split = Divide
hud-do-merge = Join
hud-do-reinforce = Call up
hud-do-command = Commander
hud-do-garrison = Man walls
hud-do-summon = Summon
hud-do-seize = Seize
hud-do-levies = Send levies
hud-do-away = Send abroad
hud-do-person = Who he is
hud-do-desk = Diplomacy
hud-do-polity = The court
hud-do-muster = Muster
hud-do-fortify = Fortify
hud-do-man = Garrison
hud-do-grant = Grant grain
hud-do-abandon = Give up
hud-do-go_over = Go over
hud-do-capital = Make capital
hud-do-flee = Flee here
hud-do-return = Court returns
hud-do-in_full = In full
hud-tip-split = Part of the men become an army of their own.
hud-tip-merge = Joins another army that stands here.
hud-tip-reinforce = Calls men up into this army.
hud-tip-command = Gives the army to a commander.
hud-tip-garrison = Moves men of the army onto the walls.
hud-tip-summon = Calls on a place nearby to open its gates.
hud-tip-seize = Takes a place by surprise, without war declared.
hud-tip-levies = Puts the army under an ally's command.
hud-tip-away = Sends the army to a theatre off the map.
hud-tip-person = The page of the commander.
hud-tip-desk = The desk, before that court.
hud-tip-polity = The page of that court.
hud-tip-muster = Gathers a host here.
hud-tip-man = Moves men into the garrison or out of it.
hud-tip-in_full = The page of this place.
hud-form-merge = Join which army?
hud-form-command = Who leads?
hud-form-summon = Summon which place?
hud-form-seize = Seize which place?
hud-form-levies = To whose command?
hud-form-away = Where, and until when?
hud-form-split = How many march off?
hud-form-reinforce = How many are called up?
hud-form-garrison = How many man the walls?
hud-form-man = How many go in (or out, below 0)?
hud-form-muster = A new host
hud-nothing-to-choose = There is nothing to choose from.
hud-skilled = { $person } (generalship { $n })
hud-summon-one = { $place }: { $n } % to open
hud-seize-one = { $place }, of { $holder }
hud-abroad-one = { $theatre }, until { $date } ({ $share } % come home)
hud-foot = Foot
hud-horse = Horse
hud-engineers = Engineers
hud-men = Men
hud-leader = Led by { $person }
hud-limits = At the most { $most } men a turn from hereabouts, { $horses } horses. Arming costs { $cost } strings.
hud-give = Give order
hud-shut = Never mind
hud-go-on = Go on
hud-outcome = What history did: { $title }
hud-ended = The end: { $polity }
hud-comparing = The record is being played beside it.
hud-points = { $points ->
    [1] 1 point of { $most }
   *[other] { $points } points of { $most }
}
hud-met = met
hud-unmet = not met
hud-undo-turn = Take a turn back
hud-look-on = Look about
hud-to-title = To the title
menu-resume = Back to the game
menu-saves = Save and load
menu-settings = Settings
menu-help = Situation and keys
menu-judgement = Judgement so far
menu-title = To the title
menu-quit = Quit
menu-kept = Whoever leaves loses nothing: the game is kept and can be continued from the title.
hud-begin = To the map
first-need = Begin with what needs you
first-need-how = { $n ->
    [1] { $need }: it stands in the list at the left
   *[other] { $need }, and more: they stand in the list at the left
}
first-army = Send an army
first-army-how = { $army }, { $men } men at { $place }: choose it, then right-click a place; road, days and odds are shown first
first-desk = Ask before you write
first-desk-how = At the desk you see what { $polity } would answer to a letter, and why, before an envoy rides
first-seat = Look after { $place }
first-seat-how = Choose a place of yours to call men up there, raise its walls or feed its people
first-undo = The seal at the right ends the turn. Until then every order can be taken back, and after it the turn: nothing is lost by trying.
hud-keys-more = Keys can be changed in the settings. Drag moves the map, the wheel zooms; Tab walks the buttons, Enter or Space presses one.
bar-policy-short = policy
need-war-head = War with { $polity }
need-war-line = declared on us, { $date }
need-enemy-head = An enemy near { $place }
need-enemy-line = { $days ->
    [0] { $road ->
       *[no] { $army }, already there
        [yes] { $army }, on the road hard by
    }
    [1] { $army }, 1 day off
   *[other] { $army }, { $days } days off
}
need-grain-head = { $months ->
    [0] The grain runs out this month
    [1] The grain runs out in 1 month
   *[other] The grain runs out in { $months } months
}
need-grain-line = { $short } shi a month are lacking
need-leader-head = { $n ->
    [1] An army without a commander
   *[other] Armies without a commander: { $n }
}
need-leader-line = { $armies }
