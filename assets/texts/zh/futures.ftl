## What may come of a choice.

command-futures = 推演后事：自今日续弈若干局，观其终局
    .words = 推演, 后事
    .usage = [书函号｜国 事 [款，款] [使 人]]
    .more = 不言其他，则推演照此行下去。言书函之号，则推演许与不许。言所请之事（如试问），则推演遣使与否。推演只据本朝所知，诸国皆自行其事，本国亦然。
futures-title = 后事推演
# { $n }: futures of each choice.
futures-how = 每策推演{ $n }局，自今日本朝所知，至剧本之终；诸国皆自行其事，本国亦然。
futures-go-on = 照此行下去
futures-accept = 若许之
futures-refuse = 若不许
futures-send = 若遣使
futures-send-not = 若不遣
futures-stands = 国祚存至终局
futures-stands-in = { $of }局中{ $n }局（{ $share }%）
futures-stands-short = 国存{ $share }%
futures-land = 疆土比今日
futures-levels = 终局成败
futures-share = { $what } { $share }%
futures-over = 此局已终，无后事可推。
# { $n }: futures of each choice.
futures-play = 每策推演{ $n }局
futures-play-tip = 自今日起，于每策各续弈{ $n }局，诸国皆自行其事，本国亦然，而计其终局。只据本朝所知；于幕后行之，合此页即止。
futures-played = 已推演{ $n }局，共{ $of }局
