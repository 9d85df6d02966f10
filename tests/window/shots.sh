#!/usr/bin/env bash
# Guards how every screen looks: drives the real window on a virtual display, takes a picture of each screen in both
# languages, and some in other windows and with another size of the interface, and compares each, small and tolerantly,
# with the one kept in tests/window/shots. Buttons are found by name, which the program tells, so that nothing hangs on
# where they lie. A picture of a screen that was meant to change is renewed with UPDATE_SHOTS=1 (look at it before it is
# kept); a picture that no screen has any more is then thrown away. What smoke.sh installs is needed.
#   shots.sh [--core] PROGRAM [FOLDER FOR SCREENSHOTS [GROUP...]]
#       groups: front play sheets modes letters outcome replay table over large
#       --core   what most depends on, each screen in one language: for every run
set -euo pipefail
name=shots
core=
if [ "${1:-}" = --core ]; then core=1; shift; fi
program=${1:?the program}
here=$(cd "$(dirname "$0")" && pwd)
kept=$here/shots
shots=${2:-$(mktemp -d)}
groups=("${@:3}")
all=${#groups[@]}
if [ "$all" = 0 ]; then
    groups=(front play sheets letters outcome replay table over)
    [ -n "$core" ] || groups+=(modes large)
fi
mkdir -p "$shots" "$kept"
failed_picture=$shots/failed.png
# shellcheck source=tests/window/lib.sh
. "$here/lib.sh"
# How far a picture may be from the kept one: the root mean square of what differs, of 1, over all of it and over the
# square of 32 pixels of the window that differs most. What the driver leaves to chance is below 0.01 and 0.06; rivers
# that are lost are above 0.08 in a square, an icon above 0.3.
most=0.03 most_square=0.075
apart() {
    convert "$1" "$2" -compose difference -composite -colorspace gray -evaluate pow 2 \
        \( +clone -scale '1x1!' -format '%[fx:sqrt(mean)] ' -write info: +delete \) \
        -scale '40x23!' -format '%[fx:sqrt(maxima)]' info:
}
langs=${SHOTS_LANGS:-en zh}
faults=0 taken=0 began=$SECONDS
declare -A seen_now=()
# The screens of --core.
core_screens=" title settings credits setup situation map desk forecast court person ledger polity place chronicle book
 menu army march report letter levy event answered outcome verdict besieged replay playon curtain judgement "

open() {
    local screen=Title
    case "$*" in *--as*|*--load*) screen=Play ;; play*) screen=SetUp ;; esac
    open_window "$@"
    seen $screen >/dev/null
    # Where the pointer begins, something might tell of itself.
    away; sleep 0.3
    still blinking
}
# Takes a picture of what is seen, and compares it.
shot() {
    local name=$1 off
    still blinking
    cp "$lib_now" "$shots/$name.png"
    convert "$shots/$name.png" -alpha off -resize 320x180 -quality 88 "$shots/$name.jpg"
    taken=$((taken + 1)) seen_now[$name]=1
    if [ -n "${UPDATE_SHOTS:-}" ]; then cp "$shots/$name.jpg" "$kept/$name.jpg"; return 0; fi
    if [ ! -f "$kept/$name.jpg" ]; then
        echo "shots: no picture of $name is kept" >&2
        faults=$((faults + 1))
        return 0
    fi
    off=$(apart "$shots/$name.jpg" "$kept/$name.jpg")
    if awk -v off="$off" -v most="$most $most_square" 'BEGIN { split(off, o); split(most, m); exit !(o[1] > m[1] || o[2] > m[2]) }'; then
        echo "shots: $name looks different: $off of at most $most $most_square ($shots/$name.png, $kept/$name.jpg)" >&2
        faults=$((faults + 1))
    fi
}
# Presses a key, waits until the window has answered, and until it rests. Two keys in one frame would be one.
act() {
    local before
    before=$(drawn)
    press "$1"
    answered "$before"
    still blinking
}
# Presses a button by its name, in the same way.
tap() {
    local before at
    at=$(offered "$1")
    before=$(drawn)
    # shellcheck disable=SC2086
    click $at
    answered "$before"
    still blinking
}
# Takes the uppermost sheet off.
off() { act Escape; }
# So many presses of one key, each answered before the next.
times() {
    local n
    for n in $(seq "$1"); do act "$2"; done
}
# No saves, which the title would offer to go on with and the shelf would show.
fresh() { rm -rf "$data"; mkdir -p "$data"; }
# The language in which a group begins. In --core each group has one.
lang=en
wanted() { [ -z "$core" ] || [[ "$core_screens" = *[[:space:]]$1[[:space:]]* ]]; }
# A picture in each language; the key of the language changes it at once. Where a field has the keyboard it would be
# written into it: there a picture is taken each time the sheet is opened, by `each`.
both() {
    local first=$lang
    wanted "$1" || return 0
    shot "$1-$lang"
    [ "$langs" = "en zh" ] && [ -z "$core" ] || return 0
    act l; other; shot "$1-$lang"; act l; lang=$first
}
other() { [ $lang = en ] && lang=zh || lang=en; }
each() {
    wanted "$1" || return 0
    act "$2"; laid "$3"; shot "$1-$lang"; off
    [ "$langs" = "en zh" ] && [ -z "$core" ] || return 0
    act l; other; act "$2"; laid "$3"; shot "$1-$lang"; off; act l; other
}

# Title, settings with its keys, saved games, credits, set-up.
front() {
    fresh
    open --lang $lang
    both title
    times 2 Down; act Return; shot shelf-$lang; off
    act Down; act Return; both settings
    tap tab-play; both settings-game
    tap tab-sound; both settings-sound
    tap tab-keys; both settings-keys; off
    act Down; act Return; both credits
    close_window
    open play lips_and_teeth --lang $lang
    both setup
    close_window
}

# A game as it stood after what was typed: `saved NAME SCENARIO LINE...`.
saved() {
    local name=$1 scenario=$2
    shift 2
    typed "$scenario" xia "$@" "save $name" quit >/dev/null
}

# The game, what is chosen on its map, and a turn. Every throw is known.
play() {
    fresh
    open play lips_and_teeth --as xia --seed 7 --lang $lang
    both situation
    act Return; both map
    act period; both army
    tap do-split; both split; tap form-shut
    act g; times 2 Right; both march; off; off
    act Up; both town
    tap do-muster; both muster; off
    act Return; laid Report; both report
    act Return; both after
    close_window
}

# The sheets that lie over the map.
sheets() {
    fresh
    open play lips_and_teeth --as xia --seed 7 --lang $lang
    act Return
    act F2; laid Desk; both desk
    # Help against an enemy, asked of Jin.
    tap act-aid; both forecast
    off; [ "$(uppermost)" = none ] || off
    act F3; laid Court; both court
    times 2 Tab; act space; laid Person; both person; off; off
    act F4; laid Ledger; both ledger
    tap ledger-treaties; both treaties
    tap ledger-wars; both wars
    tap ledger-battles; both battles
    tap ledger-charts
    tap court-jin; laid Polity; both polity
    tap seat; laid Place; both place; off; off; off
    each chronicle F6 Chronicle
    each book F7 Book
    act Escape; laid Menu; both menu; off
    act F1; laid Help; both help; off
    close_window
}

# What the map can show.
modes() {
    local n names=(political relations terrain supply unrest record)
    fresh
    open play lips_and_teeth --as xia --seed 7 --lang $lang
    act Return
    for n in 2 3 4 5 6; do act $n; both "${names[n - 1]}"; done
    act 1; act m; both whole
    close_window
}

# Letters that wait, a levy among them, an event, and the saved games.
letters() {
    saved letter brother_states end end
    open play --load letter --lang $lang
    act n; laid Letter; both letter; off
    act n; laid Letter; both levy; off
    act n; off
    act n; laid Event; both event; off
    if [ -z "$core" ]; then act Escape; tap menu-saves; laid Saves; shot saves-$lang; fi
    close_window
}

# An answer that history gave otherwise, why it was given, and how the game stands.
outcome() {
    saved asked lips_and_teeth 'envoy Jin help'
    open play --load asked --lang $lang
    act Return; laid Report; both answered
    tap outcome-0; laid Outcome; both outcome
    tap outcome-terms; laid Verdict; both verdict
    off; off; off
    # What fell in the month: sieges, on the map, and the besieged capital in its panel.
    both siege
    act h; act Up; both besieged
    close_window
}

# The record, its keys, and the question as whom to play on from it.
replay() {
    fresh
    open --lang $lang
    times 1 Down; act Return
    times 3 Down; act Return
    for _ in 1 2 3; do act Right; done
    both replay
    tap help; both replay-keys; off
    tap play-on; both playon
    close_window
}

# Two players at one window: the curtain before each, and the game behind it.
table() {
    fresh
    open play lips_and_teeth --lang $lang
    tap seat-1
    tap begin
    seen Play >/dev/null
    laid Curtain; both curtain
    # Who sits down is told what to try first; then the turn goes to the other.
    tap seated; laid Help; off
    act Return; laid Curtain; both curtain-second
    act Return; laid Help; off; both second
    close_window
}

# A game that is over.
over() {
    local end n
    for n in $(seq 27); do end+=(end); done
    fresh
    saved over yinshan "${end[@]}"
    open play --load over --lang $lang
    laid Judgement; offered end-title >/dev/null
    both judgement
    close_window
}

# Other windows, and other sizes of the interface.
large() {
    local size
    saved letter brother_states end end
    display 1920x1080
    open --lang en; shot title-1920; close_window
    open play --load letter --lang zh
    shot map-1920; act n; laid Letter; shot letter-1920; off
    act F2; laid Desk; shot desk-1920; off; act F3; laid Court; shot court-1920; close_window
    settings 'size: 150'
    open play --load letter --lang en; act n; laid Letter; shot letter-1920-150; off
    act F4; laid Ledger; shot ledger-1920-150; off
    act F2; laid Desk; shot desk-1920-150; close_window
    settings 'size: 200'
    open play --load letter --lang en; shot map-1920-200; act n; laid Letter; shot letter-1920-200; close_window
    display 1280x720
    for size in 80 150; do
        settings "size: $size"
        open --lang en; shot title-$size; close_window
        open play lips_and_teeth --lang zh; shot setup-$size; close_window
        open play --load letter --lang zh
        shot map-$size; act n; laid Letter; shot letter-$size; off
        act F2; laid Desk; shot desk-$size; off
        act F3; laid Court; shot court-$size; off
        act period; shot army-$size
        close_window
    done
    rm -f "$data/settings.ron"
}

display 1280x720
[ "$langs" != zh ] || lang=zh
for group in "${groups[@]}"; do
    fresh
    "$group"
    # In --core the languages take turns.
    [ -z "$core" ] || other
done
if [ -n "${UPDATE_SHOTS:-}" ]; then
    # A whole run knows every screen.
    if [ "$all" = 0 ] && [ -z "$core" ] && [ "$langs" = "en zh" ]; then
        for picture in "$kept"/*.jpg; do
            picture=${picture##*/}
            [ -n "${seen_now[${picture%.jpg}]:-}" ] || rm "$kept/$picture"
        done
    fi
    echo "shots: the pictures of $taken screens are renewed in $((SECONDS - began)) s"
    exit 0
fi
[ $faults = 0 ] || { failed_picture=; fail "$faults of $taken screens look different; UPDATE_SHOTS=1 renews the kept pictures"; }
echo "shots: $taken screens look as they did, in $((SECONDS - began)) s (pictures in $shots)"
