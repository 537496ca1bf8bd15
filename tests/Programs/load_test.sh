#!/bin/sh
# Load on one address with wrk: passes when a hundred requests a second are answered, all of them well.
#
#   TARGET_URL=https://modules.example.com tests/Programs/load_test.sh
#
# DURATION (default 30s), CONNECTIONS (default 4) and RATE (default 100, requests a second) bound and judge it.
# Ends with 0 when it holds, 1 when it does not, 2 when it cannot run.
set -eu

case ${TARGET_URL:-} in
  http://* | https://*) ;;
  *)
    echo "TARGET_URL is \"${TARGET_URL:-}\"; needed is the address of a service, such as https://modules.example.com" >&2
    exit 2
    ;;
esac
command -v wrk >/dev/null || { echo "needs wrk" >&2; exit 2; }

report=$(wrk --threads 1 --connections "${CONNECTIONS:-4}" --duration "${DURATION:-30s}" --latency "$TARGET_URL") || { echo "wrk could not reach $TARGET_URL" >&2; exit 1; }
printf '%s\n' "$report"
printf '%s\n' "$report" | awk -v rate="${RATE:-100}" '
  /Socket errors|Non-2xx/ { sub(/^ */, ""); faults = faults "; " $0 }
  /^Requests\/sec:/ { held = $2 }
  END {
    if (held + 0 < rate + 0) faults = faults "; " held + 0 " requests a second, not " rate
    if (faults != "") { print "FAIL " substr(faults, 3); exit 1 }
    print "ok   " held " requests a second, no error"
  }'
