## Title, set-up, settings, saves, the seat passed on, credits.

# The title
title-continue = Continue
title-new = New game
title-record = The record
title-load = Load
title-settings = Settings
title-credits = Credits
# { $scenario }, { $side }, { $date } of the newest save.
title-continue-note = { $scenario } · { $side }, { $date }
title-new-note = { $n ->
    [one] { $n } scenario
   *[other] { $n } scenarios
}
title-record-note = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
title-load-note = { $n ->
    [one] { $n } save
   *[other] { $n } saves
}
title-menu-keys = ↑ ↓ choose · Enter go in · L 中文 · Esc quit
title-record-keys = ↑ ↓ choose · Enter replay · Esc back
title-back = Back
title-opening = Opening the game

# Set-up
setup-scenarios = Scenarios
setup-sides = Choose a side
setup-begin = Begin as { $side }
setup-begin-several = Begin: { $sides }
setup-nobody = Give at least one side to a player.
# The seal is written in Chinese letters in every language.
setup-seal = 开局
setup-back = Back
setup-turns = { $n ->
    [one] { $n } turn of { $months ->
        [one] a month
       *[other] { $months } months
    }
   *[other] { $n } turns of { $months ->
        [one] a month
       *[other] { $months } months
    }
}
setup-span = { $from } – { $to }
setup-records = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
setup-ruler = { $ruler }, at { $seat }
setup-difficulty = Difficulty { $n } of 5
setup-minor = a lesser part
setup-objectives = Judged at the end by
setup-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
setup-levels = Of { $most } points: from { $stalemate } a stalemate, from { $marginal } a marginal victory, from { $clear } a clear one, from { $decisive } a decisive one. With less it is a defeat.
setup-no-objectives = This side has no objectives here: play it for its own sake.
setup-rivals = Other courts
setup-rivals-easy = easy
    .hint = Slow to see a chance or a danger.
setup-rivals-middle = middle
    .hint = They see what is there.
setup-rivals-hard = hard
    .hint = They play out what might come before they choose. A turn takes longer.
setup-historical = Historical mode
    .hint-on = The other courts do what is documented, until the world leaves the record's path.
    .hint-off = Every court chooses for itself from the first turn.
setup-seed = Seed
    .hint = The same seed and the same orders give the same game.
setup-dice = Another
setup-player = Player { $n }
setup-hotseat = Hotseat: up to three players share this window and pass the seat.
setup-give = Add a player
setup-take = Take back
setup-full = Three players are at the table already.

# Settings
settings-title = Settings
settings-look = Language and looks
settings-play = Play
settings-sound = Sound
settings-keys = Keys
settings-on = on
settings-off = off
settings-language = Language
settings-size = Size of the interface
    .hint = Changes when the slider is let go.
settings-motion = Motion
    .hint = Less: panels fade in shortly, and armies stand where they have arrived.
settings-full = full
settings-less = less
settings-patterns = Patterns on the land
    .hint = Lands are told apart by pattern as well as by colour, and their colours are stronger.
settings-speed = Speed of marches
    .hint = How fast armies walk their roads when a turn has ended.
settings-edges = Move the map at the window's edge
    .hint = The map moves when the pointer touches the edge of the window.
settings-hide_history = Hide what history chose
    .hint = What the record did is shown once you have decided.
settings-effects = Effects
    .hint = Paper, seals, drums.
settings-music = Music
settings-keys-hint = Press a button, then the key it is to have, alone or with Ctrl. Esc gives up. A key that is taken is swapped.
settings-press = press a key
settings-usual = Back to the usual keys
settings-usual-already = All keys are the usual ones.
settings-swapped = { $key } belonged to "{ $other }", which now has { $now }.
settings-broken = The settings could not be read, so the usual ones hold. The file was kept as { $path }.
settings-not-kept = The settings could not be written: { $detail }

bind-end_turn = End the turn
bind-undo = Take back
bind-redo = Do again
bind-next_need = Next matter that needs you
bind-desk = Diplomacy desk
bind-court = Your court
bind-ledger = Ledger and charts
bind-chronicle = Chronicle
bind-book = Encyclopaedia
bind-menu = Menu, or close what lies on top
bind-help = Keys and first steps
bind-language = The other language
bind-quick_save = Quick save
bind-quick_load = Load the quick save
bind-home = Look at your capital
bind-whole_map = The whole map
bind-mode_political = Map: realms
bind-mode_relations = Map: relations
bind-mode_terrain = Map: terrain and roads
bind-mode_supply = Map: supply
bind-mode_unrest = Map: unrest
bind-mode_record = Map: the record at this date
bind-up = Map up
bind-down = Map down
bind-left = Map left
bind-right = Map right
bind-zoom_in = Closer
bind-zoom_out = Farther

# Saves
shelf-title = Saves
shelf-load-title = Load a game
shelf-empty = Nothing has been saved yet. Every turn is kept by itself once a game has begun.
shelf-unread = The folder of saves cannot be read: { $why }
shelf-name = Name
shelf-save = Save
shelf-load = Load
shelf-delete = Delete
shelf-sure = Delete for good?
shelf-over-sure = A save of this name is there. Save over it?
shelf-yes-delete = Yes, delete
shelf-yes-over = Yes, save over it
shelf-keep = Keep it
shelf-auto = Autosave
shelf-quick = Quick save
shelf-turn = turn { $turn } of { $turns }
shelf-over = ended
shelf-historical = historical
shelf-now = written just now
shelf-minutes = { $n ->
    [one] written { $n } minute ago
   *[other] written { $n } minutes ago
}
shelf-hours = { $n ->
    [one] written { $n } hour ago
   *[other] written { $n } hours ago
}
shelf-days = { $n ->
    [one] written { $n } day ago
   *[other] written { $n } days ago
}
shelf-proposed = { $scenario }, { $date }
shelf-keys = ↑ ↓ choose · Enter load · Del delete · Esc back

# The seat passed on
curtain-title = Pass the seat to { $side }
curtain-text = The map is hidden until { $side } sits at the window. { $date }.
curtain-ready = I am seated

# From the replay
playon = Play on from here
playon-title = As whom?
playon-text = You take over in { $date }. From then on you give the orders of one side, and the other courts choose for themselves.
playon-cancel = Back to the record
playon-over = The record ends here; go back to an earlier month to play on.

# Credits
credits-title = Credits
credits-licences = Licences in full
credits-fonts = SIL Open Font License 1.1, of the type
credits-icons = Authors of the icons
