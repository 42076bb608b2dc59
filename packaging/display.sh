# Read by test-keys and test-ime: a display of their own, a folder for what they make, and how they check.
# shellcheck shell=sh

root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
for tool in Xvfb openbox xdotool; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 0; }
done
work=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null; rm -rf "$work"' EXIT
export GALLEY_HOME="$work/home"
galley=$root/packaging/galley
passed=0 failed=0

number=50
while [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
export DISPLAY=":$number"
Xvfb "$DISPLAY" -screen 0 1440x900x24 -nolisten tcp >"$work/xvfb" 2>&1 &
pids=$!
within() { # SECONDS COMMAND…: until it holds
    left=$(($1 * 10))
    shift
    while ! "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.1
    done
}
within 10 xdotool getdisplaygeometry || { echo "FAILED  no display"; exit 1; }
openbox >"$work/openbox" 2>&1 &
pids="$pids $!"

check() { # SENTENCE COMMAND…
    sentence=$1
    shift
    if "$@"; then passed=$((passed + 1)) && echo "ok      $sentence"; else failed=$((failed + 1)) && echo "FAILED  $sentence"; fi
}

# make_ready POST: builds, and makes the start-up cache, so that the waits that follow are short.
make_ready() {
    "$galley" shot --out "$work/ready.png" "$1" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    within 180 start_cache
}
start_cache() { find "$GALLEY_HOME/cache/start" -name '*window.aot' | grep -q .; }
