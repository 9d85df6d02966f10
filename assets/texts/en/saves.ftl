save-error-not-found = There is no save called { $name }.
save-error-unreadable = { $path } cannot be read: { $detail }
save-error-unwritable = { $path } cannot be written: { $detail } What was saved there before is untouched.
save-error-no-folder = The system names no folder for data. Name one with --data-dir.
save-error-reserved = "{ $name }" is what the game calls a save of its own: give yours another name.
save-error-bad-name = A save cannot be called "{ $name }": give it a name of up to some sixty letters.
save-error-foreign = This file is no save of the game.
save-error-too-big = This file is too large to be a save.
save-error-newer = This save was written by a later version of the game (its format is { $version }). Update the game to load it.
save-error-damaged = This save is damaged: the file was cut short or altered. Earlier automatic saves are still there.
save-error-mods-missing = { $n ->
    [one] This save needs a mod that is not loaded: { $mods }. Load it with --mods.
   *[other] This save needs mods that are not loaded: { $mods }. Load them with --mods.
}
save-error-content-changed = Since this save was written, the content has changed: "{ $what }" is new or gone. Load the content with which it was written.
save-error-unsound = This save says what cannot be ({ $what }), so it is not loaded.
save-changed = Figures of the rules or the record have changed since this game was saved. The past is told as it was; what comes goes by the new ones.
bench-save = Writing a finished game of the longest scenario
bench-open = Loading a finished game of the longest scenario
