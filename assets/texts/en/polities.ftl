## The states and peoples: names, forms of address, short accounts; policies of state; aims.

polity-liao = Liao
    .short = Liao
    .text = Liao
    .mark = 辽
    .map = LIAO
    .people = the men of Liao
    .army = Liao troops
    .court = the Liao court
    .note = The Khitan state, Xia's suzerain. Beaten by Jin from 1114, it lost its Supreme Capital in 1120, the Central and Western Capitals in 1122. Xia marched twice to its relief: once beaten, once barred. Liao ended in 1125 with the capture of Tianzuo (Yelü Yanxi).

polity-song = Song
    .short = Song
    .text = Song
    .mark = 宋
    .map = SONG
    .people = the men of Song
    .army = Song troops
    .court = the Song court
    .note = Most households, most revenue, a poorly drilled army. It agreed with Jin in 1120 to attack Liao; late in 1126 Jin took Kaifeng, and it is Southern Song thereafter. In 1219 it agreed to fight Jin beside Xia; a year later they met before Gongzhou, which held.

polity-jin = Jin
    .short = Jin
    .text = Jin
    .mark = 金
    .map = JIN
    .people = the men of Jin
    .army = Jin troops
    .court = the Jin court
    .note = The Jurchen state. It destroyed Liao in 1125, Xia having already submitted. It refused Xia relief in 1209 and lost Zhongdu in 1215; its court at Kaifeng kept little but Henan and Shaanxi. Xia's brother state in 1225, it could no longer help.

polity-xia = Western Xia
    .short = Xia
    .text = Xia
    .mark = 夏
    .map = XIA
    .people = the men of Xia
    .army = Xia troops
    .court = the Xia court
    .note = The Tangut state at Zhongxing, with Lingzhou and the Hexi towns. Liao's vassal, from 1124 Jin's. It attacked Jin from 1211, sued for peace in vain in 1218, became Jin's brother state in 1225 and fell to the Mongols in 1227.

polity-mongol = the Mongols
    .short = Mongols
    .text = the Mongols
    .mark = 蒙
    .map = MONGOLS
    .people = the Mongols
    .army = Mongol troops
    .court = the khan's court
    .note = Genghis Khan's empire, founded in 1206. It besieged Zhongxing in 1209, attacked Jin in 1211 and took Zhongdu in 1215. From 1217 to 1225 its main army was in the west, and North China left to Muqali, then to his son Bol. It destroyed Xia in 1227.

polity-tibetan = Tibetan tribes
    .short = Tibetans
    .text = Tibetan tribes
    .mark = 蕃
    .map = TIBETANS
    .people = the Tibetans
    .army = Tibetan troops
    .court = the tribal chiefs
    .note = Tribes of the Kokonor country, south-west of Xia. They hold no town on this map, and no entry of the record mentions them.

polity-khitan_western = Western Liao
    .short = W. Liao
    .text = Western Liao
    .mark = 西辽
    .map = WESTERN LIAO
    .people = the men of Western Liao
    .army = Western Liao troops
    .court = the Western Liao court
    .note = Yelü Dashi left the Liao emperor in 1124 for the Kedun fort in the west, took the imperial title in 1131 (or 1132), and founded a state that lasted until 1218. It lies beyond the map, on the road past Shazhou.

polity-khwarazm = Khwarazm
    .short = Khwarazm
    .text = Khwarazm
    .mark = 花
    .map = KHWARAZM
    .people = the men of Khwarazm
    .army = Khwarazm troops
    .court = the Khwarazm court
    .note = A western state beyond the map. The article tells of the Mongol attack on it, and of the new demand for Xia levies, under 1217; other sources date the war 1219–1224. Xia refused to send troops.

polity-goryeo = Goryeo
    .short = Goryeo
    .text = Goryeo
    .mark = 丽
    .map = GORYEO
    .people = the men of Goryeo
    .army = Goryeo troops
    .court = the Goryeo court
    .note = On the eastern edge of the map, reached from Liaoyang. It paid Jin tribute and was cut off from it after 1214. No entry of the record mentions it.

## Policies of state

policy-with_jin = With Jin
    .note = Side with Jin, as its vassal or its brother state: no war between the two, and help when either is in need.
policy-with_mongol = With the Mongols against Jin
    .note = Be the Mongols' vassal, send the levies they demand, and fight Jin.
policy-with_song = With Song against Jin
    .note = Agree on a date and targets with Song, and attack Jin jointly.
policy-with_liao = With Liao
    .note = Keep Liao as suzerain, and send relief when it is in need.
policy-alone = Alone
    .note = Be no one's vassal and no one's ally: rely on your own men and grain.
policy-survive = Survive
    .note = Seek no land, only that the state should live.
policy-hold = Hold the border
    .note = Keep what is held, and open no new war.
policy-hold_the_pass = Hold Tong Pass
    .note = Mass the troops at Tong Pass, and keep Henan and Shaanxi.
policy-destroy_liao = Destroy Liao
    .note = Take the Liao capitals one by one until Liao is no more, and make no separate peace with it.
policy-break_song = Break Song
    .note = Send two armies south against Song, until its capital is taken.
policy-regain_yan = Regain Yanjing
    .note = Attack Liao jointly with Jin, with Yanjing as Song's target.
policy-peace_with_jin = Peace with Jin
    .note = Keep the peace of 1208 and send Jin the annual payments.
policy-stop_payments = Stop the annual payments
    .note = Send Jin no annual payments from 1214, and wait for a chance to regain what was lost.
policy-expand_south = Expand south
    .note = Make good from Song what was lost to the Mongols in the north.
policy-subdue_xia_then_jin = First Xia, then Jin
    .note = Make Xia a vassal first, so that Jin has no help from the west, then attack Jin.
policy-viceroy_in_china = A viceroy in North China
    .note = The main army goes west; North China is left to Muqali, who uses those who surrender against Jin.
policy-resist_mongol = Against the Mongols
    .note = No more levies for the khan: withstand the Mongols, alone if need be.
policy-punish_xia = Punish Xia
    .note = The Xia army left Fengxiang for home: a breach, to be punished in the field.

## Aims. $target is the state they are directed at.

aim-survive = Survive
aim-destroy = Destroy { $target }
aim-break = Break { $target }
aim-vassalise = Reduce { $target } to vassalage
aim-contain = Contain { $target }
aim-punish = Punish { $target }
aim-raid = Raid { $target }
aim-annex_north = Annex the north of { $target }
aim-take_border = Take border land from { $target }
aim-regain = Regain lost land from { $target }
aim-regain_forts = Regain the border forts from { $target }
aim-take_yan = Take Yanjing from { $target }
aim-relieve_liao = Relieve Liao against { $target }
aim-none = No designs on { $target }
