## The 110 places: map name, other names, modern location, note, in the order of places.ron.

place-zhongxing = Zhongxing Fu
    .aka = Xingqing Fu, Xingzhou, City of the Xia King
    .modern = Yinchuan, Ningxia
    .note = Capital of Xia, on a plain watered by canals below the Helan range. Mongol engineers flooded it in 1209; it was besieged again in 1217–18 and in 1227.

place-lingzhou = Lingzhou
    .aka = Xiping Fu, Xiangqing Commandery, Dadudu Fu
    .modern = Wuzhong (Gucheng), Ningxia
    .note = Second city of Xia, on the east bank of the Yellow River. The deposed crown prince Li Deren was confined here in 1223. The Mongols took it late in 1226.

place-shengwei = Shengwei Cheng
    .aka = Beidizhong army office
    .modern = Huinong, Shizuishan, Ningxia
    .note = The north gate of the Yinchuan plain: a square walled town, built in 1024.

place-keyimen = Keyimen
    .modern = north end of the Helan range, near Shizuishan
    .note = A pass of the Helan range, forced by Genghis Khan in the 7th month of 1209. The site is disputed: the north end of the range (followed here), or Sanguankou west of Yinchuan.

place-wulahai = Wulahai
    .aka = Uraqai, Woluohai, Heishan Weifu army office
    .modern = Langshan gap, Urad Middle Banner, Inner Mongolia
    .note = Taken by the Mongols in 1207 and again in 1209. The site is disputed: the Langshan gap (followed here), Gaoyoufang near Linhe, the old town of Xinhure further north-east, or the Longshou hills near Shandan. Who held it after 1209 is uncertain.

place-heishui_cheng = Heishui Cheng
    .aka = Khara-Khoto, Edzina, Heishui Zhenyan army office
    .modern = Ejin Banner, Inner Mongolia
    .note = An oasis fort where the Ruoshui ends. In 1226 it was the first city of Xia to fall.

place-shazhou = Shazhou
    .aka = Dunhuang
    .modern = Dunhuang, Gansu
    .note = The west end of the Xia state, at the edge of the map. Later chronicles report that the Mongols besieged it in 1224.

place-guazhou = Guazhou
    .aka = Suoyang Cheng, Xiping army office
    .modern = Suoyang Cheng, Guazhou County, Gansu
    .note = An oasis town between Shazhou and Suzhou, near the western edge of the map.

place-suzhou = Suzhou
    .aka = Jiuquan
    .modern = Jiuquan, Gansu
    .note = An oasis town west of Ganzhou. In 1226 it was stormed and its people were massacred.

place-ganzhou = Ganzhou
    .aka = Zhangye, Xuanhua Fu, Zhenyi Jun
    .modern = Zhangye, Gansu
    .note = The largest oasis of the Hexi corridor. It was taken in the summer of 1226.

place-liangzhou = Xiliang Fu
    .aka = Liangzhou, Wuwei
    .modern = Wuwei, Gansu
    .note = Horse country. Shenzong of Xia (Li Zunxu) fled here when Zhongxing Fu was besieged in 1217–18. It fell in the autumn of 1226.

place-zhuoluo = Zhuoluo Cheng
    .aka = Zhuoluo Henan army office
    .modern = Yongdeng, Gansu
    .note = Seat of a Xia army office, on the road from Lanzhou to Xiliang Fu. The exact site is debated: Yongdeng or Hongcheng.

place-yingli = Yingli
    .aka = Yingjili
    .modern = Zhongwei, Ningxia
    .note = A crossing of the Yellow River between the Hexi corridor and Lingzhou. It was taken in 1226.

place-weizhou = Weizhou
    .aka = Nan Weizhou, Jingsai army office
    .modern = Weizhou, Tongxin County, Ningxia
    .note = The Weizhou of Xia, also written 韦州; the Tang prefecture lay further south. It guards the road from Huanzhou to Lingzhou.

place-yanzhou = Yanzhou
    .aka = Salt Prefecture, Wuyuan
    .modern = Dingbian, Shaanxi
    .note = Its salt lakes were the main revenue of Xia's eastern steppe. Some place the town nearer Yanchi.

place-youzhou = Youzhou
    .aka = Jianing army office
    .modern = Chengchuan, Otog Front Banner, Inner Mongolia
    .note = A border office of Xia, through which its letters to and from Song and Jin passed.

place-xiazhou = Xiazhou
    .aka = Tongwan Cheng
    .modern = Tongwan Cheng, Jingbian, Shaanxi
    .note = Old seat of the Tangut rulers: a white-walled city at the edge of the Mu Us sands.

place-yinzhou = Yinzhou
    .modern = Dangcha, Hengshan, Shaanxi
    .note = The east gate of Xia, on the Wuding river. Bol took it by storm in the 9th month of 1224, and the Mongols kept a garrison there afterwards.

place-xi_anzhou = Xi'anzhou
    .aka = Nanmouhui
    .modern = Xi'an town, Haiyuan, Ningxia
    .note = Not modern Xi'an. A Song fort-prefecture of 1099 under Tiandu hill, taken by Xia in 1126. Jin did not formally grant it to Xia until 1146, so who held it from 1127 to 1146 is uncertain.

place-tiandu = Tiandu stockade
    .aka = Tiandu hill
    .modern = Haiyuan, Ningxia
    .note = The article says only that it was attacked in 1126. As neighbouring Xi'anzhou was lost, Xia is inferred to have held it afterwards.

place-huaide = Huaide Commandery
    .aka = Pingxia fort
    .modern = Huangduobao, Yuanzhou District, Guyuan, Ningxia
    .note = Pingxia fort, raised to a commandery; the article writes the two names together. It fell to Xia late in 1126. The border of 1127 runs north of it, so Jin is inferred to have held it later.

place-lanzhou = Lanzhou
    .modern = Lanzhou, Gansu
    .note = A bridgehead town. A local rising in the 11th month of 1214 took it over to Xia, and Jin never got it back.

place-lezhou = Lezhou
    .aka = Huangzhou, Miaochuan Cheng
    .modern = Ledu, Qinghai
    .note = Renamed from Huangzhou in 1119. Placed here at Ledu; others put the seat further down the Huang river, at Minhe. Jin took it in 1131, Xia in 1136.

place-xining = Xining
    .aka = Shanzhou, Qingtang Cheng
    .modern = Xining, Qinghai
    .note = Taken by Xia in 1136. Not to be confused with the Jin prefecture of the same name near Huining county in Gansu, which Xia raided in 1220.

place-kuozhou = Kuozhou
    .aka = Ningsai Cheng
    .modern = Qunke, Hualong, Qinghai
    .note = A small fort in high country, one of the three prefectures that Jin ceded to Xia in 1137.

place-jishi = Jishizhou
    .aka = Jishi Commandery, Xige Cheng, Qi'an fort
    .modern = Guide, Qinghai
    .note = By the article, ceded to Xia in 1137 and Xia's in 1223. By Jin sources Xia got old Jishi (Qi'an fort), while Jin set up its own Jishizhou in 1182, defended it against Xia in 1214–15, and reported a Xia raid in the 7th month of 1223. Taken by the Mongols in 1227.

place-huizhou = Huizhou
    .aka = Old Huizhou
    .modern = Jingyuan, Gansu
    .note = A crossing of the Yellow River. Xia took it in the 8th month of 1220; Jin then kept a seat in exile at Huichuan fort.

place-zhigu = Zhigu stockade
    .modern = near Yuzhong, Gansu
    .note = A fertile outpost in the marches between Lanzhou and Kangu. The site is inferred from the pursuit of 1218, which ran from Kangu to Zhigu.

place-dingxi = Dingxi fort
    .aka = Xishi Cheng, Dingxizhou
    .modern = Anding, Dingxi, Gansu
    .note = Jin's main strong point against Xia raids from Huizhou and Lanzhou.

place-lintao = Lintao Fu
    .aka = Xizhou
    .modern = Lintao, Gansu
    .note = Seat of Jin's westernmost circuit. Xia took it by storm in 1215, but Jin was back within weeks. The Mongols took it in 1227.

place-hezhou = Hezhou
    .aka = Fuhan
    .modern = Linxia, Gansu
    .note = A horse-market town facing the Tibetan tribes. The Mongols took it in 1227.

place-gongzhou = Gongzhou
    .aka = Tongyuan Commandery
    .modern = Longxi, Gansu
    .note = Stormed by Xia in 1213; it withstood the joint siege by Xia and Song in 1220. The last Jin hold-out in the west, until 1235.

place-dingbian_gong = Dingbian fort
    .modern = between Wushan and Longxi, Gansu
    .note = The fort Song stormed in 1220 on its way to Gongzhou, not the Dingbian Commandery of northern Shaanxi. Placed between Laiyuan stockade and Gongzhou.

place-qinzhou = Qinzhou
    .aka = Tianshui
    .modern = Tianshui, Gansu
    .note = The hinge between the Wei valley and Sichuan. An Bing wanted it as the second target in 1220.

place-deshun = Deshun
    .aka = Deshun Commandery, Longgan Cheng
    .modern = Longde, Ningxia
    .note = The seat is placed at Longde, which a tomb record supports; older works put it at Jingning. Genghis Khan took it in the 4th month of 1227; who held it at the end of that year is unclear.

place-zhenrong = Zhenrong
    .aka = Zhenrong Commandery, Guyuan
    .modern = Guyuan, Ningxia
    .note = It blocks the Qingshui valley road from Lingzhou. The Tang Yuanzhou stood here, the Yuanzhou of Song and Jin did not. Overrun by Subutai in 1226–27; who held it at the end of 1227 is unclear.

place-pingliang = Pingliang Fu
    .aka = Weizhou
    .modern = Pingliang, Gansu
    .note = At the head of the Jing valley, below the Liupan range. Xia besieged it in 1211.

place-jingzhou_jing = Jingzhou (Jing)
    .modern = Jingchuan, Gansu
    .note = Raided by Xia in 1211. One Jin source has it fall in the 12th month of 1213.

place-binzhou = Binzhou
    .aka = Bin County, Jingnan Commandery
    .modern = Binzhou, Shaanxi
    .note = A town of the Jing valley, on the road to Jingzhao Fu. Its commander surrendered to Xia in 1213.

place-yuanzhou_zhenyuan = Yuanzhou
    .modern = Zhenyuan, Gansu
    .note = The Yuanzhou of Song and Jin is Zhenyuan. The article's link, to the Northern Wei Yuanzhou at Guyuan, is wrong for 1214.

place-ningzhou = Ningzhou
    .modern = Ning County, Gansu
    .note = In the 1st month of 1217 a Xia army of 30,000 men was beaten here, or on its way home from here.

place-qingyang = Qingyang Fu
    .aka = Qingzhou
    .modern = Qingcheng, Gansu
    .note = Renamed Qingyang Fu in 1125. The article uses both names, Qingyang in 1213 and Qingzhou in 1214; its link of Qingzhou to Inner Mongolia is wrong.

place-huanzhou_qing = Huanzhou (Huan)
    .modern = Huan County, Gansu
    .note = The first Jin town on the road from Lingzhou. It had a border market in the 12th century.

place-baoan = Bao'anzhou
    .aka = Bao'an Commandery
    .modern = Zhidan, Shaanxi
    .note = It had a licensed border market with Xia. Stormed in 1213; one of the three prefectures to which Xia wrote in 1218.

place-yanan = Yan'an Fu
    .aka = Yanzhou
    .modern = Yan'an, Shaanxi
    .note = Seat of the Fuyan command, facing Xia.

place-fuzhou_shaanxi = Fuzhou (Fu)
    .modern = Fu County, Shaanxi
    .note = Between Yan'an Fu and the Wei plain. Muqali sacked it around the turn of 1221–22.

place-suide = Suide
    .aka = Suide Commandery
    .modern = Suide, Shaanxi
    .note = West of the Yellow River, on the Wuding; a market town for trade with Xia. Who held it from 1222 on is unclear.

place-jiazhou = Jiazhou
    .aka = Jinning Commandery, Jialu stockade
    .modern = Jia County, Shaanxi
    .note = On the west bank of the Yellow River. Muqali took it late in 1221 and bridged the river here. Jin may have recovered it for a time in 1222–23.

place-linzhou = Linzhou
    .aka = Yangjia Cheng
    .modern = Yangjiacheng, Shenmu, Shaanxi
    .note = A march town of Song. It went over to Jin with the Zhe house in 1128; by the later 12th century the area counted as Xia.

place-jianning = Jianning stockade
    .modern = between Shenmu and Fugu, Shaanxi
    .note = One of five posts built in 1042 to keep the road from Linzhou to Fuzhou (Fugu) open. Xia stormed it in 1126. The site on the map is approximate.

place-fuzhou_fugu = Fuzhou (Fugu)
    .aka = Fugu
    .modern = Fugu, Shaanxi
    .note = The rock city of the Zhe house, on the Yellow River. Xia seized it in 1139.

place-zhenwei = Zhenwei fort
    .modern = north of Fugu, toward Jungar Banner
    .note = Built in 1124 at Tielu, 300 li from Fuzhou (Fugu), the most isolated post of the march. Xia stormed it in the 4th month of 1126. The site on the map is approximate.

place-baguan = Eight Stations
    .aka = Baguan
    .modern = Qingshuihe and Pianguan, east bank of the Yellow River
    .note = A belt of eight posting stations in good rice land. One Song compilation names them Douda, Sila, Hedong, Yeque, Shenya, Yulin, Baoda and Yumin. The point on the map is the middle of the belt.

place-dongsheng = Dongsheng
    .aka = Dongshengzhou
    .modern = Togtoh, Inner Mongolia
    .note = At the bend of the Yellow River. Xia besieged it in 1211, and the Mongols took it in the same year.

place-yunnei = Yunnei
    .aka = Kaiyuan Commandery
    .modern = north-east of Togtoh, Inner Mongolia
    .note = One of the three western prefectures of Liao: Feng, Dongsheng and Yunnei. Xia held it for some weeks or months in 1126.

place-tiande = Tiande Commandery
    .aka = Fengzhou, Tiandezhou
    .modern = Baita village, Hohhot, Inner Mongolia
    .note = The town of Liao and Jin, by the white pagoda of Hohhot, not the Tang fort of the same name on Wuliangsu lake. In one place the article writes 天德州, Tiandezhou.

place-yishui = Yi river
    .aka = Yegu
    .modern = between Hohhot and Togtoh (unidentified)
    .note = A river near Yegu in Tiande territory, not identified on the ground. Jin beat a Xia army here in the 6th month of 1122; the pursuit ended in a flash flood.

place-wuzhou_shenchi = Wuzhou
    .aka = Shenwu County
    .modern = Shenchi, Shanxi
    .note = The Wuzhou of Liao in north-west Shanxi, not the one at Xuanhua. Jin handed it and Shuozhou to Song late in 1123.

place-xijing = Xijing
    .aka = Datong Fu, Yunzhong
    .modern = Datong, Shanxi
    .note = Western Capital of Liao, then of Jin. Jin took it in 1122 and had lost it to the Mongols by 1214.

place-shuozhou = Shuozhou
    .modern = Shuozhou, Shanxi
    .note = Handed to Song with Wuzhou late in 1123. Jin seized it back when it invaded in the winter of 1125.

place-yanmen = Yanmen Pass
    .aka = Daizhou
    .modern = Dai County, Shanxi
    .note = The main gate between the Datong basin and Taiyuan.

place-taiyuan = Taiyuan Fu
    .aka = Jinyang, Yangqu, Bingzhou
    .modern = Taiyuan, Shanxi
    .note = It held out for 250 days in 1126. Muqali took it in 1218. Old Jinyang, 15 km to the south-west, was razed in 979.

place-shizhou_lishi = Shizhou
    .aka = Lishi
    .modern = Lishi, Lüliang, Shanxi
    .note = It commands the Yellow River crossings toward Suide and Jiazhou.

place-pingyang = Pingyang Fu
    .aka = Jinzhou
    .modern = Linfen, Shanxi
    .note = The centre of printing and silk in southern Hedong. It changed hands several times between 1218 and 1227.

place-wenxi = Wenxi
    .modern = Wenxi, Shanxi
    .note = A market town in a river valley. Muqali died here in the 3rd month of 1223.

place-hezhong = Hezhong Fu
    .aka = Puzhou
    .modern = Yongji (old Puzhou), Shanxi
    .note = It guards the river crossing to Tongzhou and Tong Pass. Lost to Muqali in 1222, recovered by Jin at the start of 1223.

place-luzhou = Luzhou
    .aka = Longde Fu, Shangdang
    .modern = Changzhi, Shanxi
    .note = In the Shangdang upland, which was fought over until 1230 and beyond.

place-zhongdu = Zhongdu
    .aka = Yanjing, Yanshan Fu, Nanjing Xijin Fu, Daxing Fu
    .modern = Beijing
    .note = Southern Capital of Liao (Yanjing), handed to Song in 1123 stripped bare. Central Capital of Jin from 1153; it fell to the Mongols in the 5th month of 1215.

place-juyongguan = Juyong Pass
    .modern = Changping, Beijing
    .note = The north gate of Yanjing. The Mongols turned it in 1211 and again in 1213.

place-zijingguan = Zijing Pass
    .modern = Yi County, Hebei
    .note = A side door to Hebei, by which the Mongols got behind Juyong Pass in 1213.

place-gubeikou = Gubeikou
    .modern = Miyun, Beijing
    .note = A mountain pass on the road from Liao's Central Capital to Yanjing.

place-pingzhou = Pingzhou
    .aka = Nanjing (early Jin), Lulong
    .modern = Lulong, Hebei
    .note = Zhang Jue's rebellion of 1123 started here. In the 1st month of 1124 Zhang Dungu was still holding out against Jin, so the city then counts as no great power's.

place-xuande = Xuande
    .aka = Guihuazhou, Xuanhua
    .modern = Xuanhua, Hebei
    .note = A basin town behind Juyong Pass.

place-yehuling = Yehuling
    .aka = Badger Pass, Huan'erzui
    .modern = Wanquan and Zhangbei, Hebei
    .note = A mountain pass. Jin's field army was broken here in 1211.

place-fuzhou_zhangbei = Fuzhou (Zhangbei)
    .aka = Yanzi Cheng
    .modern = Zhangbei, Hebei
    .note = A frontier base of Jin, on the edge of the plateau.

place-huanzhou_zhenglan = Huanzhou (steppe)
    .aka = Silang Cheng
    .modern = Plain Blue Banner, Inner Mongolia
    .note = A base at the edge of the steppe, with herd grounds.

place-jingzhou_ongut = Jingzhou (Ongut)
    .aka = Tianshan County
    .modern = Chengbuzi, Siziwang Banner, Inner Mongolia
    .note = Ongut country, where Jin received Mongol tribute before 1210. Founded in 1178; earlier ownership is that of the district.

place-zhending = Zhending Fu
    .aka = Zhenzhou
    .modern = Zhengding, Hebei
    .note = Taken by Jin in 1126. It went over to the Mongols in 1220.

place-daming = Daming Fu
    .aka = Beijing (Song)
    .modern = Daming, Hebei
    .note = Northern Capital of Song, later the seat of Qi, Jin's client state.

place-dongping = Dongping Fu
    .aka = Yunzhou
    .modern = Dongping, Shandong
    .note = Yan Shi held it for the Mongols from 1221.

place-jinan = Jinan Fu
    .aka = Qizhou
    .modern = Jinan, Shandong
    .note = The local captain Zhang Rong held it on his own account before he joined the Mongols, about 1226.

place-yidu = Yidu Fu
    .aka = Qingzhou
    .modern = Qingzhou, Shandong
    .note = The main city of Shandong. Li Quan held it for Song, then surrendered to the Mongols in 1227.

place-xuzhou = Xuzhou
    .aka = Pengcheng
    .modern = Xuzhou, Jiangsu
    .note = A city of the plain, Jin's door to the Huai.

place-kaifeng = Kaifeng
    .aka = Bianjing, Nanjing Kaifeng Fu
    .modern = Kaifeng, Henan
    .note = Song capital until 1127. Then under Chu, a state of Jin's making, and Song's again until 1130; for 1127 it counts as Jin's. Capital of Jin from 1214.

place-luoyang = Luoyang
    .aka = Henan Fu, Xijing (Song)
    .modern = Luoyang, Henan
    .note = It changed hands several times between 1126 and 1130.

place-dengzhou = Dengzhou
    .modern = Dengzhou, Henan
    .note = Recovered by Yue Fei in 1134, ceded to Jin in the peace of 1141–42.

place-dading = Zhongjing Dading
    .aka = Dading Fu, Beijing Dading Fu (Jin)
    .modern = Ningcheng, Inner Mongolia
    .note = Central Capital of Liao, taken by Jin at the start of 1122, later Jin's Northern Capital. Lost to Muqali in 1215.

place-linhuang = Shangjing Linhuang
    .aka = Linhuang Fu
    .modern = Bairin Left Banner, Inner Mongolia
    .note = The Shangjing that the article's first lines have fall in 1120 is this, the Supreme Capital of Liao, not Jin's at Huining.

place-jinzhou_liao = Jinzhou
    .modern = Jinzhou, Liaoning
    .note = On the coast road to Liaodong. Early in 1216 it was in the hands of the rebel Zhang Zhi.

place-liaoyang = Liaoyang
    .aka = Eastern Capital, Dongjing
    .modern = Liaoyang, Liaoning
    .note = Jin's since 1116. Around 1215–16 Puxian Wannu and Yelü Liuge contested it, and it counts as no great power's.

place-xianping = Xianping
    .aka = Xianzhou
    .modern = Kaiyuan old town, Liaoning
    .note = Base of the Khitan state of Yelü Liuge, under Mongol protection.

place-huanglong = Huanglong Fu
    .aka = Longzhou, Long'an Fu, Jizhou
    .modern = Nong'an, Jilin
    .note = Taken by Wanyan Aguda in 1115. Who held it after 1212 is uncertain.

place-huining = Shangjing Huining
    .aka = Shangjing (Jin)
    .modern = Acheng, Harbin, Heilongjiang
    .note = First capital of Jin, until 1153, at the eastern edge of the map. From 1223 it counts as no great power's: it belongs to Puxian Wannu's Eastern Xia.

place-taizhou = Taizhou
    .aka = Chengsijiazi
    .modern = Baicheng, Jilin
    .note = Seat of Jin's north-eastern frontier command.

place-kherlen = Kherlen Avarga
    .aka = Great Ordo on the Kherlen, Avarga
    .modern = Delgerkhaan, Khentii, Mongolia
    .note = The great ordo of Genghis Khan on the Kherlen. Before 1206 the land was that of the Khamag Mongol tribes and counts as no great power's.

place-onon = Onon
    .aka = Delüün Boldog
    .modern = Dadal, Khentii, Mongolia
    .note = The assembly of 1206 met at the headwaters of the Onon. The point on the map is set at Dadal.

place-karakorum = Karakorum
    .aka = Helin
    .modern = Kharkhorin, Övörkhangai, Mongolia
    .note = Site of an ordo from about 1220, a walled city only in 1235. Before 1204 it was border land between Kerait and Naiman.

place-kedun = Zhenzhou
    .aka = Kedun fort, Hedong Cheng
    .modern = Chintolgoi, Bulgan, Mongolia
    .note = A garrison town of Liao, from which Yelü Dashi raised his state in 1124–1130.

place-ongin = Ongin river camp
    .aka = Wenghun Dalan Hudu
    .modern = Arvaikheer to Mandal-Ovoo, Mongolia
    .note = Hunting grounds at the edge of the Gobi, and the staging camp for the Xia campaigns of 1209 and 1226. The site on the map is approximate.

place-buir = Buir Lake
    .aka = Buyu'er Haizi
    .modern = Buir Nuur, Mongolia/China border
    .note = Pastures of the Tatar and the Onggirat, on the eastern road to Taizhou and Shangjing Linhuang.

place-fengxiang = Fengxiang Fu
    .aka = Qizhou
    .modern = Fengxiang, Baoji, Shaanxi
    .note = Jin held it against Muqali and 100,000 Xia troops in the winter of 1222–23. It fell only in 1231.

place-jingzhao = Jingzhao Fu
    .aka = Chang'an
    .modern = Xi'an, Shaanxi
    .note = The great city at the centre of the Wei plain.

place-tongguan = Tong Pass
    .modern = Tongguan, Shaanxi
    .note = The gate between Shaanxi and Henan. A Mongol column forced it in the 10th month of 1216.

place-shangzhou = Shangzhou
    .aka = Wu Pass
    .modern = Shangluo, Shaanxi
    .note = On the road over Wu Pass to the Han valley.

place-dasanguan = Dasan Pass
    .aka = Heshangyuan
    .modern = south of Baoji, Shaanxi
    .note = The frontier pass between Jin's Shaanxi and Song's Sichuan. The peace of 1208 returned it to Song.

place-xihe = Xihezhou
    .aka = Minzhou (Southern Song), Baishi Zhen
    .modern = Xihe, Gansu
    .note = Song's forward base on the Qinzhou front. Xia's wax letters of 1214 were sent here. A Mongol column ravaged it in 1227; then it was Song's again.

place-xingyuan = Xingyuan Fu
    .aka = Hanzhong, Liangzhou
    .modern = Hanzhong, Shaanxi
    .note = Headquarters of Song's north-western command.

place-lizhou = Lizhou
    .aka = Guangyuan
    .modern = Guangyuan, Sichuan
    .note = The supply head of the Sichuan front, and An Bing's base.

place-chengdu = Chengdu Fu
    .aka = Yizhou
    .modern = Chengdu, Sichuan
    .note = A great city of the plain, at the southern edge of the map. Song's throughout.

place-xiangyang = Xiangyang Fu
    .aka = Xiangzhou
    .modern = Xiangyang, Hubei
    .note = Song's fortress on the Han, and its base for Dengzhou and Luoyang.
