## The 93 events of the record, 1120–1227: title, text, gloss of the quotation, note, in the order of record.ron

record-r1120_shangjing = Jin takes Shangjing Linhuang
    .body = Taizu of Jin (Wanyan Aguda) took Shangjing Linhuang, the Supreme Capital of Liao. Jin had beaten Liao since 1114 and already held Liaoyang and Huanglong Fu; Yanjing and the west were still in Liao hands.
    .gloss = Taizu of Jin captured Shangjing of the Liao
    .note = The article gives only the year; other sources place it in the 5th month.

record-r1120_sea_pact = Song and Jin divide Liao
    .body = Song and Jin shared out the war on Liao: Jin was to take Zhongjing Dading, Song was to take Yanjing. Song offered Jin the annual payments it used to make to Liao, and neither was to make peace with Liao alone.
    .gloss = Jin and Song agreed that Jin troops would advance on and take the Liao Central Capital; Song troops would attack and take Yanjing
    .note = Known as the Alliance Conducted at Sea. Of its terms the article has only the division of targets; the payments and the ban on a separate peace are not in it.

record-r1121_xia_offers_liao = Liao declines Xia's offer
    .body = Chongzong of Xia (Li Qianshun) sent envoys to Liao, asking leave to march first and take land from Song. Liao had lost Shangjing Linhuang, Song was bound to Jin by the sea pact, and Song's best troops were away against Fang La. Emperor Tianzuo of Liao (Yelü Yanxi) refused.
    .gloss = Chongzong of Xia sent envoys to Liao, asking to march first and take Northern Song land; Emperor Tianzuo of Liao did not permit it

record-r1122_zhongjing = Jin takes Zhongjing Dading
    .body = In spring 1122 Jin troops took Zhongjing Dading, the Central Capital of Liao. It was the target the sea pact had set for Jin; Song's own target, Yanjing, was still in Liao hands.
    .gloss = In spring 1122 Jin troops captured the Liao Central Capital
    .note = The article gives only the season; other sources date it to the 1st month.

record-r1122_xijing = Jin takes Xijing
    .body = After Zhongjing Dading, Jin troops in the same spring took Xijing, the Western Capital of Liao. The Liao court fled to the Yinshan range.
    .gloss = In spring 1122 Jin troops captured the Central and Western Capitals of Liao
    .note = By other sources the city was taken in the 3rd month, lost, and retaken in the 4th. The western prefectures, Tiande, Yunnei and Dongsheng, submitted to Jin soon after.

record-r1122_tiande_battle = Xia wins at Tiande
    .body = In the 5th month Chongzong of Xia sent the general Li Liangfu with 30,000 men to help Liao, his suzerain and in-law. At Tiande Commandery they beat a Jin force. The advantage lasted one month.
    .gloss = Li Liangfu led 30,000 troops to Tiande Commandery and defeated the Jin troops
    .note = Jin sources admit only the loss of two scouting parties, 200 horse each.

record-r1122_yishui = Xia beaten on the Yi river
    .body = In the 6th month the Jin generals Wanyan Loushi and Wanyan Wolu met the Xia army on the Yi river and defeated it. Li Liangfu led his men home; the first attempt to save Liao was over.
    .gloss = Wanyan Wolu defeated the Western Xia troops at the Yi river
    .note = Jin sources add that many of those in flight were drowned by a flash flood at Yegu. The river has not been identified.

record-r1123_xia_blocked = Jin bars Xia's road
    .body = In 1123 Chongzong of Xia sent a second army to save Liao. Jin troops barred the road and it could not pass. Xia had tried twice and failed twice.
    .gloss = In 1123 Chongzong of Xia again sent troops to save Liao, but Jin troops blocked the road
    .note = The article names no place; Xia's road to Liao ran by Tiande and Yunnei.

record-r1123_zongwang_letter = Zongwang writes to Xia
    .body = Wanyan Zongwang (Wolibu) wrote to Chongzong of Xia: should the Liao emperor come to Xia, let him be seized and handed over, and Jin would give land. The fugitive was then near the bend of the Yellow River. Xia never delivered him, but the next year it submitted to Jin.
    .gloss = the Jin general Wanyan Wolibu wrote a letter to Chongzong of Xia; if he were captured and handed over to Jin, Jin would cede land to Xia as a reward
    .note = Year inferred: the article gives none and places the letter between 1123 and 1124. In the Jin text it holds out only Xia's old terms as a vassal; the land came later, granted by Wanyan Zonghan on his own authority.

record-r1124_submission = Xia submits to Jin
    .body = In the 1st month of 1124 Chongzong of Xia sent up a memorial and submitted as vassal, leaving Liao for Jin. Both marches to save Liao had failed, Jin armies stood at Xijing and Tiande, and Liao was almost gone. Taizong of Jin (Wanyan Wuqimai) was on the throne.
    .gloss = In the 1st month of 1124 Chongzong of Xia presented a memorial and surrendered to Jin

record-r1124_cession = Jin cedes the Yinshan lands
    .body = After the submission Jin ceded to Xia a tract of the old Liao north-west, south of the Yinshan range and west of Tulu Lake. Jin found Tiande too far off to hold; the fugitive Liao court still contested these lands, and Song had claims in the same quarter.
    .gloss = Jin, of the north-western region formerly belonging to Liao; ceded to Xia the land south of the Yinshan and west of Tulu Lake
    .note = The Jin text adds one more limit, north of Xiazhai, and puts the lake in the pastures of the Yishi tribe. Xia did not occupy the land until 1126, so no place changes hands here.

record-r1124_oath = Xia's oath memorial
    .body = In the 3rd month Xia sent Jin an oath memorial: it would serve Jin as it had served Liao. It promised tribute, troops when levied, free passage for foreign embassies, and no shelter for the Liao emperor. Jin accepted the oath.
    .gloss = In the 3rd month Xia presented an oath memorial to Jin; willing to serve Jin after the old practice of serving Liao

record-r1124_oath_edict = Jin's oath edict
    .body = The emperor of Jin answered with an oath edict and treated Xia as a vassal state. The edict confirmed the land, the etiquette and mutual help. The envoys disputed for days whether the ruler of Xia must stand.
    .gloss = Taizu of Jin granted Xia an oath edict and treated it as a vassal state
    .note = The article credits the edict to 「金太祖」, Taizu (Wanyan Aguda), who had died in the 8th month of 1123. It was issued by Taizong (Wanyan Wuqimai) in the intercalary 3rd month of 1124, though it does appeal to Taizu's instructions.

record-r1125_liao_falls = The fall of Liao
    .body = The year after Xia submitted to Jin, Liao came to an end. It had been Xia's suzerain and in-law; Xia had marched twice to save it, and had then sworn not to shelter its emperor.
    .gloss = the next year Liao perished
    .note = The article records only the end of the state. In the 2nd month Wanyan Loushi had caught the emperor near Yingzhou.

record-r1125_princess_dies = The Princess of Cheng'an dies
    .body = Yelü Nanxian, the Liao Princess of Cheng'an and consort of Chongzong of Xia, starved herself to death in Xia in the year Liao fell. The marriage alliance between the two houses ended with her.
    .gloss = the Liao Princess of Cheng'an died in Xia by refusing food

record-r1126_tiande_taken = Xia occupies Tiande and Yunnei
    .body = In the 3rd month of 1126 Chongzong of Xia acted on Jin's grant and occupied Tiande, Yunnei, Wuzhou and the Eight Stations of Hedong. Land promised two years before was in Xia's hands at last, though not for long.
    .gloss = Chongzong of Xia, in accordance with Jin's offer to cede land; advanced and occupied Tiande Commandery; the area of Yunnei, Wuzhou and the Eight Stations of Hedong
    .note = Song sources claim the places as Song's and say that Wanyan Zonghan promised them, through an envoy, for help against Linzhou. Song is entered here as the party attacked; before this date some of the places were Jin's and some Song's.

record-r1126_zhenwei = Xia takes Zhenwei fort
    .body = In the 4th month Xia took Zhenwei, an isolated Song fort on the border. Song was losing its war with Jin, and Xia took its border posts one by one.
    .gloss = In the 4th month it also took Zhenwei fort on the Northern Song border
    .note = The acting commander, Zhu Zhao, died in the assault; the article does not name him.

record-r1126_xianzhou = Xia takes Xi'anzhou
    .body = In the 9th month Xia marched again and occupied Xi'anzhou, a fort-prefecture of Song. Zhenwei fort had gone in the 4th month; this was the second, with Song hard pressed by Jin.
    .gloss = Western Xia again sent troops and occupied Xi'anzhou of Northern Song

record-r1126_jianning = Xia storms Jianning stockade
    .body = After Xi'anzhou, Xia took by storm Jianning stockade, a post of Linzhou. Song had lost one more point on the border.
    .gloss = the Jianning stockade of Linzhou, Northern Song
    .note = The article says only 「随后」, 'afterwards'. What fell was the stockade, not the prefecture.

record-r1126_huaide = Xia breaks into Huaide
    .body = Xia broke into Huaide Commandery, the old Pingxia fort of Song. It was one of several forts Xia took from Song in the year at whose end Kaifeng fell.
    .gloss = Huaide Commandery at Pingxia fort
    .note = The article gives no month; other sources have late 1126, the 11th or the intercalary 11th month.

record-r1126_tiandu_lanzhou = Xia attacks Tiandu and Lanzhou
    .body = Xia attacked Tiandu stockade and the Song posts around Lanzhou. Its war on Song that year reached from Zhenwei fort in the east to Lanzhou in the west.
    .gloss = attacked the various forts of Tiandu and Lanzhou
    .note = The article speaks of attack only; it does not say that either place was kept.

record-r1126_zongbi_retakes = Jin retakes Tiande and Yunnei
    .body = Xia had hardly settled in when a Jin general took Tiande, Yunnei and other prefectures away again. What Jin had granted in 1124, Jin took back.
    .gloss = Wanyan Zongbi again seized Tiande, Yunnei and other prefectures
    .note = Date inferred: the article names Wanyan Zongbi (Wuzhu) but no month. By the Song source it was Wushi (Wanyan Xiyin), who rode in after the 4th month of 1126 with some tens of thousands of men, under cover of a hunt; the two short names are easily taken for each other. That Wuzhou and the Eight Stations also changed hands is inferred from 「等州」, 'and other prefectures'.

record-r1126_xia_protests = Xia protests to Jin
    .body = Xia protested to Jin: the land had been promised in 1124. Jin's field armies stood in Hedong and were winning the war against Song. Jin did not give the land back but paid for it with Song land it did not yet hold.
    .gloss = Western Xia protested to Jin
    .note = Date inferred: the article gives no month. The Song source says that Xia sued for peace and that Jin at first held its envoys.

record-r1127_shaanxi_grant = Jin cedes northern Shaanxi
    .body = In the 3rd month of 1127 Jin ceded northern Shaanxi to Xia, border at the Yellow River, in place of Tiande and Yunnei. Shaanxi was still Song's: Jin gave what it had not conquered. When it had, in 1128–1131, its command was unwilling to hand the land over.
    .gloss = Jin further ceded the northern part of Shaanxi to Western Xia; with the border at the Yellow River, to make good Tiandezhou and Yunneizhou
    .note = The article here writes 「天德州」, Tiandezhou, for 「天德军」, Tiande Commandery. The land was Song's at the time, so no place changes hands.

record-r1136_lezhou_xining = Xia takes Lezhou and Xining
    .body = In the 7th month of 1136 Chongzong of Xia sent out troops and took Lezhou and Xining, two towns of the Huang valley. The next year Xia asked Jin for land in the same quarter.
    .gloss = Chongzong of Xia sent troops and occupied Lezhou and Xining
    .note = The article leaves open from whom the towns were taken; the Huang valley had been Jin's since 1131.

record-r1137_three_prefectures = Jin cedes Lezhou, Jishizhou, Kuozhou
    .body = At Xia's request Jin ceded Lezhou, Jishizhou and Kuozhou. Southern Song had recovered ground on the Han and in Sichuan, Jin was about to abolish its client Qi, and it preferred a quiet western border. Xining, which Xia already held, is not named in the grant.
    .gloss = the three prefectures of Lezhou, Jishizhou and Kuozhou were ceded to Xia
    .note = At Jishizhou it was the old Jishi land that was made over; Jin afterwards kept a Jishizhou of its own (see the gazetteer).

record-r1137_long_peace = Seventy years without war
    .body = The three prefectures made over, Xia and Jin were without war for more than seventy years. Xia was the vassal and Jin the suzerain, until the Mongols stood before Zhongxing Fu.
    .gloss = Western Xia and Jin had no war for more than seventy years
    .note = The Jin History, counting from 1124, makes it over eighty years. There were border incidents in 1161–1162 and 1191.

record-r1206_mongol_empire = The Mongol Empire is founded
    .body = At the assembly on the Onon Genghis Khan founded the Mongol Empire. The Mongols had raided Xia the year before, and came again in 1207–1208.
    .gloss = after the Mongol Empire was founded
    .note = Year inferred: the article says only 「蒙古帝国建立后」, 'after the Mongol Empire was founded'. The assembly on the Onon met in 1206.

record-r1209_siege_zhongxing = The Mongols besiege Zhongxing Fu
    .body = The Mongols besieged Zhongxing Fu, the capital of Xia, and the city was flooded. Xiangzong of Xia (Li Anquan) asked Jin for relief; none came.
    .gloss = besieged Zhongxing Fu, and Jin refused to send troops
    .note = Year inferred: the article gives none. By other sources the siege ran from the 7th month of 1209 to early 1210 and ended in a peace, with a princess and tribute.

record-r1209_jin_refuses_aid = Jin refuses Xia aid
    .body = Its capital besieged, Xia asked Jin for aid. Xia had been Jin's vassal since 1124, and the oaths spoke of mutual help; some at court warned that Jin would be next. Prince Shao of Wei (Wanyan Yongji), emperor of Jin, would send no troops, and relations began to break.
    .gloss = Jin refused to send troops, and relations between Jin and Xia began to break
    .note = Date inferred. The article leaves out the plea itself; later chronicles put it in the 10th month and quote the emperor as glad to see his enemies fight each other.

record-r1211_shenzong_accedes = Shenzong of Xia accedes
    .body = In 1211 Li Zunxu became ruler of Xia, known as Shenzong. His predecessor Xiangzong had been besieged by the Mongols and left without help by Jin.
    .gloss = In 1211 Shenzong of Xia acceded
    .note = The article gives only the year. It was the 7th month; Shenzong displaced Xiangzong (Li Anquan), who died a month later.

record-r1211_no_investiture = Xia seeks no more investiture
    .body = Shenzong of Xia (Li Zunxu) did not seek investiture from Jin. The vassal's ritual kept since 1124 was dropped, with Mongol armies in Jin's northern prefectures. Jin let it pass and the next year sent the patent all the same.
    .gloss = no longer sought investiture from Jin

record-r1211_dongsheng_siege = Xia besieges Dongsheng
    .body = Shenzong of Xia sent 10,000 horse against Jin and besieged Dongsheng. The long peace that had begun in 1137 was over, and Jin was already at war with the Mongols.
    .gloss = sent ten thousand horse to attack Jin, and besieged Dongsheng of Jin
    .note = The article has 「万骑」, 10,000 horse; a modern compilation gives 50,000.

record-r1211_dongsheng_relieved = Dongsheng is relieved
    .body = Jin sent a large army in relief, and the siege of Dongsheng was raised. Xia's first stroke against Jin had gained nothing. It did not stop there.
    .gloss = Jin sent a large army in relief and raised the siege

record-r1211_zhongdu_invested = The Mongols press on Zhongdu
    .body = The Mongols pushed on to Zhongdu, the capital of Jin, which had lost its field army to them that year. Xia took the opportunity to attack.
    .gloss = Shenzong of Xia took advantage of the Mongols' advance and siege of Zhongdu of Jin
    .note = In 1211 the Mongols, after the battle of Yehuling, only drove up to the walls; the long siege belongs to 1213–1215.

record-r1211_jing_bin_raid = Xia raids Jingzhou and Binzhou
    .body = Dongsheng had not fallen. With the Mongols pressing on Zhongdu, Shenzong of Xia sent troops into Jingzhou and Binzhou of Jin. Xia had owed the Mongols obedience since 1210.
    .gloss = broke into Jingzhou and Binzhou of Jin

record-r1211_pingliang_siege = Xia besieges Pingliang Fu
    .body = From Jingzhou and Binzhou the Xia troops went on to besiege Pingliang Fu. It was the third attack on Jin in the year of Shenzong's accession.
    .gloss = and further advanced to besiege Pingliang Fu
    .note = The article gives no result; a later compilation says the besiegers left by night.

record-r1212_investiture = Jin invests Shenzong of Xia
    .body = In the 3rd month of 1212 Jin sent envoys to invest Shenzong as King of Xia. He had not asked for it and had raided Jin the year before; but Jin had lost its field army and hoped to keep Xia as a vassal. Xia took the patent and went on raiding.
    .gloss = In the 3rd month of 1212 Jin sent envoys to invest Shenzong of Xia

record-r1212_thanks = Xia gives thanks to Jin
    .body = At the year's end, nine months after the investiture, Shenzong of Xia sent envoys to thank Jin for it. There had been raids all year, and the Mongols were besieging Xijing. It was courtesy without peace.
    .gloss = at the year's end Shenzong of Xia sent envoys to give thanks for the investiture

record-r1212_attacks_continue = Xia goes on attacking Jin
    .body = The envoys of thanks were sent, and Xia went on attacking Jin as before. The investiture had bought Jin no quiet on its border.
    .gloss = but continued to attack Jin
    .note = Other sources record an attack on Jiazhou in the 3rd month of 1212.

record-r1213_baoan = Xia storms Bao'anzhou
    .body = In the 6th month of 1213 Xia took Bao'anzhou from Jin by storm and went on to besiege Qingyang Fu. A year after the investiture Xia had passed from raids to the taking of towns.
    .gloss = Xia troops stormed Bao'anzhou of Jin
    .note = Xia did not keep it: in 1218 it was a Jin town again.

record-r1213_qingyang = Xia besieges Qingyang Fu
    .body = In the same 6th month, fresh from Bao'anzhou, the Xia troops besieged Qingyang Fu. The city was not taken.
    .gloss = besieged Qingyang Fu
    .note = The article gives no result for the siege; the city did not fall.

record-r1213_binzhou = Xia takes Binzhou
    .body = In the 8th month Xia took Binzhou, which it had already entered in 1211. It was the second Jin town to fall to Xia within three months.
    .gloss = In the 8th month it took Binzhou of Jin
    .note = Xia did not hold it for long. In the same month the emperor of Jin (Wanyan Yongji) was murdered at Zhongdu.

record-r1213_gongzhou = Xia takes Gongzhou
    .body = In the 12th month Xia took Gongzhou, the third Jin town it broke into that year. It held none of the three for long.
    .gloss = In the 12th month it took Gongzhou
    .note = Xia did not hold it. One Jin list gives Jingzhou as the town lost that month.

record-r1214_three_raids = Xia attacks Qingzhou, Yuanzhou, Yan'an
    .body = In the 8th month of 1214 Xia attacked Qingzhou, Yuanzhou and Yan'an Fu; no town is said to have fallen. Since 1211 Xia had raided Jin every year.
    .gloss = attacked the prefectures of Qingzhou, Yuanzhou and Yan'an Fu
    .note = Qingzhou is Qingyang Fu, and Yuanzhou is Zhenyuan. The Jin text can also be read as the Qingyuan circuit, and it adds Jishizhou.

record-r1215_lintao = Xia storms Lintao Fu
    .body = In the 10th month of 1215 Xia took Lintao Fu by storm. In the same year the Mongols took Zhongdu; Jin was losing cities in the east and in the west.
    .gloss = stormed Lintao Fu of Jin
    .note = Xia laid a second siege in the month after, and Jin beat it off.

record-r1216_with_genghis = Xia marches for the Mongols
    .body = In the 11th month of 1216 Xia sent levies in support of Genghis Khan against Jin. Xia had owed the Mongols obedience since 1210, and a Mongol column was crossing its land toward Tong Pass.
    .gloss = Western Xia sent troops to act in support of Genghis Khan
    .note = The article writes 「秋十一月」, 'autumn, 11th month', but the 11th month is winter. Genghis Khan was in Mongolia; the column in the west was under Samuqa.

record-r1216_dingxi = Xia beaten at Dingxi
    .body = In the 11th month Shenzong of Xia sent more than 40,000 men to besiege Dingxi fort. Jin beat them. The campaign in support of the Mongols had begun with a defeat.
    .gloss = Shenzong of Xia sent more than 40,000 troops to besiege and attack Dingxi of Jin; was defeated

record-r1216_jin_counter = Jin strikes back at Xia
    .body = In the 12th month Xuanzong of Jin (Wanyan Xun) sent his troops against Xia in several columns, at Yanzhou, Youzhou, Xiazhou, Weizhou and Lingzhou. A month after Dingxi the war had moved onto Xia's own land.
    .gloss = In the 12th month Jin troops counter-attacked Western Xia; dividing their forces to attack Yanzhou; Youzhou, Xiazhou, Weizhou, Lingzhou and other prefectures
    .note = The Jin text lists Yanzhou, Youzhou and Xiazhou, then Weizhou, Lingzhou, Anzhou and Huizhou.

record-r1216_xia_holds = Xia holds the roads
    .body = Shenzong of Xia sent troops out along each road, and the Jin armies could not advance. Xia had failed before another's walls; it did not fail on its own ground.
    .gloss = Shenzong of Xia sent troops by separate routes to resist, and the Jin troops could not advance

record-r1217_levy_30000 = Xia sends levies of 30,000
    .body = In the 1st month of 1217, on Mongol demand, Xia sent levies of 30,000 men against Jin. The defeat at Dingxi was two months old, Jin had just struck at Xia's eastern prefectures, and the men were tired of war.
    .gloss = Western Xia, answering the Mongols' levy, sent 30,000 troops to attack Jin

record-r1217_ningzhou = Xia routed at Ningzhou
    .body = The 30,000 men sent on Mongol demand were heavily beaten at Ningzhou. It was Xia's second defeat by Jin within half a year.
    .gloss = was heavily defeated at Ningzhou
    .note = In the Jin text Wanyan Chengli (Qingshannu) fell on the 30,000 as they were returning from Ningzhou.

record-r1217_khwarazm = The Mongols go west
    .body = The Mongols turned west against Khwarazm, and for that war they came to Xia again for troops.
    .gloss = the Mongols invaded Khwarazm in the west
    .note = Year inferred from the article's order. The invasion did not begin until 1219; Jebe's campaign against Western Liao was in 1218.

record-r1217_levy_refused = Xia refuses the Mongol levy
    .body = The Mongols demanded levies again. In 1209–1210 Xia had promised to be their right hand; after Dingxi and Ningzhou it could bear no more and refused. The Mongols now had a cause for war.
    .gloss = again demanded levies from Western Xia; Western Xia, unable to bear the levies, refused to send troops
    .note = Year inferred from the article's order. The Secret History gives the mocking refusal to Asha Gambu, about 1219.

record-r1217_siege_zhongxing = Zhongxing Fu besieged again
    .body = In the 12th month a Mongol army crossed the Yellow River and besieged Zhongxing Fu. It was the answer to the refused levy, and the second siege of the capital in eight years.
    .gloss = the Mongols sent troops across the river and besieged Zhongxing Fu
    .note = The Yuan History dates the siege to 1218.

record-r1217_flight = Shenzong flees to Xiliang Fu
    .body = Zhongxing Fu was besieged. Shenzong of Xia did not stay to defend his capital but fled to Xiliang Fu.
    .gloss = Shenzong fled to Xiliang Fu
    .note = Other sources say that the crown prince (Li Deren) was left to hold the capital.

record-r1217_mongols_leave = The Mongols withdraw
    .body = The Mongols withdrew from Zhongxing Fu, and only then did Shenzong of Xia come back from Xiliang Fu. The capital was saved; the policy with the Mongols against Jin had failed.
    .gloss = the Mongol troops withdrew, and only then did Shenzong return
    .note = Other sources place the withdrawal after an offer of submission.

record-r1218_market_peace = Jin refuses markets and peace
    .body = The policy with the Mongols against Jin having failed, in the 3rd month of 1218 Shenzong of Xia wrote to Bao'anzhou, Suide and Jiazhou, asking to reopen the border markets and make peace. The command at Yan'an Fu passed the letters on. The court had earlier been told that Xia only pretended; Xuanzong of Jin refused.
    .gloss = Shenzong of Xia's policy with the Mongols against Jin had failed; Shenzong wrote to Bao'anzhou, Suide and Jiazhou of Jin; asking to restore the border markets and hold peace talks with Jin; Xuanzong of Jin did not permit it
    .note = As early as 1217 a memorial at the Jin court had weighed peace, and had been argued down.

record-r1219_envoy_sichuan = Xia sends envoys to Sichuan
    .body = In the 2nd month of 1219 Shenzong of Xia sent men to the Southern Song commanders in Sichuan to propose a joint attack on Jin. Jin had refused him peace the year before; Song had been at war with Jin since 1217. The answer was yes, but it came from governors, not from the court.
    .gloss = sent men to Sichuan to make contact with the Song commanders there, hoping to ally with Song and invade Jin
    .note = The Song text has the 3rd month, with Ning Zining and Zhongyi as the envoys; Nie Zishu and Ding Yu sent the reply.

record-r1219_song_reply = Song promises a joint attack
    .body = Southern Song answered Xia that it would join forces against Jin, which had invaded it again early in the year and kept armies on the Sichuan border. It was a promise in words: no Song army marched in 1219.
    .gloss = Southern Song replied to Western Xia, to join forces against Jin
    .note = In the 12th month Xia complained that Song had missed the date.

record-r1220_anbing_plan = An Bing plans the joint attack
    .body = In the 5th month of 1220 An Bing, Southern Song pacification commissioner in Sichuan, settled with Xia that both would march at once in a joint attack: Xia to fight in the open, Song to assault the walls. He did not wait for the court's consent.
    .gloss = An Bing settled that Song and Xia would march at the same time in a joint attack on the Jin army

record-r1220_huizhou = Xia takes Huizhou
    .body = In the 8th month 10,000 Xia troops besieged Huizhou, a Jin town, and broke in. It was the first stroke after the plan of the 5th month. Unlike the towns taken in 1213 and 1215, Huizhou stayed with Xia.
    .gloss = Western Xia sent ten thousand men to besiege and attack Huizhou of Jin; stormed the city of Huizhou

record-r1220_wugulun_surrenders = Wugulun Shixian surrenders to Xia
    .body = When Huizhou was stormed, its Jin commander Wugulun Shixian surrendered to Xia. In the same month Xuanzong of Jin sued for peace.
    .gloss = the Jin garrison commander Wugulun Shixian surrendered

record-r1220_jin_peace_refused = Xia refuses Jin peace
    .body = Huizhou was lost, and Jin was at war with Southern Song and the Mongols as well. Xuanzong of Jin sued Xia for peace. Shenzong refused him, as Jin had refused Xia in 1218; the joint attack with Song was a month away.
    .gloss = Xuanzong of Jin sued Xia for peace, and Shenzong of Xia did not consent

record-r1220_gongzhou_attack = Xia marches on Gongzhou
    .body = In the 9th month Xia led 200,000 men against Gongzhou, keeping its date for the joint attack. A Southern Song army was on its way to the same walls.
    .gloss = Western Xia led 200,000 troops to attack Gongzhou of Jin
    .note = The figure is surely inflated (judgement). A Jin text has 30,000 in the same campaign, at Dingxi.

record-r1220_dingbian = Song takes Dingbian fort
    .body = In the 9th month Southern Song troops, marching to meet Xia at Gongzhou, took Dingbian fort from Jin. Song had promised to join Xia in 1219; now its army moved.
    .gloss = Southern Song took Dingbian fort
    .note = This is a fort on the road to Gongzhou, not the commandery of northern Shaanxi. Song gave it up again in the retreat.

record-r1220_junction = Song and Xia at Gongzhou
    .body = From Dingbian fort the Southern Song army came up and joined the Xia troops under the walls of Gongzhou. The joint attack settled in the 5th month had brought both armies before one city.
    .gloss = met the Xia troops beneath the walls of Gongzhou

record-r1220_gongzhou_fails = Gongzhou holds
    .body = The walls of Gongzhou held. Xia could not take the city and withdrew with heavy loss. Song and Xia blamed each other.
    .gloss = the Xia troops could not take the city and could only withdraw

record-r1220_qinzhou_refused = Xia will not attack Qinzhou
    .body = In the 10th month An Bing asked Xia to join him against Qinzhou. Gongzhou had failed and each ally blamed the other; winter was near and Muqali was coming west. Xia would fight no more, and the alliance with Southern Song was at an end.
    .gloss = An Bing again invited Western Xia to attack Qinzhou; the Xia troops no longer went out to fight

record-r1221_muqali_levy = Muqali demands levies from Xia
    .body = In 1221 Muqali again demanded levies from Xia. He had taken most of Hebei and Hedong and was crossing the Yellow River at Dongsheng into Xia land. The joint attack with Southern Song had failed, Xia had no ally left, and it complied.
    .gloss = Muqali of the Mongols again levied troops from Western Xia

record-r1221_fifty_thousand = Fifty thousand under Muqali
    .body = Shenzong of Xia put 50,000 men under the command of Muqali, to march on Jiazhou and Suide of Jin. The refusal of 1217 had brought a siege of the capital; this time Xia obeyed.
    .gloss = Shenzong sent 50,000 troops to serve under Muqali's command; marching on Jiazhou and Suide of Jin
    .note = Other sources date it to the 10th and 11th months. That Muqali took Jiazhou is also theirs, not the article's.

record-r1222_order_shaanxi = Xia ordered into Shaanxi
    .body = In 1222 the Mongols ordered Xia to attack Shaanxi, held by Jin, by way of Jiazhou, where they had a garrison; Muqali had failed before Yan'an Fu the year before. Xia obeyed, though its own front lay in the west, around Lanzhou.
    .gloss = the Mongols further ordered Western Xia to attack Jin's Shaanxi from Jiazhou

record-r1222_zhigu = Xia beaten at Zhigu
    .body = Jin troops defeated Xia at Zhigu stockade. The year of the Mongol order brought Xia one more defeat.
    .gloss = Western Xia was defeated by Jin troops at Zhigu stockade
    .note = The Jin text has the 12th month. Zhigu stockade lies near Lanzhou, far from Jiazhou; it must have been another front (inferred).

record-r1223_fengxiang_march = Muqali marches on Fengxiang Fu
    .body = In spring 1223 Muqali marched on Fengxiang Fu, held by Jin. In 1221 he had failed before Yan'an Fu; Xia was again to send levies.
    .gloss = In spring 1223 Muqali advanced on Fengxiang
    .note = The siege had in fact begun in the winter of 1222.

record-r1223_fengxiang_siege = Xia troops before Fengxiang Fu
    .body = Shenzong of Xia sent 100,000 foot and horse to attack Fengxiang Fu with the Mongols. The city held. On Mongol demand Xia had sent 30,000 men in 1217, 50,000 in 1221, and now 100,000.
    .gloss = Shenzong sent 100,000 foot and horse to attack the city with the Mongol army, without success

record-r1223_xia_deserts = Xia deserts the Mongols
    .body = Fengxiang Fu held, and the Xia army went home without a word to the Mongols. A Jin biography tells how the archer Guo Hama shot an officer sitting outside the moat. Mongol revenge was to be expected.
    .gloss = the Xia troops, without telling the Mongols, fled home ahead of them

record-r1223_deren_counsel = The heir counsels joining Jin
    .body = Crown prince Li Deren, ordered to attack Jin, counselled the reverse: with Jin against the Mongols. Ten years of war had drained both states, and the Mongols were angry over Fengxiang Fu. He offered to give up his rank and become a monk; Shenzong would not hear him.
    .gloss = the crown prince Li Deren advocated alliance with Jin against the Mongols

record-r1223_deren_deposed = Shenzong deposes the heir
    .body = In the 4th month Shenzong of Xia deposed the heir, Li Deren, and confined him at Lingzhou. That was the answer to his counsel.
    .gloss = Shenzong deposed Deren from the rank of crown prince and imprisoned him at Lingzhou
    .note = One compilation has the 2nd month.

record-r1223_jishi_raid = The Mongols raid Jishizhou
    .body = In the 10th month Mongol troops raided Jishizhou of Xia and left. In the spring of the same year the Xia army had deserted them at Fengxiang Fu.
    .gloss = Mongol troops raided Jishizhou of Western Xia and left
    .note = The article calls Jishizhou Xia's. Jin sources still count a Jishizhou of their own that year, raided by Xia in the 7th month.

record-r1223_muqali_dies = Muqali dies at Wenxi
    .body = After the failure at Fengxiang Fu Muqali died of illness at Wenxi in Shanxi. It was he who had called out Xia's troops since 1221.
    .gloss = Muqali had already died of illness at Wenxi in Shanxi
    .note = He died in the 3rd month of 1223, earlier than the article's order suggests; its word 「已」, 'already', says as much.

record-r1223_bolu_succeeds = Bol takes over the army
    .body = Muqali being dead, his son Bol took over the army. Before long it was turned against Xia.
    .gloss = his son Bol continued to lead the troops

record-r1223_order_destroy_xia = Genghis Khan orders Xia destroyed
    .body = Genghis Khan ordered Bol to make ready an army and destroy Xia. It was less than a year since the Xia troops had left the Mongols at Fengxiang Fu.
    .gloss = Genghis Khan ordered Bol to prepare to lead troops and destroy Xia

record-r1223_abdication = Shenzong abdicates
    .body = In the 12th month Shenzong of Xia abdicated. He had fought Jin since 1211 and answered levy after levy for the Mongols; now the Mongols were preparing to destroy Xia.
    .gloss = Shenzong proclaimed his abdication
    .note = The lunar 12th month of 1223 is early 1224 in the western calendar.

record-r1223_xianzong_accedes = Xianzong of Xia accedes
    .body = Shenzong's second son, Li Dewang, succeeded him, known as Xianzong of Xia. The former heir, Li Deren, had been deposed in the 4th month.
    .gloss = passed the throne to his second son Dewang

record-r1224_policy_change = Xia turns against the Mongols
    .body = Xianzong of Xia (Li Dewang) dropped his father's policy of state and resisted the Mongols. The counsel that had cost Li Deren his rank the year before was now the course of the court.
    .gloss = Xianzong acceded, changed the policy of state and resisted the Mongols
    .note = Year inferred. A later chronicle adds that in the 2nd month of 1224 he looked for allies among the steppe tribes.

record-r1224_bolu_campaign = Bol marches to Yinzhou
    .body = In 1224 Bol brought a great army against Xia from the east and came up to Yinzhou. The order Genghis Khan had given the year before was being carried out.
    .gloss = Bol assembled a great army and attacked Western Xia from the east, going straight to Yinzhou

record-r1224_yinzhou = The Mongols storm Yinzhou
    .body = In the 9th month the Mongols took Yinzhou by storm, and Xia lost tens of thousands of men killed. In the first year of its new policy Xia lost the town too, and did not get it back.
    .gloss = Mongol troops stormed Yinzhou, and several tens of thousands of Xia soldiers died in battle
    .note = The figure, 「数万」, 'several tens of thousands', is that of the dead; the 30,000 in the tables is only a stand-in. The Xia commander, Tahai, was captured.

record-r1224_gao_counsel = Gao Lianghui counsels peace talks
    .body = In the 10th month the right chief minister, Gao Lianghui, advised peace talks with Jin. Yinzhou had just fallen; Mongol armies stood in the east and, by some accounts, before Shazhou; a new emperor reigned in Jin. Xianzong agreed.
    .gloss = the right chief minister Gao Lianghui proposed

record-r1224_envoys_to_jin = Xia opens peace talks
    .body = After thirteen years of war Xianzong of Xia sent envoys to Jin for peace talks. Aizong of Jin (Wanyan Shouxu), new to the throne, had stopped the attacks on Southern Song and wanted peace on every front but the Mongol one. Jin consented.
    .gloss = sent envoys to Jin for peace talks

record-r1225_treaty = The treaty of brother states
    .body = In the 8th month of 1225 Li Zhong'e, Luo Shichang and Li Shaoying concluded the treaty for Xia: brother states, Jin the elder, Xia the younger, each with its own era name and each to support the other. A century of vassal forms was over. Xia had lost Yinzhou; Jin held only Henan and Shaanxi.
    .gloss = Li Zhong'e and Luo Shichang, Commissioner of the Southern Court; Li Shaoying and others went to Jin and concluded the peace; Jin and Xia to be brother states; each to use its own era names; the two sides to support each other
    .note = The Jin annals have it settled in the 9th month of 1225; the Jin account of Xia puts it a year before that. The article's opening calls the whole relation an alliance against the Mongols, which fits this treaty alone.

record-r1225_jin_cannot_help = Jin cannot help Xia
    .body = Jin had lost Hebei and Hedong and was near its own end; the treaty promised support, but there was no strength to give it. No refusal is recorded. When the Mongols invaded Xia in 1226, help did not come.
    .gloss = Jin, its fall not far off, had no strength to aid Xia against the Mongols
    .note = This says what the treaty was worth; it is not a dated event.

record-r1225_luo_counsel = Luo Shichang counsels self-reliance
    .body = Luo Shichang came back from Jin, having seen its state for himself. He told Xianzong of Xia that help from there could not be relied on and urged him to build up his own strength. The treaty was new, and the Mongols were demanding a hostage prince; Xianzong did not listen.
    .gloss = Jin's help was not to be relied on, and he urged Xianzong to strengthen himself; Xianzong did not listen

record-r1227_xia_falls = The fall of Western Xia
    .body = In 1227 the Mongol Empire destroyed Western Xia, and Zhongxing Fu passed to the Mongols. Li Xian was the last ruler. The treaty with Jin, not two years old, had not saved Xia.
    .gloss = In 1227 the Mongol Empire destroyed Western Xia
    .note = It fell in the 6th to 7th month of 1227, in the weeks around the death of Genghis Khan.
