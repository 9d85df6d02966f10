#!/usr/bin/env bash
# Guards how every screen looks: drives the real window on a virtual display, takes a picture of each screen in both
# languages, and some in a larger window and with a larger interface, and compares each, small and tolerantly, with the
# one kept in tests/window/shots. A picture of a screen that was meant to change is renewed with UPDATE_SHOTS=1 (look at
# it before it is kept). What smoke.sh installs is needed.
#   shots.sh PROGRAM [FOLDER FOR SCREENSHOTS [GROUP...]]      groups: front play letters outcome replay table large
set -euo pipefail
name=shots
program=${1:?the program}
here=$(cd "$(dirname "$0")" && pwd)
kept=$here/shots
shots=${2:-$(mktemp -d)}
groups=("${@:3}")
[ ${#groups[@]} -gt 0 ] || groups=(front play letters outcome replay table large)
mkdir -p "$shots" "$kept"
failed_picture=$shots/failed.png
# shellcheck source=tests/window/lib.sh
. "$here/lib.sh"
# How far a picture may be from the kept one: the root mean square over all pixels, of 1. Other letters in a panel are
# about 0.02, a panel that is missing or elsewhere is above 0.08.
most=0.05
langs=${SHOTS_LANGS:-en zh}
faults=0 taken=0 began=$SECONDS

open() {
    local screen=Title
    case "$*" in *--as*|*--load*) screen=Play ;; play*) screen=SetUp ;; esac
    open_window "$@"
    seen $screen >/dev/null
    # Where the pointer begins, something might tell of itself.
    away; sleep 0.3
    still
}
# Takes a picture of what is seen, and compares it. `shot NAME blinking` where a cursor blinks.
shot() {
    local name=$1 off
    still "${2:-}"
    cp "$lib_now" "$shots/$name.png"
    convert "$shots/$name.png" -alpha off -resize 320x180 -quality 88 "$shots/$name.jpg"
    taken=$((taken + 1))
    if [ -n "${UPDATE_SHOTS:-}" ]; then cp "$shots/$name.jpg" "$kept/$name.jpg"; return 0; fi
    if [ ! -f "$kept/$name.jpg" ]; then
        echo "shots: no picture of $name is kept" >&2
        faults=$((faults + 1))
        return 0
    fi
    off=$(compare -metric RMSE "$shots/$name.jpg" "$kept/$name.jpg" null: 2>&1 | sed 's/.*(\(.*\)).*/\1/') || true
    if awk -v off="$off" -v most=$most 'BEGIN { exit !(off > most) }'; then
        echo "shots: $name looks different: $off of at most $most ($shots/$name.png, $kept/$name.jpg)" >&2
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
# Clicks, in the same way.
hit() {
    local before
    before=$(drawn)
    click "$@"
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
# One of two, by language: English first.
either() { [ "$lang" = en ] && echo "$1" || echo "$2"; }

# Title, settings, saved games, credits, set-up.
front() {
    local lang
    for lang in $langs; do
        fresh
        open --lang $lang
        shot title-$lang
        times 3 Down; act Return; shot settings-$lang; off
        times 1 Down; act Return; shot credits-$lang
        close_window
        open play lips_and_teeth --lang $lang
        shot setup-$lang
        close_window
    done
}

# A game as it stood after what was typed: `saved NAME SCENARIO LINE...`.
saved() {
    local name=$1 scenario=$2
    shift 2
    typed "$scenario" xia "$@" "save $name" quit >/dev/null
}

# The game and its sheets. Every throw is known.
play() {
    local lang
    for lang in $langs; do
        fresh
        open play lips_and_teeth --as xia --seed 7 --lang $lang
        shot situation-$lang
        act Return; shot map-$lang
        act F2; shot desk-$lang
        # Help against an enemy, asked of Jin.
        hit "$(either 383 329)" 308; shot forecast-$lang; off
        act F3; shot court-$lang
        times 2 Tab; act space; shot person-$lang; off; off
        act F4; shot ledger-$lang
        # The name of Jin in the table, and its seat on its sheet.
        hit "$(either 866 903)" 262; shot polity-$lang
        hit "$(either 606 378)" 143; shot place-$lang; off; off; off
        act F6; shot chronicle-$lang blinking; off
        act F7; shot book-$lang blinking; off
        act Escape; shot menu-$lang
        times 3 Tab; act space; shot saves-$lang blinking; off; off
        act period; shot army-$lang
        act g; times 2 Right; shot march-$lang; off; off
        act 2; shot relations-$lang
        act 4; shot supply-$lang
        act 1; act m; shot whole-$lang; act h
        act Return; shot report-$lang
        close_window
    done
}

# Letters that wait, a levy among them, and an event.
letters() {
    local lang
    saved letter brother_states end end
    for lang in $langs; do
        open play --load letter --lang $lang
        act n; shot letter-$lang; off
        act n; shot levy-$lang; off
        act n; off
        act n; shot event-$lang
        close_window
    done
}

# An answer that history gave otherwise, why it was given, and how the game stands.
outcome() {
    local lang
    saved asked lips_and_teeth 'envoy Jin help'
    for lang in $langs; do
        open play --load asked --lang $lang
        act Return; shot answered-$lang
        hit "$(either 720 803)" "$(either 677 655)"; shot outcome-$lang
        off; off
        # What fell in the month: sieges, on the map.
        shot siege-$lang
        close_window
    done
}

# The record, and the question as whom to play on from it.
replay() {
    local lang
    for lang in $langs; do
        fresh
        open --lang $lang
        times 1 Down; act Return
        times 3 Down; act Return
        for _ in 1 2 3; do act Right; done
        shot replay-$lang
        click_primary || fail "no way to play on is seen"
        shot playon-$lang
        close_window
    done
}

# Two players at one window: the curtain between them.
table() {
    local lang
    for lang in $langs; do
        open play lips_and_teeth --lang $lang
        hit 1179 "$(either 394 315)"
        hit 1214 632
        seen Play >/dev/null
        shot curtain-$lang
        close_window
    done
}

# Larger windows and a larger interface.
large() {
    local lang
    saved letter brother_states end end
    display 1920x1080
    lang=en; open --lang en; shot title-1920; close_window
    open play --load letter --lang zh
    shot map-1920; act n; shot letter-1920; off
    act F2; shot desk-1920; close_window
    settings 'size: 150'
    open play --load letter --lang en; act n; shot letter-1920-150; off
    act F4; shot ledger-1920-150; close_window
    display 1280x720
    open play lips_and_teeth --lang zh; shot setup-150; close_window
    open play --load letter --lang zh; shot map-150; act n; shot letter-150; close_window
    rm -f "$data/settings.ron"
}

display 1280x720
for group in "${groups[@]}"; do
    fresh
    "$group"
done
[ $faults = 0 ] || { failed_picture=; fail "$faults of $taken screens look different; UPDATE_SHOTS=1 renews the kept pictures"; }
if [ -n "${UPDATE_SHOTS:-}" ]; then echo "shots: the pictures of $taken screens are renewed in $((SECONDS - began)) s"; exit 0; fi
echo "shots: $taken screens look as they did, in $((SECONDS - began)) s (pictures in $shots)"
