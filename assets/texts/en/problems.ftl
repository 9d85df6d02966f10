## Faults in content files. The codes are stable; see docs/modding.md.

problem-error = error
problem-warning = warning
problem-help = help
problem-near = did you mean `{ $near }`?
problem-ron-syntax = { $detail }
problem-ron-empty = the file is empty
problem-ron-type = expected { $expected }, found { $found }
problem-ron-value = { $detail }
problem-ron-length = expected { $expected }, found { $found } items
problem-ron-variant = unknown variant `{ $word }`; there are: { $known }
problem-ron-missing = the field `{ $field }` is missing
problem-ron-unknown = unknown field `{ $field }`; there are: { $known }
problem-ron-doubled = `{ $field }` is given twice
problem-ron-number = `{ $word }` is no number that can be used
problem-ron-body = `{ $word }` is written with the wrong sort of content
problem-ron-no-body = `{ $word }` needs content in ( )
problem-file-unreadable = the file cannot be read: { $detail }
problem-file-too-big = the file has { $bytes } bytes; at most { $most } are read
problem-file-not-text = the file is not UTF-8 text
problem-folder-too-big = the folder holds more than { $most } files or is too deep
problem-file-nowhere = the file lies in no folder of its sort and is not used: .ron files belong in one of { $known }, .ftl files in texts/en or texts/zh
problem-bad-id = `{ $id }` cannot be an id: use letters, digits, _ and - only, at most 60
problem-defined-twice = `{ $id }` is defined twice
problem-unknown-place = there is no place `{ $id }`
problem-unknown-polity = there is no polity `{ $id }`
problem-unknown-person = there is no person `{ $id }`
problem-unknown-army = there is no army `{ $id }`: no start has it and no step musters it
problem-unknown-policy = there is no policy `{ $id }`
problem-unknown-act = there is no act `{ $id }`
problem-unknown-record = there is no record `{ $id }`
problem-unknown-theatre = there is no theatre `{ $id }`
problem-unknown-start = there is no start `{ $id }`
problem-too-many = too many { $what }: { $have }, at most { $most }
problem-rules-missing = no file gives the rules of { $part }
problem-rules-short = `households` and `value` need five numbers each, for sizes 1 to 5
problem-span-backwards = `{ $id }` ends before it begins
problem-span-long = `{ $id }` is longer than 200 years
problem-turn-months = a turn has 1 to 12 months, not { $have }
problem-off-the-map = `{ $id }` lies off the map: 60 to 160 degrees east, 10 to 70 north
problem-size-or-fort = `{ $id }`: size is 1 to 5, fort 0 to 5
problem-road-to-itself = a road from `{ $id }` to itself
problem-road-days = a road takes 0.5 to 400 days
problem-no-road = no road leads to `{ $id }`
problem-eras-unsorted = the era names of `{ $id }` are not in order of date
problem-bad-colour = `{ $word }` is no colour: six hexadecimal digits, like 2a9d8f
problem-bad-skill = `{ $id }`: skills are 1 to 10
problem-bad-life = `{ $id }` acts before being born or after dying
problem-owner-unknown = nothing says who holds `{ $id }` on { $date }
problem-capital-not-held = the capital `{ $id }` is not held by its polity at the start
problem-figure-range = `{ $id }`: a figure is out of range
problem-garrison-elsewhere = `{ $polity }` does not hold `{ $id }`, so it has no garrison there
problem-not-alive-then = `{ $id }` is not alive at the start
problem-bound-to-itself = `{ $id }` cannot be bound to itself
problem-war-and-bond = `{ $id }` is at war with somebody it is bound to
problem-record-unseen = record `{ $id }` says nothing in `occurs`: nobody could tell whether it happened
problem-record-uncited = record `{ $id }` has a number in the source's order but cites nothing
problem-step-set-alone = only a record can set an outcome
problem-step-shape = a step is either an `order` with `by`, or a `set` without it ({ $date })
problem-language-unknown = there is no language `{ $word }`: the folders are en and zh
problem-text-syntax = the text cannot be read: { $detail }
problem-text-missing = `{ $key }` has no text in { $lang }
problem-count = { $errors ->
    [0] { $warnings ->
        [0] No problem found in { $files } files.
        [1] 1 warning in { $files } files.
       *[other] { $warnings } warnings in { $files } files.
    }
    [1] { $warnings ->
        [1] 1 error and 1 warning in { $files } files.
       *[other] 1 error and { $warnings } warnings in { $files } files.
    }
   *[other] { $warnings ->
        [1] { $errors } errors and 1 warning in { $files } files.
       *[other] { $errors } errors and { $warnings } warnings in { $files } files.
    }
}
problem-measure-range = `{ $field }` of `{ $id }` must lie between { $least } and { $most }
problem-precedent-open = precedent `{ $id }` has no answer
problem-case-unnamed = a precedent needs an `id`
problem-constant-range = the figure `{ $field }` must lie between { $least } and { $most }
problem-weight-sign = the weight `{ $field }` has the wrong sign or size: what speaks for a yes is not below 0, what speaks against it not above
problem-unknown-border = there is no border `{ $id }`
problem-parties-sum = the parties of a court are told once each, with 1 to 100 hundredths, 100 in all: `{ $id }`
problem-theatre-window = theatre `{ $id }` closes before it opens
problem-event-window = event `{ $id }` ends before it begins
problem-event-choices = event `{ $id }` needs 1 to { $most } choices
problem-event-histories = event `{ $id }` has more than one choice of `history`
problem-event-never = no scenario has a month in which event `{ $id }` could open
problem-unknown-event = there is no event `{ $id }`
problem-unknown-choice = there is no choice `{ $id }` in that event
