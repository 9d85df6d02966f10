#!/usr/bin/env bash
# Plays a scenario to its end in the real window, on a virtual display, by the keyboard alone or by the mouse alone, and
# looks at the save that the game has kept and at the judgement on the screen. What smoke.sh installs is needed.
#   play.sh [--mouse] PROGRAM SCENARIO SIDE [FOLDER FOR SCREENSHOTS]
set -euo pipefail
name=play
hands=keyboard
if [ "${1:-}" = --mouse ]; then hands=mouse; shift; fi
program=${1:?the program} scenario=${2:?the scenario} side=${3:?the side}
shots=${4:-$(mktemp -d)}
mkdir -p "$shots"
failed_picture=$shots/$scenario-$hands-failed.png
# shellcheck source=tests/window/lib.sh
. "$(cd "$(dirname "$0")" && pwd)/lib.sh"
# The second line but one of a save is its header; the newest automatic save says how far the game has come.
header() { ls -t "$data"/saves/auto-*.jinxia 2>/dev/null | head -n 1 | xargs -r head -n 3 | grep -a -o '"turn":[0-9]*\|"over":true' | tr '\n' ' '; }
over() { case "$(header)" in *'"over":true'*) return 0 ;; *) return 1 ;; esac; }
# One step by mouse: presses the button of the sheet, else the seal.
step_by_mouse() {
    local wide high x y seal=
    click_primary && return 0
    while read -r wide high x y; do
        # A red plaque of the map may touch the seal: where it stands from left to right is known.
        [ "$wide" -ge 80 ] && [ "$high" -ge 80 ] && [ "$high" -le 130 ] && [ "$x" -ge 1060 ] && seal="1167 $y"
    done < <(cinnabar)
    # shellcheck disable=SC2086
    if [ -n "$seal" ]; then click $seal; fi
}
# Whether the judgement is seen: the level of victory stands in large letters of cinnabar at the top of its sheet.
judged() {
    local letters
    letters=$(cinnabar 12 | awk '$1 <= 40 && $2 >= 12 && $2 <= 44 && $4 > 90 && $4 < 330 && $3 > 340 && $3 < 940 { n++ } END { print n + 0 }')
    [ "$letters" -ge 3 ]
}

display 1280x720
open_window play "$scenario" --as "$side" --lang en
sleep 3
import -window root "$shots/$scenario-$hands-first.png"
steps=0
# By keyboard: Enter closes what is read and ends the turn; where somebody waits for an answer it takes one press more.
for steps in $(seq 2000); do
    if [ $hands = mouse ]; then step_by_mouse; else press Return; fi
    sleep 0.35
    over && break
    # A realm that falls is judged at once, and its game is over though the other courts go on. The red button of its
    # judgement leads to the title.
    if [ "$(uppermost)" = Judgement ] && judged; then break; fi
    alive "$(header)"
done
over || judged || fail "after $steps steps the game is not over: $(header)"
# The end is seen: the report of the last turn is closed, and the judgement lies over the map.
for _ in $(seq 12); do
    sleep 1
    alive "when the game did"
    judged && break
    if [ $hands = mouse ]; then step_by_mouse; else press Return; fi
done
away; sleep 0.5
import -window root "$shots/$scenario-$hands-last.png"
judged || fail "no judgement is seen at the end"
echo "play: $scenario as $side played to its end by $hands, $(header)after $steps steps (pictures in $shots)"
