## What happened, one sentence a fact. Names come ready for the middle of a sentence.
## $by, $of, $from, $to ... are powers ("the Mongols", "Xia"); $army is "Xia troops"; $commander is empty where nobody is named.

fact-refused = { $by } could not do what was ordered ({ $order }): { $why }
strength-claimed = { $men } (given out as { $claimed })
strength-said = { $claimed } (as they give out)
count-about = about { $n }
count-under = fewer than { $n }
host = { $men } { $army }
host-under = { $men } { $army } under { $commander }
fact-mustered = { $commander ->
    [none] { $of } gathered { $strength } men at { $place }{ $drawn ->
        [none] .
       *[other] , { $drawn } of them from armies without a commander that lay there.
    }
   *[other] { $commander } of { $of } gathered { $strength } men at { $place }{ $drawn ->
        [none] .
       *[other] , { $drawn } of them from armies without a commander that lay there.
    }
}
fact-reinforced = { $men } men of { $of } were called up to the colours at { $place }.
fact-disbanded = { $men } men of { $of } were sent home at { $place }.
fact-set_out-station = { $commander ->
    [none] { $men } { $army } marched from { $place } for { $goal }.
   *[other] { $commander } marched with { $men } { $army } from { $place } for { $goal }.
}
fact-set_out-attack = { $commander ->
    [none] { $men } { $army } marched from { $place } to attack { $goal }.
   *[other] { $commander } marched with { $men } { $army } from { $place } to attack { $goal }.
}
fact-set_out-besiege = { $commander ->
    [none] { $men } { $army } marched from { $place } to besiege { $goal }.
   *[other] { $commander } marched with { $men } { $army } from { $place } to besiege { $goal }.
}
fact-set_out-raid = { $men } { $army } rode from { $place } to raid { $goal }.
fact-set_out-relieve = { $commander ->
    [none] { $men } { $army } marched from { $place } to the relief of { $goal }.
   *[other] { $commander } marched with { $men } { $army } from { $place } to the relief of { $goal }.
}
fact-set_out-withdraw = { $men } { $army } withdrew from { $place } toward { $goal }.
fact-set_out-occupy = { $men } { $army } set out from { $place } to occupy { $goal }.
fact-set_out-station-here = { $men } { $army } stay at { $place }.
fact-set_out-withdraw-here = { $men } { $army } draw together at { $place }.
fact-set_out-attack-here = { $commander ->
    [none] { $men } { $army } at { $place } turned to attack it.
   *[other] { $commander } with { $men } { $army } at { $place } turned to attack it.
}
fact-set_out-besiege-here = { $commander ->
    [none] { $men } { $army } at { $place } closed in to besiege it.
   *[other] { $commander } with { $men } { $army } at { $place } closed in to besiege it.
}
fact-set_out-raid-here = { $men } { $army } at { $place } turned to plunder its country.
fact-set_out-relieve-here = { $men } { $army } at { $place } turned on those who besiege it.
fact-set_out-occupy-here = { $men } { $army } at { $place } made ready to occupy it.
fact-halted = { $army } bound for { $goal } were stopped at { $place } by its garrison.
fact-battle = { $won ->
    [yes] At { $place } { $attackers } defeated { $defenders }{ $odds ->
            [none] {""}
           *[other] {" "}(at odds of { $odds } %)
        }; the losers left { $lost } men on the field, the victors { $cost }.
   *[no] At { $place } { $defenders } beat off { $attackers }{ $odds ->
            [none] {""}
           *[other] {" "}(who had odds of { $odds } %)
        }; the losers left { $lost } men on the field, the victors { $cost }.
}
fact-captured = { $person } fell into the hands of { $by } at { $place }.
fact-captured-hunted = { $person }, hunted with what was left of the court, was caught in flight near { $place } and fell into the hands of { $by }.
fact-wasted = { $what ->
    [far] The { $army } at { $place } lost { $lost } men to want, so far from their supply.
    [starved] The { $army } shut up at { $place } lost { $lost } men to hunger.
    [unpaid] { $lost } of the { $army } went home for want of pay.
    [unfed] { $lost } of the { $army } went home for want of food.
    [heat] The { $army } at { $place } lost { $lost } men to heat and sickness.
   *[sick] The { $army } at { $place } lost { $lost } men to sickness.
}
waste-far = want
waste-starved = hunger
waste-heat = heat
waste-sick = sickness
army-serving = { $army } lent to { $under }
fact-besieged = { $commander ->
    [none] { $strength } { $army } besieged { $place }.
   *[other] { $commander } besieged { $place } with { $strength } { $army }.
}
fact-joined = { $friend ->
    [none] { $strength } more { $army } joined the siege of { $place }.
   *[other] { $strength } { $army } joined the siege of { $place } beside { $friend }.
}
fact-scattered = What was left of the beaten { $army }, { $men } men, ran apart at { $place }.
fact-broke_out = { $through ->
    [yes] The beaten { $army } cut their way out from { $place }{ $goal ->
        [none] {""}
       *[other] {" "}to { $goal }
    }, losing { $lost } men in the flight.
   *[no] The beaten { $army } were cut off at { $place } and lost { $lost } men in the flight; {$goal ->
        [none] the rest stayed in the field.
       *[other] the rest came to { $goal }.
    }
}
fact-slipped_out = { $army } slipped out of { $place } through the lines of the siege.
fact-lost_inside = { $army } lost { $lost } men when { $place } fell.
fact-stormed = The storm of { $place }{ $odds ->
    [none] {""}
   *[other] {" "}(at odds of { $odds } %)
} cost { $army } { $lost } men; { $fallen } of its garrison fell.
fact-summon_refused = { $terms ->
    [yes] { $place } would not give itself up to { $by } on terms{ $odds ->
            [none] {""}
           *[other] {" "}(the chance was { $odds } %)
        }.
   *[no] { $place } did not open its gates to { $by }{ $odds ->
            [none] {""}
           *[other] {" "}(the chance was { $odds } %)
        }.
}
fact-assault_failed = { $army } stormed { $place }{ $odds ->
    [none] {""}
   *[other] {" "}(at odds of { $odds } %)
} and were thrown back with the loss of { $lost } men; { $fallen } of the garrison fell.
fact-siege_lifted = The siege of { $place } by { $by } was raised.
fact-deserted = { $army } left the siege of { $place } without a word to { $friend }.
fact-taken-storm = { $army } took { $place } by storm{ $loot ->
    [none] .
   *[other] {" "}and plundered its people of { $loot } strings.
}{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-surrender = { $place } surrendered to { $by }{ $loot ->
    [none] .
   *[other] , and its people were plundered of { $loot } strings.
}{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-summons = { $place } opened its gates to { $by } when summoned{ $loot ->
    [none] .
   *[other] , and its people were plundered of { $loot } strings.
}{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-terms = { $place } gave itself up to { $by } on terms, and its garrison marched home.{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-betrayal = The commander of { $place } gave it up to { $by }{ $loot ->
    [none] .
   *[other] , and its people were plundered of { $loot } strings.
}{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-occupation = { $army } occupied { $place }.{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-coup = { $army } seized { $place } by surprise{ $loot ->
    [none] .
   *[other] {" "}and plundered its people of { $loot } strings.
}{ $stay ->
    [none] {""}
   *[other] {" "}{ $stay } men stay as its garrison.
}
fact-taken-cession = { $place } passed to { $by }.
fact-taken-revolt = { $by ->
    [none] { $place } rose and threw off { $from }.
   *[other] { $place } rose and went back to { $by }.
}
fact-taken-defection = { $by ->
    [none] { $place } fell away from { $from }.
   *[other] { $place } went over to { $by }.
}
fact-taken-fall = { $place } fell to { $by } with its realm.
fact-raided = { $army } raided the country of { $place } and plundered its people of { $loot } strings.
fact-went_over = { $person } went over to { $to } at { $place }.
fact-barred = { $army } barred the road at { $place }; { $against } could not get through.
fact-took_road = { $army } took up the road at { $place }.
fact-sent_away = { $men } { $army } left for { $theatre }.
fact-came_home = { $men } { $army } came home to { $place }.
fact-attached = { $commander ->
    [none] { $men } { $army } came under the command of { $to }.
   *[other] { $commander } with { $men } { $army } came under the command of { $to }.
}
fact-war_declared = { $by } went to war with { $on }.
fact-envoy_sent = { $person ->
    [none] Envoys of { $from } left for { $to }: { $act }.
   *[other] { $person } left for { $to } as envoy of { $from }: { $act }.
}
fact-envoy_stopped = The envoys of { $from } to { $to } ({ $act }) came back with nothing done.
fact-answered-accepted = { $to } agreed with { $from }: { $act }.
fact-answered-fulfilled = { $to } did as { $from } asked: { $act }.
fact-answered-broken = { $to } agreed with { $from } and did not keep the word given: { $act }.
fact-answered-refused = { $to } refused { $from }: { $act }.
fact-answered-ignored = { $to } gave { $from } no answer, and silence is a no: { $act }.
fact-answered-overtaken = Nothing was left to agree on between { $from } and { $to }, for it had come about meanwhile: { $act }.
fact-peace_made = { $a } and { $b } made peace.
fact-bond_made-vassal = { $vassal } became the vassal of { $lord }.
fact-bond_made-brothers = { $elder ->
    [none] { $a } and { $b } became brother states.
   *[other] { $a } and { $b } became brother states, { $elder } the elder.
}
fact-bond_ended-vassal-by_lord = { $by } cast off { $with } as a vassal.
fact-bond_ended-vassal = { $by } returned the patent of { $with } and ended the service of a vassal.
fact-bond_ended-brothers = { $by } broke with { $with }.
fact-allied = { $against ->
    [none] { $a } and { $b } promised one another help.
   *[other] { $a } and { $b } bound themselves to attack { $against } together.
}
fact-invested = { $person ->
    [none] { $by } invested the ruler of { $of }.
   *[other] { $by } invested { $person } of { $of }.
}
fact-investiture_dropped = { $by } asked { $with } for investiture no more.
fact-markets_opened = Border markets opened between { $a } and { $b }.
fact-promised = { $from } promised { $place } to { $to }.
fact-breach = { $place ->
    [none] { $by } broke faith with { $toward }.
   *[other] { $by } broke faith with { $toward } over { $place }.
}
fact-amends = { $from } gave { $to } other land in place of what had been promised.
fact-paid = { $from } paid { $to } { $sum }.
fact-levies_sent = { $from } sent { $men } men to serve { $to }.
fact-levies_returned = { $men } men of { $from } left the host of { $to }, the bond between the two having ended.
fact-levies_withdrawn = { $from } called back the men who served { $to }.
fact-counselled = { $heeded ->
    [yes] { $person } counselled: { $policy }. The throne heeded it.
   *[no] { $person } counselled: { $policy }. The throne would not hear it.
}
fact-policy_changed = The policy of { $court } was now: { $policy }.
fact-heir_named = { $person } was named heir of { $of }.
fact-deposed = { $person } was stripped of rank by { $court }.
fact-confined = { $person } was confined at { $place }.
fact-abdicated = { $person } of { $of } abdicated.
fact-acceded = { $after ->
    [none] { $person } came to the throne of { $of }.
   *[other] { $person } came to the throne of { $of } after { $after }.
}
fact-appointed = { $person } was made { $office } by { $court }.
fact-war_planned = { $commander ->
    [none] { $by } prepared war on { $against }.
   *[other] { $by } ordered { $commander } to prepare war on { $against }.
}
fact-court_fled = { $person ->
    [none] The court of { $of } fled from { $place } to { $goal }.
   *[other] { $person } fled from { $place } to { $goal } with the court of { $of }.
}
fact-court_returned = { $person ->
    [none] The court of { $of } came back to { $goal }.
   *[other] { $person } came back to { $goal }.
}
fact-capital_moved = { $goal } became the capital of { $of }.
fact-proclaimed = { $person ->
    [none] { $of } became one realm.
   *[other] { $person } was proclaimed over { $of }.
}
fact-died-natural = { $of ->
    [none] { $person }
   *[other] { $person } of { $of }
} died.
fact-died-own_hand = { $person } fasted to death.
fact-died-murdered = { $of ->
    [none] { $person }
   *[other] { $person } of { $of }
} was murdered.
fact-died-in_battle = { $of ->
    [none] { $person }
   *[other] { $person } of { $of }
} fell in battle.
fact-fell = { $to ->
    [none] The realm of { $of } came to an end.
   *[other] The realm of { $of } fell to { $to }.
}

## Dates

date-month = { $year }, { $month } month
date-months = { $year }, { $from } to { $to } month
date-year = { $year }
month-name = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
}
season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter
date-season = { $season } { $year }
era-date = { $era } { $n }
era-of = { $polity } { $date }
animal-date = { $era } { $n }, year of the { $animal }
animal-0 = monkey
animal-1 = rooster
animal-2 = dog
animal-3 = pig
animal-4 = rat
animal-5 = ox
animal-6 = tiger
animal-7 = rabbit
animal-8 = dragon
animal-9 = snake
animal-10 = horse
animal-11 = sheep

era-tianqing = Tianqing
era-baoda = Baoda
era-xuanhe = Xuanhe
era-jingkang = Jingkang
era-jianyan = Jianyan
era-shaoxing = Shaoxing
era-jiading = Jiading
era-baoqing = Baoqing
era-tianfu = Tianfu
era-tianhui = Tianhui
era-daan = Da'an
era-chongqing = Chongqing
era-zhining = Zhining
era-zhenyou = Zhenyou
era-xingding = Xingding
era-yuanguang = Yuanguang
era-zhengda = Zhengda
era-yuande = Yuande
era-zhengde = Zhengde
era-dade = Dade
era-yingtian = Yingtian
era-huangjian = Huangjian
era-guangding = Guangding
era-qianding = Qianding
era-baoyi = Baoyi
era-genghis = Genghis

## Goods, offices, theatres

sum-cash = { $n } strings of cash
sum-silver = { $n } taels of silver
sum-silk = { $n } bolts of silk
sum-horses = { $n } horses
sum-grain = { $n } shi of grain
office-ruler = ruler
office-retired_ruler = retired ruler
office-heir = heir
office-chief_minister = chief minister
    .aka = chancellor, prime minister, grand councillor
office-minister = minister
    .aka = official
office-marshal = commander in chief
    .aka = marshal, generalissimo
office-commander = commander
    .aka = general
office-regent = regent
    .aka = protector
theatre-khwarazm = the war on Khwarazm
theatre-merkits = the war on the Merkits
theatre-south = the war on Fang La in the south

## Acts

act-joint_attack = a joint attack
act-promise = a promise to attack together
act-leave = leave to attack a third
act-levy = levies
act-send_troops = troops to serve
act-aid = help against an enemy
act-submit = submission as vassal
act-oath = an oath memorial
act-grant_rank = investiture
act-seek_rank = asking for investiture
act-drop_rank = no more asking for investiture
act-thanks = thanks
act-tribute = tribute
act-grant_land = a cession of land
act-cede_land = a request for land
act-demand_land = a demand for land
act-protest = a protest
act-handover = the handing over of a person
act-hostage = a hostage prince
act-marriage = a marriage
act-gift = a gift
act-market = border markets
act-truce = a truce
act-peace = peace
act-treaty = a treaty
act-counsel = counsel

policy-none = no policy declared
fact-envoy_stopped-by = { $by } stopped the envoy of { $from } on the road to { $to } ({ $act }).
fact-unpaid = { $from } did not pay { $to } the { $sum } that fell due.
fact-unpaid-broken = { $from } owed { $to } { $sum } for a year and did not pay: the word is broken.
fact-answered-countered = { $to } did not agree to what { $from } proposed ({ $act }), and named other terms.
fact-unpaid-lapsed = { $from } and { $to } are at war, and the gift of { $sum } that { $from } had agreed to send is let go.
fact-unkept = { $by } did not do what was agreed upon with { $toward }: the word is broken.
fact-border_drawn = { $a } and { $b } recognised { $along } as their border.
