## 一百一十处地名：图上之名、别名、今地、简注。次序同 places.ron。

place-zhongxing = 中兴府
    .aka = 兴庆府、兴州、夏王城
    .modern = 今宁夏银川
    .note = 西夏国都，在贺兰山下，引渠灌田。1209年蒙古人引水灌城；1217至1218年间、1227年又两度被围。

place-lingzhou = 灵州
    .aka = 西平府、翔庆军、大都督府
    .modern = 今宁夏吴忠古城
    .note = 西夏第二大城，在黄河东岸。1223年废太子李德任囚禁于此；1226年末为蒙古所取。

place-shengwei = 省嵬城
    .aka = 北地中监军司
    .modern = 今宁夏石嘴山惠农
    .note = 银川平原的北门。城方形，有墙，筑于1024年。

place-keyimen = 克夷门
    .modern = 今宁夏石嘴山附近，贺兰山北端
    .note = 贺兰山隘口，1209年七月为成吉思汗攻破。所在有争议：或谓在贺兰山北端（本图从此），或谓在银川以西的三关口。

place-wulahai = 兀剌海城
    .aka = 斡罗孩城、黑山威福军司
    .modern = 今内蒙古乌拉特中旗狼山口
    .note = 1207年、1209年两次为蒙古所取。城址有争议：狼山口（本图从此）、临河附近的高油房、更在东北的新忽热古城，或山丹附近的龙首山。1209年后属谁不能确定。

place-heishui_cheng = 黑水城
    .aka = 亦集乃、黑水镇燕军司
    .modern = 今内蒙古额济纳旗
    .note = 弱水尽头的绿洲城堡。1226年西夏诸城，此城最先失陷。

place-shazhou = 沙州
    .aka = 敦煌
    .modern = 今甘肃敦煌
    .note = 西夏最西之境，在地图边缘。后出的史书说，1224年蒙古曾围此城。

place-guazhou = 瓜州
    .aka = 锁阳城、西平监军司
    .modern = 今甘肃瓜州县锁阳城
    .note = 绿洲之城，在沙州、肃州之间，近地图西缘。

place-suzhou = 肃州
    .aka = 酒泉
    .modern = 今甘肃酒泉
    .note = 绿洲之城，在甘州以西。1226年被攻破，城中遭屠。

place-ganzhou = 甘州
    .aka = 宣化府、镇夷郡
    .modern = 今甘肃张掖
    .note = 河西走廊最大的绿洲，1226年夏季失陷。

place-liangzhou = 西凉府
    .aka = 凉州、武威
    .modern = 今甘肃武威
    .note = 产马之地。1217至1218年间中兴府被围，夏神宗出奔至此。1226年秋失陷。

place-zhuoluo = 卓啰城
    .aka = 卓罗和南军司
    .modern = 今甘肃永登
    .note = 西夏监军司所在，当兰州至西凉府之路。城址有争议，或在永登，或在红城。

place-yingli = 应理
    .aka = 应吉里
    .modern = 今宁夏中卫
    .note = 黄河渡口，在河西走廊与灵州之间。1226年失陷。

place-weizhou = 威州
    .aka = 韦州、南威州、静塞军司
    .modern = 今宁夏同心县韦州
    .note = 西夏之威州，亦作韦州；唐之威州更在其南，非此。扼环州至灵州之路。

place-yanzhou = 盐州
    .aka = 五原
    .modern = 今陕西定边
    .note = 有盐池，西夏东部草原的岁入多出于此。或以为城址更近盐池县。

place-youzhou = 宥州
    .aka = 嘉宁军司
    .modern = 今内蒙古鄂托克前旗城川
    .note = 西夏边司所在，与宋、金往来的文书由此经手。

place-xiazhou = 夏州
    .aka = 统万城
    .modern = 今陕西靖边统万城
    .note = 党项君主旧日治所。白墙之城，在毛乌素沙地边上。

place-yinzhou = 银州
    .modern = 今陕西横山党岔
    .note = 西夏东门，在无定河上。1224年九月孛鲁攻破，此后蒙古留兵驻守。

place-xi_anzhou = 西安州
    .aka = 南牟会
    .modern = 今宁夏海原西安镇
    .note = 不是今之西安。1099年宋于天都山下筑城置州，1126年西夏攻占。1146年金才正式赐予西夏，故1127至1146年间属谁不能确定。

place-tiandu = 天都
    .aka = 天都寨、天都山
    .modern = 今宁夏海原
    .note = 《金夏同盟》只说1126年西夏进攻此地。邻近的西安州既失，推定此寨亦归西夏。

place-huaide = 怀德军
    .aka = 平夏城
    .modern = 今宁夏固原原州区黄铎堡
    .note = 平夏城升为怀德军，《金夏同盟》把两名连写。1126年末为西夏所取。1127年所定之界在其北，推定此后属金。

place-lanzhou = 兰州
    .modern = 今甘肃兰州
    .note = 桥头之城。1214年十一月当地人起事，以城归西夏，金终未收复。

place-lezhou = 乐州
    .aka = 湟州、邈川城
    .modern = 今青海乐都
    .note = 1119年由湟州改名。本图置于乐都，他说州治在湟水下游的民和。1131年金取之，1136年西夏出兵攻占。

place-xining = 西宁州
    .aka = 鄯州、青唐城
    .modern = 今青海西宁
    .note = 1136年西夏出兵攻占。金另有一西宁州，在甘肃会宁县附近，1220年西夏侵掠的是彼处，勿混。

place-kuozhou = 廓州
    .aka = 宁塞城
    .modern = 今青海化隆群科
    .note = 高寒之地的小城。1137年金割给西夏的三州之一。

place-jishi = 积石州
    .aka = 积石军、溪哥城、祈安城
    .modern = 今青海贵德
    .note = 《金夏同盟》谓1137年割给西夏，1223年属夏。金方则谓夏所得为旧积石地（祈安城），金1182年另置积石州，1214至1215年拒夏，1223年七月报夏侵掠。1227年蒙古取之。

place-huizhou = 会州
    .aka = 古会州
    .modern = 今甘肃靖远
    .note = 黄河渡口。1220年八月西夏攻破，此后金把州治侨置于会川城。

place-zhigu = 质孤堡
    .modern = 今甘肃榆中附近
    .note = 兰州、龛谷之间边地的沃土小堡。1218年有追击自龛谷至质孤，堡址据此推定。

place-dingxi = 定西
    .aka = 定西城、西市城、定西州
    .modern = 今甘肃定西安定
    .note = 金的主要据点，防西夏自会州、兰州来侵。

place-lintao = 临洮府
    .aka = 熙州
    .modern = 今甘肃临洮
    .note = 金最西一路的治所。1215年西夏攻破，金数周内便收复；1227年为蒙古所取。

place-hezhou = 河州
    .aka = 枹罕
    .modern = 今甘肃临夏
    .note = 马市之城，面对吐蕃诸部。1227年为蒙古所取。

place-gongzhou = 巩州
    .aka = 通远军
    .modern = 今甘肃陇西
    .note = 1213年西夏攻破；1220年夏、宋合兵围攻，未下。金在西方最后据守之城，至1235年。

place-dingbian_gong = 定边城
    .modern = 今甘肃武山、陇西之间
    .note = 1220年宋兵赴巩州途中攻下之城，不是陕北的定边军。本图置于来远寨与巩州之间。

place-qinzhou = 秦州
    .aka = 天水
    .modern = 今甘肃天水
    .note = 渭河谷地通四川的枢纽。1220年安丙欲以此为第二个目标。

place-deshun = 德顺州
    .aka = 德顺军、笼竿城
    .modern = 今宁夏隆德
    .note = 州治本图置于隆德，有墓志可证；旧著作静宁。1227年四月成吉思汗取之，年末属谁不明。

place-zhenrong = 镇戎州
    .aka = 镇戎军、固原
    .modern = 今宁夏固原
    .note = 扼灵州来的清水河谷路。唐之原州在此，宋、金之原州不在此。1226至1227年为速不台所破，1227年末属谁不明。

place-pingliang = 平凉府
    .aka = 渭州
    .modern = 今甘肃平凉
    .note = 在泾河谷地上端，六盘山下。1211年西夏曾进围。

place-jingzhou_jing = 泾州
    .modern = 今甘肃泾川
    .note = 1211年西夏侵入。有一种金方记载说，1213年十二月此州失陷。

place-binzhou = 邠州
    .aka = 彬县、静难军
    .modern = 今陕西彬州
    .note = 泾河谷地之城，在往京兆府的路上。1213年守将降西夏。

place-yuanzhou_zhenyuan = 原州
    .modern = 今甘肃镇原
    .note = 宋、金之原州即镇原。《金夏同盟》1214年一条的链接指向北魏原州（在固原），有误。

place-ningzhou = 宁州
    .modern = 今甘肃宁县
    .note = 1217年正月夏兵三万战败，或在此地，或在由此回师途中。

place-qingyang = 庆阳府
    .aka = 庆州
    .modern = 今甘肃庆城
    .note = 1125年由庆州改名。《金夏同盟》两名并用：1213年作庆阳府，1214年作庆州；其庆州链接指向内蒙古，有误。

place-huanzhou_qing = 环州
    .modern = 今甘肃环县
    .note = 由灵州来路上的第一座金城。十二世纪设有榷场。

place-baoan = 保安州
    .aka = 保安军
    .modern = 今陕西志丹
    .note = 设有与西夏互市的榷场。1213年西夏攻破；1218年西夏致书金三州，此为其一。

place-yanan = 延安府
    .aka = 延州
    .modern = 今陕西延安
    .note = 鄜延路帅司所在，面对西夏。

place-fuzhou_shaanxi = 鄜州
    .modern = 今陕西富县
    .note = 在延安府与渭河平原之间。1221至1222年之交为木华黎所破，遭洗劫。

place-suide = 绥德州
    .aka = 绥德军
    .modern = 今陕西绥德
    .note = 在黄河以西，无定河上，与西夏互市之城。1222年以后属谁不明。

place-jiazhou = 葭州
    .aka = 晋宁军、葭芦寨
    .modern = 今陕西佳县
    .note = 在黄河西岸。1221年末木华黎取之，在此架桥渡河。1222至1223年金或曾一度收复。

place-linzhou = 麟州
    .aka = 杨家城
    .modern = 今陕西神木杨家城
    .note = 宋边地之城，1128年随折氏归金。到十二世纪后期，其地已算西夏。

place-jianning = 建宁寨
    .modern = 今陕西神木、府谷之间
    .note = 1042年筑五寨以通麟州至府州之路，此其一。1126年西夏攻破。寨址只是约略。

place-fuzhou_fugu = 府州
    .aka = 府谷
    .modern = 今陕西府谷
    .note = 折氏之城，据石而筑，在黄河上。1139年为西夏所夺。

place-zhenwei = 震威城
    .modern = 今陕西府谷以北，往准格尔旗方向
    .note = 1124年筑于铁炉，去府州三百里，是边上最孤之城。1126年四月被西夏攻下。城址只是约略。

place-baguan = 河东八馆
    .aka = 八馆
    .modern = 今清水河、偏关一带，黄河东岸
    .note = 八馆相连，地宜稻。有一种宋人汇编列其名：兜答、厮剌、曷董、野鹊、神崖、榆林、保大、裕民。图上之点取其中段。

place-dongsheng = 东胜
    .aka = 东胜州
    .modern = 今内蒙古托克托
    .note = 在黄河转弯处。1211年西夏来围，同年为蒙古所取。

place-yunnei = 云内州
    .aka = 开远军
    .modern = 今内蒙古托克托东北
    .note = 辽西境丰、东胜、云内三州之一。1126年西夏占有数周或数月。

place-tiande = 天德军
    .aka = 丰州、天德州
    .modern = 今内蒙古呼和浩特白塔村
    .note = 辽、金之天德军，即呼和浩特白塔所在；唐之天德军在乌梁素海边，非此。《金夏同盟》有一处写作天德州。

place-yishui = 宜水
    .aka = 野谷
    .modern = 今呼和浩特、托克托之间（未能确指）
    .note = 天德境内近野谷的一条河，今地不明。1122年六月金败西夏兵于此，追击至遇山洪而止。

place-wuzhou_shenchi = 武州
    .aka = 神武县
    .modern = 今山西神池
    .note = 辽之武州，在山西西北，不是宣化的武州。1123年末，金把武、朔二州交给宋。

place-xijing = 西京
    .aka = 大同府、云中
    .modern = 今山西大同
    .note = 辽、金的西京。1122年金取之，至迟1214年失于蒙古。

place-shuozhou = 朔州
    .modern = 今山西朔州
    .note = 1123年末与武州一同交给宋。1125年冬金攻宋，夺回。

place-yanmen = 雁门关
    .aka = 代州
    .modern = 今山西代县
    .note = 大同盆地与太原之间的主要门户。

place-taiyuan = 太原府
    .aka = 晋阳、阳曲、并州
    .modern = 今山西太原
    .note = 1126年坚守二百五十日。1218年为木华黎所取。旧晋阳在其西南十五公里，979年已毁。

place-shizhou_lishi = 石州
    .aka = 离石
    .modern = 今山西吕梁离石
    .note = 控黄河渡口，西通绥德州、葭州。

place-pingyang = 平阳府
    .aka = 晋州
    .modern = 今山西临汾
    .note = 河东南部印书、丝织之地。1218至1227年间数度易手。

place-wenxi = 闻喜
    .modern = 今山西闻喜
    .note = 河谷市镇。1223年三月木华黎死于此。

place-hezhong = 河中府
    .aka = 蒲州
    .modern = 今山西永济蒲州故城
    .note = 扼黄河渡口，通同州、潼关。1222年失于木华黎，1223年初金收复。

place-luzhou = 潞州
    .aka = 隆德府、上党
    .modern = 今山西长治
    .note = 在上党高地，争战至1230年及其后。

place-zhongdu = 中都
    .aka = 燕京、燕山府、南京析津府、大兴府
    .modern = 今北京
    .note = 辽之南京（燕京），1123年交给宋时，已被搬空。1153年起为金中都，1215年五月陷于蒙古。

place-juyongguan = 居庸关
    .modern = 今北京昌平
    .note = 燕京北门。1211年、1213年，蒙古两度绕出其后。

place-zijingguan = 紫荆关
    .modern = 今河北易县
    .note = 通河北的侧门。1213年蒙古由此绕到居庸关之后。

place-gubeikou = 古北口
    .modern = 今北京密云
    .note = 山口，辽中京至燕京之路由此经过。

place-pingzhou = 平州
    .aka = 南京（金初）、卢龙
    .modern = 今河北卢龙
    .note = 1123年张觉在此起兵反金。1124年正月，张敦固仍据城抗金，故其时不算任何大国所有。

place-xuande = 宣德州
    .aka = 归化州、宣化
    .modern = 今河北宣化
    .note = 盆地之城，在居庸关后。

place-yehuling = 野狐岭
    .aka = 獾儿嘴
    .modern = 今河北万全、张北
    .note = 山口。1211年金的野战大军在此溃败。

place-fuzhou_zhangbei = 抚州
    .aka = 燕子城
    .modern = 今河北张北
    .note = 金的边防之城，在高原边上。

place-huanzhou_zhenglan = 桓州
    .aka = 四郎城
    .modern = 今内蒙古正蓝旗
    .note = 草原边上的驻兵之地，有牧场。

place-jingzhou_ongut = 净州
    .aka = 天山县
    .modern = 今内蒙古四子王旗城卜子
    .note = 汪古部之地。1210年以前，金在此收受蒙古之贡。城建于1178年，此前的归属指其一带。

place-zhending = 真定府
    .aka = 镇州
    .modern = 今河北正定
    .note = 1126年为金所取，1220年转归蒙古。

place-daming = 大名府
    .aka = 北京（宋）
    .modern = 今河北大名
    .note = 宋之北京，后为金之属国齐的治所。

place-dongping = 东平府
    .aka = 郓州
    .modern = 今山东东平
    .note = 1221年起，严实为蒙古守此。

place-jinan = 济南府
    .aka = 齐州
    .modern = 今山东济南
    .note = 当地首领张荣自据此城，约1226年归附蒙古。

place-yidu = 益都府
    .aka = 青州
    .modern = 今山东青州
    .note = 山东首城。李全为宋据守，1227年降蒙古。

place-xuzhou = 徐州
    .aka = 彭城
    .modern = 今江苏徐州
    .note = 平原之城，金通淮河的门户。

place-kaifeng = 开封府
    .aka = 汴京、南京开封府
    .modern = 今河南开封
    .note = 宋都，至1127年。其后先属金所立之楚，后又归宋，至1130年；1127年的图上算作金地。1214年起为金都。

place-luoyang = 洛阳
    .aka = 河南府、西京（宋）
    .modern = 今河南洛阳
    .note = 1126至1130年间数度易手。

place-dengzhou = 邓州
    .modern = 今河南邓州
    .note = 1134年岳飞收复。1141至1142年宋金议和，割给金。

place-dading = 大定府
    .aka = 中京（辽）、北京（金）
    .modern = 今内蒙古宁城
    .note = 辽之中京，1122年初为金所取，后为金之北京。1215年失于木华黎。

place-linhuang = 上京
    .aka = 临潢府
    .modern = 今内蒙古巴林左旗
    .note = 《金夏同盟》开篇1120年所陷的「上京」，是此辽之上京，不是金在会宁府的上京。

place-jinzhou_liao = 锦州
    .modern = 今辽宁锦州
    .note = 在沿海通辽东的路上。1216年初为叛者张致所据。

place-liaoyang = 辽阳府
    .aka = 东京
    .modern = 今辽宁辽阳
    .note = 1116年起属金。约1215至1216年，蒲鲜万奴与耶律留哥在此相争，其时不算任何大国所有。

place-xianping = 咸平府
    .aka = 咸州
    .modern = 今辽宁开原老城
    .note = 耶律留哥契丹国的根本，受蒙古庇护。

place-huanglong = 黄龙府
    .aka = 隆州、隆安府、济州
    .modern = 今吉林农安
    .note = 1115年为完颜阿骨打所取。1212年以后属谁不能确定。

place-huining = 会宁府
    .aka = 上京（金）
    .modern = 今黑龙江哈尔滨阿城
    .note = 金初之都，至1153年，在地图东缘。1223年起属蒲鲜万奴的东夏，不算任何大国所有。

place-taizhou = 泰州
    .aka = 城四家子
    .modern = 今吉林白城
    .note = 金东北边防的统兵之地。

place-kherlen = 曲雕阿兰
    .aka = 克鲁伦河大斡耳朵、阿布拉嘎
    .modern = 今蒙古国肯特省德勒格尔汗
    .note = 成吉思汗在克鲁伦河的大斡耳朵。1206年以前是合木黑蒙古诸部之地，不算任何大国所有。

place-onon = 斡难河
    .aka = 跌里温孛勒答黑
    .modern = 今蒙古国肯特省达达勒
    .note = 1206年的大会在斡难河源。图上之点定在达达勒。

place-karakorum = 哈剌和林
    .aka = 和林
    .modern = 今蒙古国前杭爱省哈拉和林
    .note = 约1220年起为斡耳朵所在，1235年才筑城。1204年以前是克烈、乃蛮交界之地。

place-kedun = 镇州可敦城
    .aka = 可敦城、曷董城
    .modern = 今蒙古国布尔干省青托罗盖
    .note = 辽的驻军之城。1124至1130年，耶律大石由此立国。

place-ongin = 翁金河
    .aka = 翁浑答兰忽都
    .modern = 今蒙古国阿尔拜赫雷至曼达勒敖包一带
    .note = 戈壁边上的猎场。1209年、1226年攻西夏，大军在此集结。位置只是约略。

place-buir = 捕鱼儿海
    .aka = 捕鱼儿海子
    .modern = 今贝尔湖，在中蒙边界
    .note = 塔塔儿、弘吉剌二部牧地。东路由此通泰州、临潢府。

place-fengxiang = 凤翔府
    .aka = 岐州
    .modern = 今陕西宝鸡凤翔
    .note = 1222至1223年冬，金守此城，木华黎与夏兵十万攻之不克。1231年才失陷。

place-jingzhao = 京兆府
    .aka = 长安
    .modern = 今陕西西安
    .note = 渭河平原的中心大城。

place-tongguan = 潼关
    .modern = 今陕西潼关
    .note = 陕西、河南之间的关门。1216年十月，一支蒙古军攻破。

place-shangzhou = 商州
    .aka = 武关
    .modern = 今陕西商洛
    .note = 由此过武关，路通汉水谷地。

place-dasanguan = 大散关
    .aka = 和尚原
    .modern = 今陕西宝鸡以南
    .note = 金之陕西与宋之四川的界关。1208年议和，归还宋。

place-xihe = 西和州
    .aka = 岷州（南宋）、白石镇
    .modern = 今甘肃西和
    .note = 宋在秦州一线的前沿。1214年西夏的蜡书送到此地。1227年为一支蒙古军所残破，其后仍归宋。

place-xingyuan = 兴元府
    .aka = 汉中、梁州
    .modern = 今陕西汉中
    .note = 宋西北帅府所在。

place-lizhou = 利州
    .aka = 广元
    .modern = 今四川广元
    .note = 四川一线粮饷总汇之地，安丙的根本。

place-chengdu = 成都府
    .aka = 益州
    .modern = 今四川成都
    .note = 平原大城，在地图南缘。自始至终属宋。

place-xiangyang = 襄阳府
    .aka = 襄州
    .modern = 今湖北襄阳
    .note = 宋在汉水上的要塞，进取邓州、洛阳以此为根本。
