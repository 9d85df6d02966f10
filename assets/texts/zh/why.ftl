## 朝廷出令之由。$aim 为所图之名，$odds、$chance 为百分数。

why-relieve = { $place }告急，诸军会合，可救之机{ $odds }%。
why-rally = 诸军先会，而后同赴{ $place }。
why-save = 强敌在近，战而胜之机{ $odds }%。
why-rest = 士卒已疲（{ $fatigue }/100）。
why-attack = { $aim }：{ $place }值得一取，胜机{ $odds }%。
why-storm = { $place }之城可以力取，胜机{ $odds }%。
why-plunder = { $place }已掠，留之无用。
why-guard = { $place }宜有重兵。
why-go_home = 在外已无事可为。
why-call_up = 用兵需人，饷亦可给：增{ $men }人。
why-keep_word = 已许{ $to }出兵，不可失信。
why-promised = 与{ $to }有共攻{ $against }之约。
why-recall = 所借{ $from }之兵，役期已满，或国中急需。
why-take_up = { $place }已许归{ $by }。
why-war = { $aim }：国力相较，胜机{ $odds }%。
why-grudge = { $about }曾拒{ $by }之请，或有负于{ $by }，此怨未释。
why-weary = { $lost ->
    [none] 兵久国疲（厌战{ $weariness }/100），许和之机{ $chance }%。
   *[other] 兵久国疲（厌战{ $weariness }/100，失地{ $lost }%），许和之机{ $chance }%。
}
why-plead = { $about }势大，久战必危，不如遣使求和；许和之机{ $chance }%。
why-ransom = { $person }陷于敌手，宜求其还；许之之机{ $chance }%。
why-done = 与{ $about }之战已无所求，许和之机{ $chance }%。
why-help = 须借外援以当{ $against }，许之之机{ $chance }%。
why-call = { $by }之藩属当出兵从征，以攻{ $against }，许之之机{ $chance }%。
why-claim = { $of }有所负、有所亏，故以责之，允否之数{ $chance }%。
why-courtesy = 礼于{ $to }，费少而可结其心。
why-gain = 此事两利，许之之机{ $chance }%。
why-honour = 于己无费，而盟好益固。
why-lead = 此军无帅，适有将才（{ $command }/10）可用。
why-heir = 储位虚悬，{ $person }可立。
why-policy = 国策已不合和战之势，合者为：{ $policy }。
why-flee = 朝廷所在危急，可守之机{ $odds }%。
why-return = 都城之警已解。
why-expedition = { $theatre }之役，其时已至。
why-join = 诸军同驻一地，合则力专。
why-treasury = 府库所存，可支军饷{ $months }个月。
why-unrest = { $place }民心不安。
why-terms = 许以款约，{ $place }或可降，其算{ $odds }%。
why-dykes = { $place }临水，城坚不下。
why-meet = 敌在{ $place }野次，诸军会合，破之之机{ $odds }%。
why-starve = 久驻无粮之地，士卒不得食。
why-clear = 欲赴{ $beyond }，须先去当道之敌：{ $place }胜机{ $odds }%。
why-home = 方有战事，{ $place }不可空虚。
why-inside = { $place }城中乏食，城内诸军同出。
why-raid = { $place }四野无备，可以侵掠。
why-summon = { $place }或肯开门，其机{ $odds }%。
why-bar = 来敌众，不可野战，而{ $place }之险可守。
why-stroke = { $place }可出其不意而取之，胜机{ $odds }%。
why-office = 其官虚悬，{ $person }可任。
why-party = 主此策者已盛于当国之党：{ $policy }。
why-rival = 朝中异议者欲立{ $person }。
why-shaken = 国势岌岌，人心已离（安定{ $stability }/100）。
why-prepare = { $aim }：师出宜先有备；国力相较，胜机{ $odds }%。
