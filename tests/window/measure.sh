#!/usr/bin/env bash
# Measures in the real window what is promised of it, and prints each figure beside the promise: how long until the title
# and until a late save is seen, frames a second while the map moves, the processor's time while nothing happens, and
# memory. The window is 1280x720, drawn by software. Give it a release build, and a machine that does nothing else.
#   measure.sh PROGRAM [--check]      with --check a promise that is missed is a fault
set -euo pipefail
name=measure
program=${1:?the program} check=${2:-}
# shellcheck source=tests/window/lib.sh
. "$(cd "$(dirname "$0")" && pwd)/lib.sh"
missed=0
now() { date +%s.%N; }
minus() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a - b }'; }
# A figure beside its promise: what, figure, unit, the word `most` or `least`, promise.
figure() {
    local told=kept
    awk -v v="$2" -v how="$4" -v p="$5" 'BEGIN { exit !(how == "most" ? v <= p : v >= p) }' || { told=MISSED; missed=$((missed + 1)); }
    printf '%-44s %8s %-7s at %s %s  %s\n' "$1" "$2" "$3" "$4" "$5" "$told"
}
# Memory that the program alone holds and shares, in MB.
memory() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$game/status"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$game/stat"; }
# Frames a second between two moments, and the longest gap in milliseconds.
rate() { awk -v a="$1" -v b="$2" '$2 == "frame" && $1 >= a && $1 <= b { n++; if (last && $1 - last > gap) gap = $1 - last; last = $1 } END { printf "%.1f %.0f\n", n / (b - a), gap * 1000 }' "$frames"; }

display 1280x720
settings 'effects: 0' 'music: 0'
# A late save: the longest scenario, seventy turns on.
typed the_long_war mongol $(for _ in $(seq 70); do echo end; done) 'save late' quit >/dev/null

began=$(now)
open_window --lang en
figure "title" "$(minus "$(seen Title "$began")" "$began")" s most 1.0
still
# What it tidies away once it rests is not what it takes at rest.
away; sleep 6
figure "memory at the title" "$(memory)" MB most 350
before=$(ticks); sleep 20
figure "a core while the title rests" "$(awk -v t=$(($(ticks) - before)) -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", 100 * t / hz / 20 }')" % most 1
# The newest save is the first line of the menu; it is there when the folder has been read.
began=$(now); press Return
figure "load of a late save" "$(minus "$(seen Play "$began")" "$began")" s most 1.0
still
before=$(ticks); sleep 20
figure "a core while the game rests" "$(awk -v t=$(($(ticks) - before)) -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", 100 * t / hz / 20 }')" % most 1

# Panning by key, by mouse, and zooming.
xdotool windowfocus --sync "$window" 2>/dev/null || true
began=$(now)
for key in d s a w d s a w; do xdotool keydown $key; sleep 0.5; xdotool keyup $key; done
read -r fps gap < <(rate "$began" "$(now)")
figure "panning by key" "$fps" fps least 30
figure "  its longest frame" "$gap" ms most 66
xdotool mousemove 640 400 mousedown 1
began=$(now)
# One hand moves it: a program started for every step would take the time of frames.
for step in $(seq 200); do echo "mousemove $((640 + (step % 80 < 40 ? step % 40 : 40 - step % 40) * 4)) $((400 + step % 20)) sleep 0.02"; done | xdotool -
ended=$(now); xdotool mouseup 1
read -r fps gap < <(rate "$began" "$ended")
figure "panning by mouse" "$fps" fps least 30
away; press m; sleep 1
xdotool windowfocus --sync "$window" 2>/dev/null || true
began=$(now)
for key in d s a w; do xdotool keydown $key; sleep 0.3; xdotool keyup $key; done
press h; sleep 1

# An hour's play: sheets opened and closed, turns taken back and played anew, the map looked at in every way.
for _ in $(seq 12); do
    for key in F3 F4 F6 F7; do press $key; sleep 0.25; press Escape; sleep 0.15; done
    for key in 2 3 4 5 6 1 m h; do press $key; sleep 0.2; done
    press ctrl+z; sleep 0.3; press Return; sleep 0.8; press Return; sleep 0.3; press Return; sleep 0.3
    alive "while it was played"
done
sleep 6
figure "memory after much play" "$(memory)" MB most 350
close_window
[ $missed = 0 ] || { echo "measure: $missed promises are missed"; [ -z "$check" ] || exit 1; }
