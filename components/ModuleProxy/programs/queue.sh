#!/bin/sh
# For people and Jobs: looks at the queue, and decides about what was given up.
#   queue.sh status               lengths and totals
#   queue.sh dead                 what was given up, and why
#   queue.sh requeue-dead [TEXT]  tries again what was given up (for a reason that contains TEXT)
#   queue.sh drop-dead [TEXT]     forgets it; the index may bring it back
set -eu

PROGRAM=queue
RUN_DIR=${RUN_DIR:-/tmp}
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

: "${MAX_ATTEMPTS:=8}"

usage() {
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 64
}

password=''
[ -z "$VALKEY_PASSWORD_FILE" ] || password=$(cat "$VALKEY_PASSWORD_FILE")

case ${1:-} in
  status) valkey EVAL "$(script status)" 1 "$QUEUE" "$MAX_ATTEMPTS" ;;
  dead) valkey HGETALL "$QUEUE:dead" | awk 'NR % 2 { id = $0; next } NF { print id "\t" $0 }' ;;
  requeue-dead) valkey EVAL "$(script requeue)" 1 "$QUEUE" "${2:-}" pending ;;
  drop-dead) valkey EVAL "$(script requeue)" 1 "$QUEUE" "${2:-}" forget ;;
  *) usage ;;
esac
