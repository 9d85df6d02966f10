#!/usr/bin/env bash
# Plays a scenario to its end in the real window by the keyboard alone, on a virtual display, and looks at the save that
# the game has kept. What smoke.sh installs is needed.
#   play.sh PROGRAM SCENARIO SIDE [FOLDER FOR SCREENSHOTS]
set -euo pipefail
program=${1:?the program} scenario=${2:?the scenario} side=${3:?the side}
shots=${4:-$(mktemp -d)}
mkdir -p "$shots"
data=$(mktemp -d)
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$number" 2>/dev/null &
server=$!
game=
trap 'kill $game $server 2>/dev/null || true; rm -rf "$number" "$data"' EXIT
for _ in $(seq 100); do [ -s "$number" ] && break; sleep 0.1; done
export DISPLAY=":$(cat "$number")" XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
unset WAYLAND_DISPLAY
fail() { echo "play: $*" >&2; exit 1; }

"$program" play "$scenario" --as "$side" --lang en --data-dir "$data" &
game=$!
for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '.' 2>/dev/null | tail -n 1) || true
    [ -n "$window" ] && break
    kill -0 $game 2>/dev/null || fail "the program ended before it opened a window"
    sleep 0.2
done
press() { xdotool windowfocus --sync "$window" 2>/dev/null || true; xdotool key --clearmodifiers "$@"; }
# The second line but one of a save is its header; the newest automatic save says how far the game has come.
header() { ls -t "$data"/saves/auto-*.jinxia 2>/dev/null | head -n 1 | xargs -r head -n 3 | grep -a -o '"turn":[0-9]*\|"over":true' | tr '\n' ' '; }
sleep 3
import -window root "$shots/$scenario-first.png"
# Enter closes what is read and ends the turn; where somebody waits for an answer it takes one press more.
for pressed in $(seq 1000); do
    press Return
    sleep 0.35
    case "$(header)" in *'"over":true'*) break ;; esac
    kill -0 $game 2>/dev/null || fail "the program ended at $(header)"
done
sleep 2
import -window root "$shots/$scenario-last.png"
case "$(header)" in *'"over":true'*) ;; *) fail "after $pressed presses the game is not over: $(header)" ;; esac
echo "play: $scenario as $side played to its end, $(header), $pressed presses of a key (pictures in $shots)"
