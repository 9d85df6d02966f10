#!/usr/bin/env bash
# Guards how every screen looks: drives the real window on a virtual display, takes a picture of each screen in both
# languages, and compares it, small and tolerantly, with the one kept in tests/window/shots. A picture of a screen that
# was meant to change is renewed with UPDATE_SHOTS=1 (look at it before it is kept). What smoke.sh installs is needed.
#   shots.sh PROGRAM [FOLDER FOR SCREENSHOTS]
set -euo pipefail
program=${1:?the program}
here=$(cd "$(dirname "$0")" && pwd)
kept=$here/shots
shots=${2:-$(mktemp -d)}
mkdir -p "$shots" "$kept"
# How far a picture may be from the kept one: the root mean square over all pixels, of 1. Other letters in a panel are
# about 0.02, a panel that is missing or elsewhere is above 0.08.
most=0.05
number=$(mktemp) data=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$number" 2>/dev/null &
server=$!
game=
trap 'kill $game $server 2>/dev/null || true; rm -rf "$number" "$data"' EXIT
for _ in $(seq 100); do [ -s "$number" ] && break; sleep 0.1; done
export DISPLAY=":$(cat "$number")" XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
unset WAYLAND_DISPLAY
fail() { echo "shots: $*" >&2; exit 1; }
faults=0 taken=0

open() {
    "$program" "$@" --data-dir "$data" &
    game=$!
    window=
    for _ in $(seq 300); do
        window=$(xdotool search --onlyvisible --name '.' 2>/dev/null | tail -n 1) || true
        [ -n "$window" ] && break
        kill -0 $game 2>/dev/null || fail "the program ended before it opened a window"
        sleep 0.2
    done
    [ -n "$window" ] || fail "no window after a minute"
    # Where nothing is told of.
    xdotool mousemove 1030 30
    still
}
close() { kill $game 2>/dev/null || true; wait $game 2>/dev/null || true; game=; rm -rf "${data:?}"/*; }
press() { xdotool windowfocus --sync "$window" 2>/dev/null || true; xdotool key --clearmodifiers "$@"; }
# Waits until something is drawn and nothing changes any more.
still() {
    local before= now n
    for n in $(seq 150); do
        sleep 0.4
        import -window root "$shots/now.png"
        now=$(identify -format '%# %k' "$shots/now.png")
        [ "$now" = "$before" ] && [ "${now#* }" -gt 1500 ] && [ "$n" -gt 3 ] && return 0
        before=$now
    done
    fail "the window never comes to rest"
}
# Takes a picture of what is seen, and compares it.
shot() {
    local name=$1 off
    still
    mv "$shots/now.png" "$shots/$name.png"
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

for lang in en zh; do
    open --lang $lang
    shot title-$lang
    close
    # A game of which every throw is known.
    open play lips_and_teeth --as xia --seed 7 --lang $lang
    shot situation-$lang
    press Return; shot map-$lang
    press F2; shot desk-$lang; press Escape; still
    press F3; shot court-$lang; press Escape; still
    press F4; shot ledger-$lang; press Escape; still
    press F6; shot chronicle-$lang; press Escape; still
    press F7; shot book-$lang; press Escape; still
    press Escape; shot menu-$lang; press Escape; still
    press period; shot army-$lang; press Escape; still
    press 2; shot relations-$lang
    press 4; shot supply-$lang
    press 1; press m; shot whole-$lang; press h; still
    press Return; shot report-$lang
    close
done
[ $faults = 0 ] || fail "$faults of $taken screens look different; UPDATE_SHOTS=1 renews the kept pictures"
rm -f "$shots/now.png"
if [ -n "${UPDATE_SHOTS:-}" ]; then echo "shots: the pictures of $taken screens are renewed"; exit 0; fi
echo "shots: $taken screens look as they did (pictures in $shots)"
