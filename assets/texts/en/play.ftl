## The game in the window.

play-seal = 颁诏行令
play-end = End turn · { $key }
play-busy = The courts are thinking
play-desk = Diplomacy
play-court = Court
play-ledger = Ledger and charts
play-chronicle = Chronicle
play-book = Encyclopaedia
play-menu = Menu

bar-cash = strings
bar-grain = shi of grain
bar-men = men to call
bar-horses = horses
bar-prestige = prestige
bar-weariness = weariness

table-lost = The game has stopped. What was saved is safe; load it from the title.
table-refused = { $order }: { $why }
table-saved = Saved as { $name }.

