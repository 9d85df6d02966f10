#!/usr/bin/env bash
# Plays a scenario to its end in the real window, on a virtual display, by the keyboard alone or by the mouse alone, and
# looks at the save that the game has kept and at the judgement on the screen. What smoke.sh installs is needed.
#   play.sh [--mouse] PROGRAM SCENARIO SIDE [FOLDER FOR SCREENSHOTS]
set -euo pipefail
hands=keyboard
if [ "${1:-}" = --mouse ]; then hands=mouse; shift; fi
program=${1:?the program} scenario=${2:?the scenario} side=${3:?the side}
shots=${4:-$(mktemp -d)}
mkdir -p "$shots"
data=$(mktemp -d)
number=$(mktemp) now=$(mktemp --suffix .png)
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$number" 2>/dev/null &
server=$!
game=
trap 'kill $game $server 2>/dev/null || true; rm -rf "$number" "$now" "$data"' EXIT
for _ in $(seq 100); do [ -s "$number" ] && break; sleep 0.1; done
export DISPLAY=":$(cat "$number")" XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
unset WAYLAND_DISPLAY
fail() {
    import -window root "$shots/$scenario-$hands-failed.png" || true
    echo "play: $*" >&2
    exit 1
}

"$program" play "$scenario" --as "$side" --lang en --data-dir "$data" &
game=$!
window=
for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '.' 2>/dev/null | tail -n 1) || true
    [ -n "$window" ] && break
    kill -0 $game 2>/dev/null || fail "the program ended before it opened a window"
    sleep 0.2
done
[ -n "$window" ] || fail "no window after a minute"
press() { xdotool windowfocus --sync "$window" 2>/dev/null || true; xdotool key --clearmodifiers "$@"; }
# The second line but one of a save is its header; the newest automatic save says how far the game has come.
header() { ls -t "$data"/saves/auto-*.jinxia 2>/dev/null | head -n 1 | xargs -r head -n 3 | grep -a -o '"turn":[0-9]*\|"over":true' | tr '\n' ' '; }
over() { case "$(header)" in *'"over":true'*) return 0 ;; *) return 1 ;; esac; }
# Patches of bright cinnabar, each as width, height and middle: the button that a sheet wants pressed, and the seal. What
# lies under a sheet is dimmed, so that the seal is found only when nothing lies over the map.
cinnabar() {
    import -window root "$now"
    convert "$now" -alpha off -fill white -fuzz 9% -opaque '#ae3629' -fill black -fuzz 0% +opaque white \
        -define connected-components:verbose=true -define connected-components:area-threshold=200 \
        -connected-components 4 null: | sed -n 's/^ *[0-9]*: \([0-9]*\)x\([0-9]*\)+\([0-9]*\)+\([0-9]*\) .*255,255,255.*/\1 \2 \3 \4/p' |
        while read -r wide high left top; do echo "$wide $high $((left + wide / 2)) $((top + high / 2))"; done
}
# The pointer goes away again: what it rests on is drawn lighter.
click() { xdotool mousemove "$1" "$2"; sleep 0.2; xdotool click 1; sleep 0.1; xdotool mousemove 1030 30; }
# One step by mouse: presses the button of the sheet, else the seal.
step_by_mouse() {
    local wide high x y seal=
    while read -r wide high x y; do
        if [ "$wide" -ge 40 ] && [ "$wide" -le 220 ] && [ "$high" -ge 20 ] && [ "$high" -le 36 ]; then
            click "$x" "$y"
            return
        fi
        # A red plaque of the map may touch the seal: where it stands from left to right is known.
        [ "$wide" -ge 80 ] && [ "$high" -ge 80 ] && [ "$high" -le 130 ] && [ "$x" -ge 1060 ] && seal="1167 $y"
    done < <(cinnabar)
    # shellcheck disable=SC2086
    if [ -n "$seal" ]; then click $seal; fi
}
sleep 3
import -window root "$shots/$scenario-$hands-first.png"
steps=0
# By keyboard: Enter closes what is read and ends the turn; where somebody waits for an answer it takes one press more.
for steps in $(seq 2000); do
    if [ $hands = mouse ]; then step_by_mouse; else press Return; fi
    sleep 0.35
    over && break
    kill -0 $game 2>/dev/null || fail "the program ended at $(header)"
done
over || fail "after $steps steps the game is not over: $(header)"
# The end is seen: what the last turn brought is closed, and the judgement lies over the map, which is dimmed.
for _ in $(seq 20); do sleep 0.5; kill -0 $game 2>/dev/null || fail "the program ended when the game did"; done
import -window root "$shots/$scenario-$hands-last.png"
bright() { convert "$shots/$scenario-$hands-last.png" -crop 60x12+1120+80 -colorspace gray -format '%[fx:int(100*mean)]' info:; }
[ "$(bright)" -lt 70 ] || fail "no judgement lies over the map at the end ($(bright) % bright)"
echo "play: $scenario as $side played to its end by $hands, $(header), $steps steps (pictures in $shots)"
