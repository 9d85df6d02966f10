## 六十人：本名、史家之称、简称、小传。次序同 people.ron。

person-li_qianshun = 李乾顺
    .style = 夏崇宗
    .short = 崇宗
    .note = 夏主，1086至1139年在位，1099年起亲政。1124年弃辽事金，辽亡之后，夏地反广于前。

person-li_renxiao = 李仁孝
    .style = 夏仁宗
    .short = 仁宗
    .note = 夏主，1139至1193年在位，与金久和。1170年得金之助，平任得敬。

person-li_chunyou = 李纯祐
    .style = 夏桓宗
    .short = 桓宗
    .note = 夏主，1193至1206年在位。为堂兄李安全所废，数周后死。

person-li_anquan = 李安全
    .style = 夏襄宗
    .short = 襄宗
    .note = 夏主，1206至1211年在位。1209至1210年被成吉思汗围困，求援于金而不得，献女纳贡。

person-li_zunxu = 李遵顼
    .style = 夏神宗
    .short = 神宗
    .note = 夏主，1211至1223年在位，即位前曾廷试第一。附蒙侵金十二年，1223年十二月退位，1226年卒。

person-li_dewang = 李德旺
    .style = 夏献宗
    .short = 献宗
    .note = 夏神宗次子，1223至1226年在位，改国策为联金。1226年诸城相继失陷，史书说他惊惧而死。

person-li_xian = 李睍
    .style = 夏末帝
    .short = 末帝
    .note = 1226年继夏献宗为夏主。1227年求宽限一月，然后出降，被杀。

person-li_deren = 李德任
    .short = 德任
    .note = 夏太子。1217至1218年间国都被围，奉命留守。1223年主张联金，被废。据说1226年守灵州而死。

person-li_liangfu = 李良辅
    .short = 李良辅
    .note = 西夏大将，1122年领兵三万往救辽。

person-yelu_nanxian = 耶律南仙
    .style = 成安公主（耶律南仙）
    .short = 成安公主
    .note = 辽之成安公主，1105年嫁夏崇宗。《金夏同盟》说，辽亡，她在夏国绝食而死。

person-gao_lianghui = 高良惠
    .short = 高良惠
    .note = 西夏右丞相，1224年建议与金议和。有一史书把他劝送质子与蒙古系于1225年初。1227年死于末次围城之中。

person-li_zhonge = 李仲谔
    .short = 李仲谔
    .note = 西夏吏部尚书，1225年赴金使团之首。

person-luo_shichang = 罗世昌
    .short = 罗世昌
    .note = 西夏南院宣徽使，1225年使金，归来劝献宗自强。据说后来撰夏主世系，《金史》引其书。

person-li_shaoying = 李绍膺
    .short = 李绍膺
    .note = 1225年西夏赴金使臣之一，官中书省左司郎中；《金夏同盟》作尚书省。

person-asha_gambu = 阿沙敢不
    .short = 阿沙敢不
    .note = 西夏大臣，亦统兵。《蒙古秘史》记他屡以辱言回绝蒙古。1226年败于贺兰山。

person-weiming_linggong = 嵬名令公
    .short = 嵬名令公
    .note = 西夏将领。1209年在克夷门先胜蒙古一阵，后被擒，又获释。1226年争灵州，战败。卒年不能确定。

person-ren_dejing = 任得敬
    .short = 任得敬
    .note = 原为宋官，后为西夏国相、国丈，专权二十年，谋分夏国。1170年死。

person-ning_zining = 甯子宁
    .short = 甯子宁
    .note = 西夏枢密使，1219至1220年与宋四川守将往来议事。

person-wanyan_aguda = 完颜阿骨打
    .style = 金太祖
    .short = 太祖
    .note = 金主，1115至1123年在位，1123年八月卒。《金夏同盟》所记1124年誓诏，不可能出自他手。

person-wanyan_wuqimai = 完颜吴乞买
    .style = 金太宗
    .short = 太宗
    .note = 金主，1123至1135年在位。西夏奉表称藩，辽与北宋之亡，皆在其时。

person-jin_xizong = 完颜亶
    .style = 金熙宗
    .short = 熙宗
    .note = 金主，1135至1150年在位。1137年割三州给西夏。1149年十二月（公历已入1150年）被杀。

person-jin_hailing = 完颜亮
    .style = 海陵王
    .short = 海陵王
    .note = 金主，1150至1161年在位。1153年迁都中都。攻宋期间被杀。

person-jin_shizong = 完颜雍
    .style = 金世宗
    .short = 世宗
    .note = 金主，1161至1189年在位。1170年，不认西夏分国。

person-jin_zhangzong = 完颜璟
    .style = 金章宗
    .short = 章宗
    .note = 金主，1189至1208年在位。1206至1208年与宋战而胜。承认李安全为夏主。

person-jin_weishaowang = 完颜永济
    .style = 卫绍王
    .short = 卫绍王
    .note = 金主，1208至1213年在位。1209年拒绝援夏。为胡沙虎所杀。

person-jin_xuanzong = 完颜珣
    .style = 金宣宗
    .short = 宣宗
    .note = 金主，1213至1224年在位。迁都开封，启宋战。1218年不许夏请和，1220年向夏请和，夏亦不许。1223年十二月（公历1224年1月）卒。

person-jin_aizong = 完颜守绪
    .style = 金哀宗
    .short = 哀宗
    .note = 金主，1223年十二月即位，在位至1234年。停攻宋之兵，与西夏定和议。

person-wanyan_loushi = 完颜娄室
    .short = 娄室
    .note = 金将。在宜水击败夏兵，擒辽天祚帝，取陕西。1130年卒。

person-wanyan_wolu = 完颜斡鲁
    .short = 斡鲁
    .note = 金将，1122至1124年在西边统兵。《金夏同盟》记他与完颜娄室同败夏兵于宜水。1127年卒。

person-wanyan_zongwang = 完颜宗望
    .style = 完颜宗望（斡离不）
    .short = 宗望
    .note = 完颜阿骨打次子。1123年致书西夏。攻宋，最先到开封。1127年卒。

person-wanyan_zonghan = 完颜宗翰
    .style = 完颜宗翰（粘罕）
    .short = 宗翰
    .note = 金将、大臣，在西边统兵。1124年割地给西夏，是他自行作主。1137年卒。

person-wanyan_zongbi = 完颜宗弼
    .style = 完颜宗弼（兀术）
    .short = 宗弼
    .note = 金将、大臣，1148年卒。占去天德、云内者，《金夏同盟》说是他，另一记载说是完颜希尹。

person-wanyan_xiyin = 完颜希尹
    .style = 完颜希尹（兀室、谷神）
    .short = 希尹
    .note = 金将、大臣，制女真字。1126年占去天德者，大约是他。1140年卒。

person-wugulun_shixian = 乌古论世显
    .short = 世显
    .note = 金会州守将。1220年四月在鹿儿原附近击败夏兵，八月以会州降夏。

person-wugulun_qingshou = 乌古论庆寿
    .short = 乌古论庆寿
    .note = 金将。1216年在安塞击败夏兵，1217年领兵攻宋。

person-wanyan_qingshannu = 完颜承立
    .style = 完颜承立（庆山奴）
    .short = 承立
    .note = 金将，1216至1220年在边境当夏兵。1218年西夏求和书由他转奏。1232年卒。

person-wanyan_heda = 完颜合达
    .short = 合达
    .note = 金将。守延安府，拒木华黎。1232年三峰山之战后被杀。

person-wanyan_chenheshang = 完颜陈和尚
    .short = 陈和尚
    .note = 金将，领忠孝军。1228年在大昌原取胜，1232年死。

person-zhuhu_gaoqi = 术虎高琪
    .short = 术虎高琪
    .note = 金之宰相，攻宋之议出于他。1219年十二月被处死。

person-puxian_wannu = 蒲鲜万奴
    .short = 蒲鲜万奴
    .note = 原为金辽东统兵官，1215年自立称王，国号大真，又称东夏，与西夏无涉。1233年卒。

person-genghis = 成吉思汗
    .style = 成吉思汗
    .short = 成吉思汗
    .note = 名铁木真，1206至1227年为蒙古大汗。1227年七月在攻夏期间去世。生年1162从通说。

person-tolui = 拖雷
    .short = 拖雷
    .note = 蒙古将领，1227至1229年监国，在成吉思汗之后、窝阔台之前。1232年卒。生年约1191。

person-ogedei = 窝阔台
    .short = 窝阔台
    .note = 西征之前已定为储君，1229至1241年为蒙古大汗。

person-muqali = 木华黎
    .short = 木华黎
    .note = 蒙古将领，1217年起受命攻金，总领华北，称国王。1223年三月死于闻喜。

person-bolu = 孛鲁
    .style = 蒙古国王孛鲁
    .short = 孛鲁
    .note = 木华黎之子，1223至1228年继为国王，总领华北。1224年攻破银州。

person-subutai = 速不台
    .short = 速不台
    .note = 蒙古将领。1226至1227年侵掠西夏西境，取陇右金城。1248年卒。

person-jebe = 哲别
    .short = 哲别
    .note = 蒙古将领。1211至1212年间佯退而取辽阳。约1223年死。

person-chagaan = 察罕
    .short = 察罕
    .note = 党项人，为蒙古将。1227年入中兴府谈判，为城中百姓求情。1255年卒。

person-yelu_yanxi = 耶律延禧
    .style = 辽天祚帝
    .short = 天祚帝
    .note = 辽帝，1101至1125年在位。1123年出奔途中，册封夏崇宗为皇帝。1125年被擒，1128年卒。

person-yelu_dashi = 耶律大石
    .style = 西辽德宗
    .short = 大石
    .note = 1124年往可敦城，后立西辽。称帝在1131年，一说1132年；1143年卒。生年作1087，又作1094。

person-song_huizong = 赵佶
    .style = 宋徽宗
    .short = 徽宗
    .note = 宋帝，1100年即位，与金订海上之盟。1125年十二月（公历1126年1月）禅位。1135年卒。

person-song_qinzong = 赵桓
    .style = 宋钦宗
    .short = 钦宗
    .note = 宋帝，1126至1127年在位。卒年1156，又作1161，那是死讯公布之年。

person-song_gaozong = 赵构
    .style = 宋高宗
    .short = 高宗
    .note = 宋帝，1127至1162年在位，1141年与金议和。1187年卒。

person-song_xiaozong = 赵昚
    .style = 宋孝宗
    .short = 孝宗
    .note = 宋帝，1162至1189年在位，1164至1165年与金议和。1194年卒。

person-song_guangzong = 赵惇
    .style = 宋光宗
    .short = 光宗
    .note = 宋帝，1189至1194年在位。有疾，被迫退位。1200年卒。

person-song_ningzong = 赵扩
    .style = 宋宁宗
    .short = 宁宗
    .note = 宋帝，1194至1224年在位。国策先由韩侂胄主持，后由史弥远。

person-song_lizong = 赵昀
    .style = 宋理宗
    .short = 理宗
    .note = 宋帝，1224至1264年在位，为史弥远所选立。

person-an_bing = 安丙
    .short = 安丙
    .note = 宋四川安抚使。1207年诛叛将吴曦。谋与西夏夹攻金。1221年卒。

person-qu_duan = 曲端
    .short = 曲端
    .note = 宋将，在陕西统泾原之兵。1131年为上司所杀。

person-wu_jie = 吴玠
    .short = 吴玠
    .note = 宋将，在和尚原、仙人关拒敌，保全四川。与西夏有书信往来。1139年卒。
