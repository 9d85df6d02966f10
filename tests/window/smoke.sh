#!/usr/bin/env bash
# Smoke test of the real window: starts the program on a virtual display with software Vulkan, plays a little, and
# looks at the screenshots. Installs what it needs where it may.
#   smoke.sh PROGRAM [FOLDER FOR SCREENSHOTS]
set -euo pipefail
program=${1:?the program to test}
shots=${2:-$(mktemp -d)}
mkdir -p "$shots"

needed="xvfb xdotool imagemagick mesa-vulkan-drivers libvulkan1 libxcursor1 libxi6 libxrandr2 libxkbcommon-x11-0"
if ! command -v Xvfb >/dev/null || ! command -v xdotool >/dev/null || ! command -v import >/dev/null ||
    ! ls /usr/share/vulkan/icd.d/lvp* >/dev/null 2>&1 || ! ldconfig -p | grep -q libxkbcommon-x11; then
    echo "installing: $needed"
    as_root=; [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $needed >/dev/null
fi

number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$number" 2>/dev/null &
server=$!
game=
trap 'kill $game $server 2>/dev/null || true; rm -f "$number"' EXIT
for _ in $(seq 100); do [ -s "$number" ] && break; sleep 0.1; done
export DISPLAY=":$(cat "$number")" XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
unset WAYLAND_DISPLAY

fail() { echo "smoke: $*" >&2; exit 1; }

log=$(mktemp)
"$program" --lang en --data-dir "$(mktemp -d)" >"$log" 2>&1 &
game=$!
for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '.' 2>/dev/null | tail -n 1) || true
    [ -n "$window" ] && break
    kill -0 $game 2>/dev/null || { cat "$log" >&2; fail "the program ended before it opened a window"; }
    sleep 0.2
done
[ -n "$window" ] || fail "no window after a minute"

press() { xdotool windowfocus --sync "$window" 2>/dev/null || true; xdotool key --clearmodifiers "$@"; }
shoot() { import -window root "$shots/$1.png"; }
colours() { identify -format %k "$shots/$1.png"; }
# How many pixels differ clearly between two pictures.
differing() { compare -metric AE -fuzz 3% "$shots/$1.png" "$shots/$2.png" null: 2>&1 | cut -d' ' -f1 || true; }
# Waits until the picture differs from the one named, as far as it says.
until_differs() {
    local new=$1 old=$2 least=$3 n=0
    for _ in $(seq 60); do
        shoot "$new"
        n=$(differing "$new" "$old" | cut -d. -f1)
        [ "$n" -ge "$least" ] && return 0
        sleep 0.5
    done
    fail "$new does not differ from $old: $n pixels, not $least"
}

# The title: not blank.
for _ in $(seq 120); do
    shoot title
    [ "$(colours title)" -gt 2000 ] && break
    sleep 0.5
done
[ "$(colours title)" -gt 2000 ] || fail "the title shows $(colours title) colours"
sleep 2; shoot title
# The other language, at once.
press l; until_differs title-zh title 2000
press l; sleep 1
# The record, in the menu; a scenario, its map, a few turns of the record, and the pictures move.
press Down; press Return; sleep 1
press Return; until_differs replay title 100000
sleep 2; shoot replay
press Right; press Right; press Right; until_differs replay-later replay 2000
press l; sleep 1.5; shoot replay-zh
[ "$(differing replay-zh replay-later | cut -d. -f1)" -ge 2000 ] || fail "the language of the replay did not change"
# Back to the title and out, with a good exit.
press Escape; until_differs title-again replay-zh 100000
press Escape
for _ in $(seq 50); do kill -0 $game 2>/dev/null || break; sleep 0.2; done
kill -0 $game 2>/dev/null && fail "the program did not end"
code=0; wait $game || code=$?
[ "$code" = 0 ] || { cat "$log" >&2; fail "the program ended with $code"; }
grep -i "panicked" "$log" && fail "something panicked"
game=
echo "smoke: the window opens, plays, speaks both languages and closes (pictures in $shots)"
