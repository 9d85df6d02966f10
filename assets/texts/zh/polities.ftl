## 诸国与诸部的名号、称谓、简介，国策，目标。

polity-liao = 辽
    .short = 辽
    .text = 辽
    .mark = 辽
    .map = 辽
    .people = 辽人
    .army = 辽兵
    .court = 辽廷
    .note = 契丹之国，夏的宗主。1114年起屡败于金，1120年失上京，1122年失中京、西京。夏两度发兵往救，一败一阻。天祚帝（耶律延禧）1125年被擒，辽亡。

polity-song = 宋
    .short = 宋
    .text = 宋
    .mark = 宋
    .map = 宋
    .people = 宋人
    .army = 宋兵
    .court = 宋廷
    .note = 户口最多，财赋最富，兵不精。1120年与金约攻辽，1126年末开封为金所破，此后称南宋。1219年答应与夏联兵抗金，次年会师巩州城下，不克。

polity-jin = 金
    .short = 金
    .text = 金
    .mark = 金
    .map = 金
    .people = 金人
    .army = 金兵
    .court = 金廷
    .note = 女真之国。1125年灭辽，夏先已奉表称藩。1209年拒绝援夏，1215年失中都，金廷在开封，后来只余河南、陕西。1225年与夏为兄弟之国，已无力相援。

polity-xia = 西夏
    .short = 夏
    .text = 夏
    .mark = 夏
    .map = 西夏
    .people = 夏人
    .army = 夏兵
    .court = 夏廷
    .note = 党项之国，都中兴府，有灵州与河西诸州。先为辽藩属，1124年改事金；1211年起攻金，1218年求和不得；1225年与金为兄弟之国，1227年亡于蒙古。

polity-mongol = 蒙古
    .short = 蒙古
    .text = 蒙古
    .mark = 蒙
    .map = 蒙古
    .people = 蒙古人
    .army = 蒙古兵
    .court = 汗廷
    .note = 1206年成吉思汗建国，1209年围中兴府，1211年攻金，1215年取中都。1217至1225年主力在西方，华北交给木华黎，后交其子孛鲁。1227年灭西夏。

polity-tibetan = 吐蕃诸部
    .short = 吐蕃
    .text = 吐蕃
    .mark = 蕃
    .map = 吐蕃
    .people = 蕃人
    .army = 蕃兵
    .court = 诸部首领
    .note = 青海一带的部落，在西夏西南。本图没有它们的城邑，史实各条也没有提到它们。

polity-khitan_western = 西辽
    .short = 西辽
    .text = 西辽
    .mark = 西辽
    .map = 西辽
    .people = 西辽人
    .army = 西辽兵
    .court = 西辽廷
    .note = 耶律大石1124年离辽主西走可敦城，1131年（一说1132年）称帝，立国西方，至1218年止。国在图外，由沙州可通。

polity-khwarazm = 花剌子模
    .short = 花剌子模
    .text = 花剌子模
    .mark = 花
    .map = 花剌子模
    .people = 花剌子模人
    .army = 花剌子模兵
    .court = 花剌子模王廷
    .note = 西方之国，在图外。《金夏同盟》把蒙古西侵花剌子模、再次向西夏征兵叙在1217年；他书记西征在1219至1224年。西夏拒绝出兵。

polity-goryeo = 高丽
    .short = 高丽
    .text = 高丽
    .mark = 丽
    .map = 高丽
    .people = 高丽人
    .army = 高丽兵
    .court = 高丽廷
    .note = 在图的东缘，由辽阳可通。向金纳贡，1214年后与金隔绝。史实各条没有提到它。

## 国策

policy-with_jin = 联金
    .note = 与金同道，或为藩属，或为兄弟之国：互不交兵，有难相援。
policy-with_mongol = 附蒙侵金
    .note = 称藩于蒙古，应其征调，出兵攻金。
policy-with_song = 联宋侵金
    .note = 与宋约定日期与所攻之地，夹攻金。
policy-with_liao = 事辽
    .note = 奉辽为宗主，辽有难则发兵往救。
policy-alone = 独力自守
    .note = 不称藩，不结盟，只靠本国的兵与粮。
policy-survive = 图存
    .note = 不求拓地，只求国存。
policy-hold = 守边不进
    .note = 守住现有之地，不再兴兵。
policy-hold_the_pass = 扼守潼关
    .note = 重兵守潼关，保住河南、陕西。
policy-destroy_liao = 灭辽
    .note = 逐一攻取辽的诸京，直到辽亡，不单独与辽议和。
policy-break_song = 破宋
    .note = 两路南下攻宋，以攻破其京城为期。
policy-regain_yan = 收复燕京
    .note = 与金夹攻辽，由宋攻取燕京。
policy-peace_with_jin = 与金守和
    .note = 守1208年的和约，岁币按年送金。
policy-stop_payments = 停输岁币
    .note = 1214年起不再向金送岁币，等待时机收复失地。
policy-expand_south = 南取于宋
    .note = 北方失于蒙古，从宋取地补偿。
policy-subdue_xia_then_jin = 先服夏后攻金
    .note = 先使夏称藩，断了金的西援，再攻金。
policy-viceroy_in_china = 委帅经略华北
    .note = 主力西去，华北交给木华黎，并用归降之人攻金。
policy-resist_mongol = 抗拒蒙古
    .note = 不再应可汗征调，力抗蒙古，虽独力亦然。
policy-punish_xia = 问罪西夏
    .note = 夏兵离凤翔而归，是为背盟，兴师问罪。

## 目标。$target 是所向之国。

aim-survive = 图存
aim-destroy = 灭{ $target }
aim-break = 击破{ $target }
aim-vassalise = 使{ $target }称藩
aim-contain = 牵制{ $target }
aim-punish = 惩罚{ $target }
aim-raid = 侵掠{ $target }
aim-annex_north = 尽取{ $target }之北境
aim-take_border = 取{ $target }之边地
aim-regain = 从{ $target }收复失地
aim-regain_forts = 从{ $target }收复边堡
aim-take_yan = 从{ $target }取燕京
aim-relieve_liao = 救辽，抗{ $target }
aim-none = 不图{ $target }
