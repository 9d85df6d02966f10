# Shared by the scripts that drive the real window: a virtual display, opening the program, keys, pointer, stillness.
# To be sourced with `name` set to what the messages begin with. What smoke.sh installs is needed.
#
# shellcheck shell=bash
# shellcheck disable=SC2034

lib_number=$(mktemp) lib_now=$(mktemp --suffix .png)
server='' game='' window='' data=$(mktemp -d) frames=$(mktemp)
end_all() {
    [ -z "$game" ] || kill "$game" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$lib_number" "$lib_now" "$data" "$frames" "$frames".*
}
trap end_all EXIT
fail() {
    [ -z "${failed_picture:-}" ] || import -window root "$failed_picture" 2>/dev/null || true
    echo "$name: $*" >&2
    exit 1
}

# Opens a display of that size, such as 1280x720; the one before it is closed.
display() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
    : >"$lib_number"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$lib_number" 2>/dev/null &
    server=$!
    for _ in $(seq 100); do [ -s "$lib_number" ] && break; sleep 0.1; done
    [ -s "$lib_number" ] || fail "no virtual display"
    wide=${1%x*} high=${1#*x}
    # Where nothing is told of: on the banner at the beginning of the bar at the top.
    rest="24 28"
    export DISPLAY=":$(cat "$lib_number")" XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
    unset WAYLAND_DISPLAY
}

# Opens the program with what the command line is to say, and waits for its window.
open_window() {
    : >"$frames"
    rm -f "$frames".*
    JINXIA_FRAMES=$frames "$program" "$@" --data-dir "$data" &
    game=$!
    window=
    for _ in $(seq 600); do
        window=$(xdotool search --onlyvisible --name '.' 2>/dev/null | tail -n 1) || true
        [ -n "$window" ] && return 0
        kill -0 $game 2>/dev/null || fail "the program ended before it opened a window"
        sleep 0.1
    done
    fail "no window after a minute"
}
# Waits until a screen is seen, its land painted, and says when that was; not before a moment, if one is named.
seen() {
    local at
    for _ in $(seq 600); do
        at=$(awk -v s="$1" -v t="${2:-0}" '$2 == "shown" && $3 == s && $1 >= t { print $1; exit }' "$frames")
        [ -n "$at" ] && { echo "$at"; return 0; }
        alive "before $1 was seen"
        sleep 0.1
    done
    fail "$1 was never seen"
}
# Ends the program.
close_window() {
    kill "$game" 2>/dev/null || true
    wait "$game" 2>/dev/null || true
    game=
}
alive() { kill -0 "$game" 2>/dev/null || fail "the program ended: $*"; }

# There is no window manager, so the window is given the keyboard by hand.
press() { xdotool windowfocus --sync "$window" 2>/dev/null || true; xdotool key --clearmodifiers "$@"; }
# shellcheck disable=SC2086
away() { xdotool mousemove $rest; }
# How many frames have been drawn, and a wait of two seconds at most until there are more.
drawn() { wc -l <"$frames"; }
soon() { for _ in $(seq 40); do [ "$(drawn)" -gt "$1" ] && return 0; sleep 0.05; done; }
# Clicks, and takes the pointer away again: what it rests on is drawn lighter. Each step is seen before the next.
click() {
    local n
    n=$(drawn); xdotool mousemove "$1" "$2"; soon "$n"; sleep 0.1
    n=$(drawn); xdotool mousedown "${3:-1}"; soon "$n"; sleep 0.05
    n=$(drawn); xdotool mouseup "${3:-1}"; soon "$n"; sleep 0.05
    away
}

# Waits until more than so many frames have been drawn: until what was pressed has been answered.
answered() {
    for _ in $(seq 300); do
        [ "$(drawn)" -gt "$1" ] && return 0
        alive "before it answered"
        sleep 0.05
    done
    fail "the window does not answer"
}
# Where the uppermost button of that name is seen, whatever the language and the size: the program tells it of every frame.
button() { awk -v name="$1" '$4 == name { at = $1 " " $2 } END { if (at) print at }' "$frames.buttons" 2>/dev/null; }
# Waits until a button of that name can be pressed, and says where.
offered() {
    local at
    for _ in $(seq 400); do
        at=$(button "$1")
        [ -n "$at" ] && { echo "$at"; return 0; }
        alive "before it offered $1"
        sleep 0.05
    done
    fail "no button $1 is seen"
}
# What lies uppermost over the map.
uppermost() { awk '$2 == "sheet" { top = $3 } END { print top }' "$frames"; }
# Waits until such a sheet lies uppermost.
laid() {
    for _ in $(seq 400); do
        [ "$(uppermost)" = "$1" ] && return 0
        alive "before $1 was laid"
        sleep 0.05
    done
    fail "$1 is never laid; $(uppermost) is"
}

# Waits until nothing is drawn any more and nothing is waited for; the picture is left in `$lib_now`. The program writes
# down every frame and draws none where nothing moves; a cursor blinks at longer intervals than are waited here.
still() {
    local before now quiet=0 n
    before=$(drawn)
    for n in $(seq 1200); do
        sleep 0.1
        now=$(drawn)
        if [ "$now" -gt 0 ] && [ "$now" = "$before" ] && [[ $(tail -n 1 "$frames") != *waiting ]]; then
            quiet=$((quiet + 1))
        else
            quiet=0
        fi
        if [ $quiet -ge 4 ]; then
            import -window root -quality 5 "$lib_now"
            [ "$(drawn)" = "$now" ] || [ "${1:-}" = blinking ] || { quiet=0; before=$(drawn); continue; }
            [ "$(identify -format %k "$lib_now")" -gt 1500 ] && return 0
            quiet=0
        fi
        before=$now
        alive "before it came to rest"
    done
    fail "the window never comes to rest"
}

# Patches of bright cinnabar, each as width, height and middle: the button that a sheet wants pressed, and the seal. What
# lies under a sheet is dimmed, so that the seal is found only when nothing lies over the map.
cinnabar() {
    import -window root "$lib_now"
    convert "$lib_now" -alpha off -fill white -fuzz 9% -opaque '#ae3629' -fill black -fuzz 0% +opaque white \
        -define connected-components:verbose=true -define connected-components:area-threshold=${1:-200} \
        -connected-components 4 null: | sed -n 's/^ *[0-9]*: \([0-9]*\)x\([0-9]*\)+\([0-9]*\)+\([0-9]*\) .*255,255,255.*/\1 \2 \3 \4/p' |
        while read -r wide high left top; do echo "$wide $high $((left + wide / 2)) $((top + high / 2))"; done
}
# Presses the button of cinnabar that a sheet or a bar wants pressed, if there is one.
click_primary() {
    local wide high x y
    while read -r wide high x y; do
        if [ "$wide" -ge 40 ] && [ "$wide" -le 220 ] && [ "$high" -ge 20 ] && [ "$high" -le 36 ]; then
            click "$x" "$y"
            return 0
        fi
    done < <(cinnabar)
    return 1
}

# The settings file of the window, from lines such as `size: 150`.
settings() {
    mkdir -p "$data"
    { echo "("; printf '    %s,\n' "$@"; echo ")"; } >"$data/settings.ron"
}

# A game as a file, made in text mode: plays `scenario` as `side` with what is typed, and says what was told.
typed() {
    local scenario=$1 side=$2
    shift 2
    printf '%s\n' "$@" | "$program" play "$scenario" --as "$side" --seed 7 --text --plain --lang en --data-dir "$data"
}
