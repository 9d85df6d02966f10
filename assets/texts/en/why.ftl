## Why a court orders something. $aim is the name of a design, $odds and $chance are percent.

why-relieve = { $place } is in danger; with all who gather, the odds of saving it are { $odds } %.
why-rally = The columns gather before they go on to { $place }.
why-save = The enemy nearby is too strong: the odds of a battle are { $odds } %.
why-rest = The men are tired: fatigue { $fatigue } of 100.
why-attack = { $aim }: { $place } is worth its price, and the odds are { $odds } %.
why-storm = The walls of { $place } can be carried: the odds are { $odds } %.
why-plunder = { $place } is plundered and of no further use.
why-guard = { $place } is worth guarding.
why-go_home = Nothing is left to do abroad.
why-call_up = Men are needed and can be paid: { $men } more.
why-keep_word = Troops were promised to { $to }, and a word is kept.
why-promised = A part in the attack on { $against } was promised to { $to }.
why-recall = The men lent to { $from } have served their time, or are needed at home.
why-take_up = { $place } was granted to { $by }.
why-war = { $aim }: strength against strength, the odds are { $odds } %.
why-grudge = { $about } refused or wronged { $by }, and that is not forgotten.
why-weary = { $lost ->
    [none] The war weighs on the realm, with weariness at { $weariness } of 100; the chance of a yes is { $chance } %.
   *[other] The war weighs on the realm, with { $lost } % of the home lost and weariness at { $weariness } of 100; the chance of a yes is { $chance } %.
}
why-plead = A fight against { $about } cannot be won for long; asking costs little. The chance of a yes is { $chance } %.
why-ransom = { $person } is a prisoner and wanted home; the chance of a yes is { $chance } %.
why-done = Nothing more is wanted of the war with { $about }; the chance of a yes is { $chance } %.
why-help = Help is needed against { $against }; the chance of a yes is { $chance } %.
why-call = Vassals of { $by } owe men against { $against }; the chance of a yes is { $chance } %.
why-claim = There is a debt or a wrong of { $of } to be named; the chance of a yes is { $chance } %.
why-courtesy = Courtesy toward { $to } costs little and binds.
why-gain = Both sides gain by it; the chance of a yes is { $chance } %.
why-honour = It costs nothing and it binds.
why-lead = The column has no leader, and one with a generalship of { $command } is at hand.
why-heir = The throne has no heir, and { $person } is fit.
why-policy = The policy of state no longer fits the wars and bonds; this one does: { $policy }.
why-flee = The seat of the court is in danger: the odds of holding it are { $odds } %.
why-return = The danger to the capital is over.
why-expedition = The time has come for { $theatre }.
why-join = Columns that lie together are better as one.
why-treasury = { $count ->
    [one] The treasury holds one month of pay.
   *[other] The treasury holds { $months } months of pay.
}
why-unrest = { $place } is restless.
why-terms = { $place } may give itself up for terms: the chance is { $odds } %.
why-dykes = { $place } by the water holds out behind its walls.
why-meet = The enemy at { $place } stands in the open: with all who gather, the odds of beating him are { $odds } %.
why-starve = Nobody feeds the men where they are.
why-clear = What lies across the road to { $beyond } has to go first: at { $place } the odds are { $odds } %.
why-home = { $place } is not left empty while there is war.
why-inside = { $place } is hungry: those shut up in it leave together.
why-raid = The country about { $place } lies open to plunder.
why-summon = { $place } may open its gates: the odds are { $odds } %.
why-bar = More are coming than could be met in the open, and { $place } can be held against them.
why-stroke = { $place } can be had by surprise: the odds are { $odds } %.
why-office = The office stands empty, and { $person } is fit for it.
why-party = Those who stand for this have outgrown the ruling party: { $policy }.
why-rival = Those of another mind at court would put { $person } on the throne.
why-shaken = The realm breaks under its ruler: stability is { $stability } of 100.
why-prepare = { $aim }: a war is better prepared; strength against strength, the odds are { $odds } %.
