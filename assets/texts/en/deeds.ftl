## Names that lead somewhere, orders on sheets, the end of one's own realm.

tip-hold = Alt holds this page.
book-click = A click opens the encyclopaedia.
person-orders = Orders
person-deliver = Hand over to
person-hostage = Send as hostage to
polity-plan = Prepare war
outcome-terms = The terms
outcome-terms-tip = Every reason that counted in this answer, and the precedents.
outcome-terms-none = How this answer was reached was not kept with the saved game.
# { $polity }: one's own court.
fallen-title = The realm of { $polity } is no more
fallen-text = The realm has fallen before the end. It is judged as it stands; the other courts go on without it.
fallen-watch = Watch on
fallen-watch-tip = The other courts play on; turns can be ended as before.
command-watch = watch the other courts after your realm has fallen
    .words = watch
    .usage = { "" }
    .more = Plays a turn. After that turns are ended as before.
watch-not = Your realm has not fallen; there is nothing to do but play.
watch-how = To watch the other courts go on: { $command }.
