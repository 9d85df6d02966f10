## The window

game-title = The Jin–Xia Alliance
other-language = 中文
quit = Quit
source-article = 《金夏同盟》, the article

# The name, the years and the seal are written in Chinese letters in every language.
title-name = 金夏同盟
title-years = 一一二〇至一二二七
title-seal = 唇齿相依

map-siege = { $place }, besieged { $months ->
    [1] 1 month
   *[other] { $months } months
}

replay-badge = Replay
replay-help = Keys
replay-back = Title
replay-begin = Space plays the record, the arrows step through it. Every event on this page is an order given under the rules of the game; where chance decided, the record's own outcome is taken and marked.
replay-orders = What the rules saw
replay-legal = legal
replay-set = set by the record
replay-card-before = ← before
replay-card-after = after →
replay-courts = Courts
replay-places = { $n ->
    [1] 1 place
   *[other] { $n } places
}
replay-quiet = Nothing is recorded.
replay-speed = Speed { $n }×
replay-follow = Follow events

lane-war = war
    .short = War
lane-diplomacy = diplomacy
    .short = Dipl.
lane-court = court
    .short = Court
lane-past = full: past · hollow: to come

keys-title = Keys
keys-play = play, pause
    .keys = Space
keys-turn = a turn on, a turn back
    .keys = → ←
keys-event = the next event, the one before
    .keys = ↓ ↑, Shift → ←
keys-speed = faster, slower
    .keys = ] [
keys-ends = to the beginning, to the end
    .keys = Home End
keys-scroll = scroll the card
    .keys = Page Up, Page Down
keys-look = move and zoom the map; also drag and wheel
    .keys = W A S D + -
keys-follow = follow events on the map, or stay
    .keys = F
keys-buttons = walk the buttons, press one
    .keys = Tab, Shift Tab; Space
keys-language = 中文 / English
    .keys = L
keys-help = show or hide these keys
    .keys = F1 /
keys-back = back to the title
    .keys = Esc
replay-forecast = What the model expected
replay-forecast-chance = { $chance } % yes
