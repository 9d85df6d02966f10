## The 60 people: personal name, name in the chronicles, short name, note, in the order of people.ron.

person-li_qianshun = Li Qianshun
    .style = Chongzong of Xia (Li Qianshun)
    .short = Chongzong
    .note = Ruler of Xia 1086–1139, in his own right from 1099. In 1124 he moved Xia from Liao to Jin, and came out of Liao's collapse with a larger state.

person-li_renxiao = Li Renxiao
    .style = Renzong of Xia (Li Renxiao)
    .short = Renzong
    .note = Ruler of Xia 1139–1193, in a long peace with Jin. In 1170, with Jin behind him, he put down Ren Dejing.

person-li_chunyou = Li Chunyou
    .style = Huanzong of Xia (Li Chunyou)
    .short = Huanzong
    .note = Ruler of Xia 1193–1206. His cousin Li Anquan deposed him; he died within weeks.

person-li_anquan = Li Anquan
    .style = Xiangzong of Xia (Li Anquan)
    .short = Xiangzong
    .note = Ruler of Xia 1206–1211. Besieged by Genghis Khan in 1209–10, he asked Jin for relief in vain and gave a daughter and tribute.

person-li_zunxu = Li Zunxu
    .style = Shenzong of Xia (Li Zunxu)
    .short = Shenzong
    .note = Ruler of Xia 1211–1223. He came first in the palace examination before he took power. He fought Jin for twelve years on the Mongol side, abdicated in the 12th month of 1223 and died in 1226.

person-li_dewang = Li Dewang
    .style = Xianzong of Xia (Li Dewang)
    .short = Xianzong
    .note = Second son of Shenzong of Xia (Li Zunxu), ruler 1223–1226. He changed course to Jin. As cities fell in 1226 he died, of fear, the chronicles say.

person-li_xian = Li Xian
    .style = Last ruler of Xia (Li Xian)
    .short = Li Xian
    .note = Ruler of Xia 1226–1227, after Xianzong (Li Dewang). In 1227 he asked for a month's grace, surrendered and was killed.

person-li_deren = Li Deren
    .short = Deren
    .note = Crown prince of Xia. Left to hold the capital in the siege of 1217–18. In 1223 he spoke for peace with Jin and was deposed. Said to have died in 1226 in the defence of Lingzhou.

person-li_liangfu = Li Liangfu
    .short = Liangfu
    .note = A general of Xia, who commanded the 30,000 men sent to save Liao in 1122.

person-yelu_nanxian = Yelü Nanxian
    .style = Princess of Cheng'an (Yelü Nanxian)
    .short = Cheng'an
    .note = Liao's Princess of Cheng'an, married to Chongzong of Xia (Li Qianshun) in 1105. When Liao fell in 1125 she starved herself to death in Xia, the article says.

person-gao_lianghui = Gao Lianghui
    .short = Gao Lianghui
    .note = Right chief minister of Xia, who in 1224 advised peace talks with Jin. One chronicle dates to early 1225 his advice to send the hostage prince the Mongols asked for. He died during the last siege, in 1227.

person-li_zhonge = Li Zhong'e
    .short = Li Zhong'e
    .note = Minister of Personnel of Xia and head of the embassy to Jin in 1225.

person-luo_shichang = Luo Shichang
    .short = Luo Shichang
    .note = Commissioner of the Southern Court of Xia, envoy to Jin in 1225; on his return he urged Xianzong of Xia (Li Dewang) to rely on his own strength. Later said to have written a genealogy of the Xia rulers, which the Jin History cites.

person-li_shaoying = Li Shaoying
    .short = Li Shaoying
    .note = One of Xia's envoys to Jin in 1225. Left Office director of the Secretariat; of the Department of State Affairs, the article says.

person-asha_gambu = Asha Gambu
    .short = Asha Gambu
    .note = A minister and general of Xia, known from the Secret History for his insulting refusals to the Mongols. He was beaten at the Helan range in 1226.

person-weiming_linggong = Weiming Linggong
    .short = Linggong
    .note = A general of Xia. In 1209 he beat the Mongols once at Keyimen, then was captured, and later released. He lost the battle for Lingzhou in 1226. The year of his death is uncertain.

person-ren_dejing = Ren Dejing
    .short = Ren Dejing
    .note = Once an officer of Song; chief minister of Xia and father-in-law of its ruler. He ran Xia for twenty years and tried to split it. Died in 1170.

person-ning_zining = Ning Zining
    .short = Ning Zining
    .note = Commissioner of Military Affairs of Xia, who dealt with Song's Sichuan in 1219–20.

person-wanyan_aguda = Wanyan Aguda
    .style = Taizu of Jin (Wanyan Aguda)
    .short = Taizu
    .note = Ruler of Jin 1115–1123. He died in the 8th month of 1123, so he cannot have issued the oath edict of 1124 that the article credits to him.

person-wanyan_wuqimai = Wanyan Wuqimai
    .style = Taizong of Jin (Wanyan Wuqimai)
    .short = Taizong
    .note = Ruler of Jin 1123–1135. In his reign Xia submitted as vassal, and Liao and Northern Song fell.

person-jin_xizong = Wanyan Dan
    .style = Xizong of Jin (Wanyan Dan)
    .short = Xizong
    .note = Ruler of Jin 1135–1150. He ceded the three prefectures to Xia in 1137. He was murdered in the 12th lunar month of 1149, January 1150.

person-jin_hailing = Wanyan Liang
    .style = Prince of Hailing (Wanyan Liang)
    .short = Hailing
    .note = Ruler of Jin 1150–1161. He moved the capital to Zhongdu in 1153 and was killed during his invasion of Song.

person-jin_shizong = Wanyan Yong
    .style = Shizong of Jin (Wanyan Yong)
    .short = Shizong
    .note = Ruler of Jin 1161–1189. In 1170 he refused to recognise the partition of Xia.

person-jin_zhangzong = Wanyan Jing
    .style = Zhangzong of Jin (Wanyan Jing)
    .short = Zhangzong
    .note = Ruler of Jin 1189–1208. He won the war of 1206–08 with Song and recognised Li Anquan as ruler of Xia.

person-jin_weishaowang = Wanyan Yongji
    .style = Prince Shao of Wei (Wanyan Yongji)
    .short = Prince Shao
    .note = Ruler of Jin 1208–1213. He refused Xia relief in 1209 and was murdered by Hushahu.

person-jin_xuanzong = Wanyan Xun
    .style = Xuanzong of Jin (Wanyan Xun)
    .short = Xuanzong
    .note = Ruler of Jin 1213–1224. He moved to Kaifeng, opened the Song war, refused Xia's peace in 1218 and saw his own refused in 1220. He died in the 12th lunar month of 1223, January 1224.

person-jin_aizong = Wanyan Shouxu
    .style = Aizong of Jin (Wanyan Shouxu)
    .short = Aizong
    .note = Ruler of Jin, who acceded in the 12th lunar month of 1223 and reigned until 1234. He stopped the war with Song and made the treaty with Xia.

person-wanyan_loushi = Wanyan Loushi
    .short = Loushi
    .note = A general of Jin. He beat Xia on the Yi river, caught the last Liao emperor, Tianzuo (Yelü Yanxi), and conquered Shaanxi. Died in 1130.

person-wanyan_wolu = Wanyan Wolu
    .short = Wolu
    .note = A general of Jin, commander in the west in 1122–24. The article names him with Wanyan Loushi as victor over Xia on the Yi river. Died in 1127.

person-wanyan_zongwang = Wanyan Zongwang
    .style = Wanyan Zongwang (Wolibu)
    .short = Zongwang
    .note = Second son of Wanyan Aguda. He wrote to Xia in 1123 and was the first to reach Kaifeng. Died in 1127.

person-wanyan_zonghan = Wanyan Zonghan
    .style = Wanyan Zonghan (Nianhan)
    .short = Zonghan
    .note = A general and minister of Jin, commander in the west. The land grant to Xia in 1124 he made on his own authority. Died in 1137.

person-wanyan_zongbi = Wanyan Zongbi
    .style = Wanyan Zongbi (Wuzhu)
    .short = Zongbi
    .note = A general and minister of Jin; died in 1148. The article names him for the seizure of Tiande and Yunnei; the other account names Wanyan Xiyin.

person-wanyan_xiyin = Wanyan Xiyin
    .style = Wanyan Xiyin (Wushi, Gushen)
    .short = Xiyin
    .note = A general and minister of Jin, maker of the Jurchen script. It was likely he who took Tiande in 1126. Died in 1140.

person-wugulun_shixian = Wugulun Shixian
    .short = Shixian
    .note = Jin commander at Huizhou. He beat a Xia army near Lu'er plain in the 4th month of 1220, then gave up Huizhou to Xia in the 8th.

person-wugulun_qingshou = Wugulun Qingshou
    .short = Qingshou
    .note = A general of Jin. He beat Xia at Ansai in 1216 and led the attack on Song in 1217.

person-wanyan_qingshannu = Wanyan Chengli
    .style = Wanyan Chengli (Qingshannu)
    .short = Chengli
    .note = The Jin commander who faced Xia from 1216 to 1220. He forwarded Xia's peace letters in 1218. Died in 1232.

person-wanyan_heda = Wanyan Heda
    .short = Heda
    .note = A general of Jin. He held Yan'an Fu against Muqali and was killed in 1232, after Sanfeng.

person-wanyan_chenheshang = Wanyan Chenheshang
    .short = Chenheshang
    .note = A general of Jin, leader of the Loyal and Filial Army. He won at Dachangyuan in 1228 and died in 1232.

person-zhuhu_gaoqi = Zhuhu Gaoqi
    .short = Gaoqi
    .note = Chief minister of Jin, the man behind the war on Song. He was executed in the 12th lunar month of 1219.

person-puxian_wannu = Puxian Wannu
    .short = Wannu
    .note = A Jin commander in Liaodong who made himself king in 1215. His state, Great Zhen or Eastern Xia, is not to be confused with Western Xia. Died in 1233.

person-genghis = Genghis Khan
    .style = Genghis Khan
    .short = Genghis Khan
    .note = Great Khan of the Mongols 1206–1227; his own name was Temüjin. He died in the 7th month of 1227, during the Xia campaign. Born in 1162 by the usual reckoning.

person-tolui = Tolui
    .short = Tolui
    .note = A Mongol general, regent 1227–1229, between Genghis Khan and Ögedei. Born about 1191, died in 1232.

person-ogedei = Ögedei
    .short = Ögedei
    .note = Named heir before the western campaign; Great Khan of the Mongols 1229–1241.

person-muqali = Muqali
    .short = Muqali
    .note = A Mongol general, viceroy against Jin from 1217, with the title Prince of State in North China. He died at Wenxi in the 3rd month of 1223.

person-bolu = Bol
    .style = Bol, Prince of State
    .short = Bol
    .note = Son of Muqali, and after him Prince of State in North China, 1223–1228. He took Yinzhou by storm in 1224.

person-subutai = Subutai
    .short = Subutai
    .note = A Mongol general. In 1226–27 he raided the western edge of Xia and took Jin towns in Longyou. Died in 1248.

person-jebe = Jebe
    .short = Jebe
    .note = A Mongol general. In 1211–12 he took Liaoyang by a feigned retreat. He died about 1223.

person-chagaan = Chagaan
    .short = Chagaan
    .note = A Tangut in Mongol service. In 1227 he went into Zhongxing Fu to talk, and begged mercy for its people. Died in 1255.

person-yelu_yanxi = Yelü Yanxi
    .style = Tianzuo of Liao (Yelü Yanxi)
    .short = Tianzuo
    .note = Emperor of Liao 1101–1125. In flight in 1123 he invested Chongzong of Xia (Li Qianshun) as emperor. Captured in 1125, died in 1128.

person-yelu_dashi = Yelü Dashi
    .style = Dezong of Western Liao (Yelü Dashi)
    .short = Dashi
    .note = He left for the Kedun fort in 1124, founded Western Liao, took the imperial title in 1131 or 1132, and died in 1143. His birth year is given as 1087, also as 1094.

person-song_huizong = Zhao Ji
    .style = Huizong of Song (Zhao Ji)
    .short = Huizong
    .note = Emperor of Song from 1100. He made the sea pact with Jin and abdicated in the 12th lunar month of 1125, January 1126. Died in 1135.

person-song_qinzong = Zhao Huan
    .style = Qinzong of Song (Zhao Huan)
    .short = Qinzong
    .note = Emperor of Song 1126–1127. His death is put in 1156, also in 1161, when it was announced.

person-song_gaozong = Zhao Gou
    .style = Gaozong of Song (Zhao Gou)
    .short = Gaozong
    .note = Emperor of Song 1127–1162, who made the peace of 1141 with Jin. Died in 1187.

person-song_xiaozong = Zhao Shen
    .style = Xiaozong of Song (Zhao Shen)
    .short = Xiaozong
    .note = Emperor of Song 1162–1189, who made the peace of 1164–65 with Jin. Died in 1194.

person-song_guangzong = Zhao Dun
    .style = Guangzong of Song (Zhao Dun)
    .short = Guangzong
    .note = Emperor of Song 1189–1194. He was ill and was made to step down. Died in 1200.

person-song_ningzong = Zhao Kuo
    .style = Ningzong of Song (Zhao Kuo)
    .short = Ningzong
    .note = Emperor of Song 1194–1224. Policy was in the hands of Han Tuozhou, then of Shi Miyuan.

person-song_lizong = Zhao Yun
    .style = Lizong of Song (Zhao Yun)
    .short = Lizong
    .note = Emperor of Song 1224–1264, chosen by Shi Miyuan.

person-an_bing = An Bing
    .short = An Bing
    .note = Song's pacification commissioner in Sichuan. He killed the rebel Wu Xi in 1207 and planned the joint attack on Jin with Xia. Died in 1221.

person-qu_duan = Qu Duan
    .short = Qu Duan
    .note = A general of Song, commander of Jingyuan in Shaanxi. His superior had him executed in 1131.

person-wu_jie = Wu Jie
    .short = Wu Jie
    .note = A general of Song, who saved Sichuan at Heshangyuan and Xianren Pass and kept up letters with Xia. Died in 1139.
