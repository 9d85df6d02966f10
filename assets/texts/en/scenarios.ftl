## The seven scenarios: title, tag, the situation at the start, a phrase of the source with its gloss, the prospects of each side. Quotes are verbatim from the article.

scenario-yinshan = Yinshan
    .tag = Liao falls: relieve it, or take Jin's land and oath
    .story = 1122, 1st month. Liao has lost its Supreme Capital and Jin marches on the Central Capital. Xia is Liao's vassal, and Chongzong of Xia (Li Qianshun) has a Liao princess for consort; last year he asked leave to strike Song first, and Tianzuo of Liao (Yelü Yanxi) refused. Li Liangfu is at Wulahai with 30,000 men and can go east along the Yinshan to the relief of Tiande. If Xia relieves Liao, it fights a Jin fresh from victory; if it stands aside, Jin will be its neighbour. If Jin offers land for the one man, the Liao emperor, does Xia go on serving Liao or find another suzerain?
    .quote = 辽天祚帝去西夏，擒送给金，金朝当割地给夏作酬赏
    .quote-gloss = should Tianzuo of Liao go to Western Xia, let him be seized and handed over to Jin, and Jin will cede land to Xia as a reward
    .side-xia = 30,000 men can reach Tiande. If Liao cannot be saved, submitting to Jin as vassal may still bring land.
    .side-jin = The best troops, but Tiande is too far off to hold. Ceding land for Xia's submission may save you an army.
    .side-liao = Weary and unsteady, with Jin in front and Song watching Yanjing from behind. Only Xia would send relief.

scenario-first_alliance = The First Alliance
    .tag = From Liao's vassal to Jin's, and seventy years' peace
    .story = 1120, 1st month. Jin has beaten Liao again and again since 1114, holds Liaoyang and Huanglong, and is about to attack the Supreme Capital. Jin and Song are bargaining over a joint attack: the Central Capital for Jin, Yanjing for Song. Xia is Liao's vassal and stopped fighting Song only last year. On the record Liao ends in 1125; Xia, by then Jin's vassal, gains land, loses it, is given other land for it, and from 1137 has no war with Jin for more than seventy years. When does a vassal leave a falling suzerain, and for what price? And what if the land promised is in another's hands?
    .quote = 愿按事辽的旧例事金
    .quote-gloss = willing to serve Jin by the old usage by which it had served Liao
    .side-xia = A vassal with its army whole. Leave Liao too early and you break faith; leave too late and there is no land to be had.
    .side-jin = The best troops and few households. Liao can be taken, but must then be held; settle early whether Song and Xia are friends or enemies.
    .side-liao = Beaten since 1114, still paid by Song. Xia asks to strike Song first: on the record you refused, but this time you may agree.
    .side-song = The richest realm, the least drilled army. Yanjing can be won, but the best troops go south in 1121 and Jin is no easy ally.

scenario-promised_land = The Promised Land
    .tag = Land promised, retaken, made good; and Song's north-western forts
    .story = 1126, 1st month. Liao has ended. Jin besieges Taiyuan and threatens Kaifeng; last month Huizong of Song (Zhao Ji) abdicated and Qinzong (Zhao Huan) followed him. In 1124 Jin ceded to Xia the land south of the Yinshan and west of Tulu Lake. Xia has not occupied it yet: Jin troops garrison Tiande, Yunnei and the Eight Stations, and Wuzhou is still Song's. Does Xia go in? If Jin takes the land back, does Xia protest, accept other land in its place, or fight? And while Jin and Song are at war, who will hold Song's north-western forts?
    .quote = 以黄河为界，以抵偿天德州、云内州
    .quote-gloss = the border at the Yellow River, to make good Tiande and Yunnei
    .side-xia = Occupy the promised land, then take Song's forts. If Jin takes it back, protest and ask for other land in its place.
    .side-jin = Both great armies are in Song. Does Xia get the land it was promised, and if not, what other land will make it good?
    .side-song = Taiyuan is besieged, Kaifeng threatened, the relief army still at Luoyang. Save the capital first; the western forts must wait.

scenario-lips_and_teeth = Lips and Teeth
    .tag = Zhongxing besieged, no help from Jin; seventy years' peace breaks
    .story = 1209, 1st month. Xia and Jin have had no war for more than seventy years, and Xia is still Jin's vassal. The Mongols, an empire since 1206, raided Xia in 1205 and 1207 and are coming again. If Zhongxing is besieged, Xiangzong of Xia (Li Anquan) will ask Jin for relief. Wanyan Yongji, Prince Shao of Wei, rules Jin; some at his court say Jin would be next, yet the khan still pays Jin tribute. For Jin, help means a Mongol war now; refusal may cost seventy years' peace and a vassal. When the lips are gone the teeth are cold: who moves first, and whom does Xia serve afterwards?
    .quote = 金朝拒不出兵，金、夏关系开始破裂
    .quote-gloss = Jin refused to send troops, and relations between Jin and Xia began to break
    .side-xia = Hold Zhongxing first, then choose a policy of state: submit to the Mongols as vassal, or ask Jin again for relief.
    .side-jin = A wide realm, a weak ruler, and a vassal asking for relief. Help costs men, refusal costs the vassal, and the Mongols may come either way.
    .side-mongol = The best horse, too few engineers. Bring Xia to sue for peace, then turn on Jin, and do not let them help each other.

scenario-the_khans_levies = The Khan's Levies
    .tag = Levies sent and refused, Song's promises, Muqali's orders
    .story = 1216, 9th month. Jin has lost Zhongdu and its court is at Kaifeng; Song has made no annual payment since 1214. Shenzong of Xia (Li Zunxu) has gone with the Mongols against Jin since 1211 and took Lintao by storm last year; the border markets with Jin are closed. Now a Mongol army is to ride through Xia to Tong Pass, and the khan orders Xia to support it. On the record Xia sends men again and again, 40,000, 30,000, 50,000, 100,000; the one time it refuses, Zhongxing is besieged. How long will Xia send levies before it refuses, sues Jin for peace, or trusts Song's word on a joint attack; and what will the khan, Jin and Song make of it?
    .quote = 西夏不堪征调，拒绝出兵
    .quote-gloss = Western Xia could bear the levies no longer and refused to send troops
    .side-xia = A tired realm with its markets closed. To send levies, refuse them, sue Jin for peace or join Song: each has its price.
    .side-jin = Zhongdu is lost and the treasury nearly empty, with Xia to the west and Song to the south. Think before refusing a Xia that sues for peace.
    .side-mongol = The main army goes west and Muqali has few men in North China. Xia's levies fill the gap for as long as Xia will bear them.
    .side-song = The payments have stopped, and Jin may come for them. If Xia proposes a joint attack, set a date and march on it.

scenario-brother_states = Brother States
    .tag = The second alliance and the fall of Western Xia
    .story = 1223, 4th month. Fengxiang has not fallen, and the Xia army left without telling the Mongols: a breach. Muqali has died of illness at Wenxi; his son Bol leads his troops. Xia has drought and is weary of war. Crown prince Li Deren urges an alliance with Jin against the Mongols; Shenzong of Xia (Li Zunxu), his father, will not hear of it. Genghis Khan's main army is still in the west. Jin is at war with the Mongols, Song and Xia at once. Is there time for Xia to change its policy, and for the two to make peace and become brother states? Can either rely on the other's help, or only on its own strength?
    .quote = 金、夏为兄弟之国，各用本国年号，双方相互支援
    .quote-gloss = Jin and Xia to be brother states, each to use its own era names, each to support the other
    .side-xia = Little time before the khan returns: make peace with Jin, store grain, man the walls, and decide whether to send the hostage prince.
    .side-jin = War on three sides, and little left but Henan and Shaanxi. Make peace with Song and Xia, and hold Tong Pass.
    .side-mongol = Bol is in Shanxi; the main army returns only in 1225. Punish Xia's breach, and let no treaty save it.

scenario-the_long_war = The Long War
    .tag = Nineteen years, from the siege of Zhongxing to Xia's fall
    .story = 1209, 1st month. Xia is Jin's vassal, the Mongols are about to attack Zhongxing, and last year Song made peace with Jin. On the record Jin sends no troops; Xia goes with the Mongols against Jin, sends levy after levy, sues Jin for peace in vain, joins Song in an attack that fails, and at last becomes the brother state of a Jin too weak to help. In 1227 Xia falls. Xia has four policies of state to choose from: with Jin, with the Mongols, with Song, alone. When does it change, and when does it hold? And who uses the eight years in which the Mongols' main army is in the west?
    .quote = 夏神宗附蒙侵金政策失败
    .quote-gloss = Shenzong of Xia's policy of going with the Mongols against Jin had failed
    .side-xia = Between two stronger powers, and on the record gone in 1227. Its life hangs on when it changes its policy of state.
    .side-jin = More than seven million households, and many troops poorly drilled. Hold Zhongdu, keep Xia, and do not attack Song lightly.
    .side-mongol = 98,000 horse. Xia, Jin and the west cannot be fought all at once: choose the order, and leave men to hold what you take.
    .side-song = One army in Sichuan, one at Xiangyang, and annual payments to Jin. Stop them, join Xia or look on: each has its consequences.
