## What may come of a choice.

command-futures = what may come of it: futures played on from here
    .words = futures, outlook
    .usage = [LETTER | POLITY ACT [CLAUSES] [by PERSON]]
    .more = Alone: going on as things stand. With the number of a letter: accepting it and refusing it. With a proposal, as for ask: sending it and not. Futures begin with what your court knows, and every court plays itself in them, yours too.
futures-title = Futures
# { $n }: futures of each choice.
futures-how = { $n } futures of each, from what the court knows today to the end of the scenario; every court plays itself, one's own too.
futures-go-on = Going on as it stands
futures-accept = If it is accepted
futures-refuse = If it is refused
futures-send = If it is sent
futures-send-not = If it is not sent
futures-stands = The realm stands at the end
futures-stands-in = { $n } of { $of } ({ $share } %)
futures-stands-short = Stands { $share } %
futures-land = Land beside today's
futures-levels = How it ends
futures-share = { $what } { $share } %
futures-over = The game is over; nothing lies ahead of it.
# { $n }: futures of each choice.
futures-play = Play { $n } futures of each
futures-play-tip = Plays the game on from here with each choice, { $n } times, every court playing itself, one's own too, and counts how it ends. It begins with what the court knows, and goes on in the background until this page is closed.
futures-played = { $n } of { $of } futures played
