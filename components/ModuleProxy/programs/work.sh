#!/bin/sh
# Takes module versions from the queue, one at a time, and has the proxy fetch each: .info, .mod, .zip.
# A version is held by a lease. A worker that is killed loses nothing: when the lease ends, the version goes back to the queue.
set -eu

PROGRAM=work
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

: "${PROXY_URL:?is the address of the module proxy}"
: "${FETCH_SECONDS:=300}"             # until a fetch is given up; the proxy gives up after 300 itself
: "${LEASE_SECONDS:=330}"             # longer than a fetch, or a version would be fetched twice
: "${MAX_ATTEMPTS:=8}"                # how often a version is taken before it is dead
: "${BACKOFF_MILLISECONDS:=15000}"    # before the second attempt, doubled with each further one
: "${BACKOFF_LONGEST_MILLISECONDS:=3600000}"
: "${NEWEST_VERSIONS:=0}"             # newest versions kept of each module; 0: all
: "${IDLE_SECONDS:=2}"                # between two looks at an empty queue
: "${ANSWER_SECONDS:=10}"            # until Valkey counts as gone
: "${STOP_SECONDS:=8}"                # after a signal, until the version at hand is handed back

check_settings() {
  number FETCH_SECONDS "$FETCH_SECONDS" 1
  number LEASE_SECONDS "$LEASE_SECONDS" $((FETCH_SECONDS + 1))
  number MAX_ATTEMPTS "$MAX_ATTEMPTS" 1
  number BACKOFF_MILLISECONDS "$BACKOFF_MILLISECONDS" 1
  number BACKOFF_LONGEST_MILLISECONDS "$BACKOFF_LONGEST_MILLISECONDS" "$BACKOFF_MILLISECONDS"
  number NEWEST_VERSIONS "$NEWEST_VERSIONS" 0
  number STOP_SECONDS "$STOP_SECONDS" 0
}

# escape TEXT: as module proxies spell paths and versions, where upper case is an exclamation mark and lower case.
escape() {
  case $1 in
    *[A-Z]*) echo "$1" | sed 's/[A-Z]/!&/g' | tr '[:upper:]' '[:lower:]' ;;
    *) echo "$1" ;;
  esac
}

# open_session: starts one client that stays connected. A client for each version would cost more than the rest of the work, and a
# TLS handshake each.
open_session() {
  close_session
  script exchange >"$RUN_DIR/exchange.lua"
  sha=$(valkey -x SCRIPT LOAD <"$RUN_DIR/exchange.lua") || return 1
  rm -f "$RUN_DIR/ask" "$RUN_DIR/reply"
  mkfifo "$RUN_DIR/ask" "$RUN_DIR/reply"
  valkey <"$RUN_DIR/ask" >"$RUN_DIR/reply" &
  exec 3>"$RUN_DIR/ask" 4<"$RUN_DIR/reply"
  session=open
}

# close_session: the client ends when nobody holds the other end of its input.
close_session() {
  [ -z "$session" ] || exec 3>&- 4<&-
  session=''
}

# converse LINE: sends one command, and sets $reply to the line that comes back. Fails without one that makes sense.
converse() {
  reply=''
  [ -n "$session" ] || return 1
  echo "$1" >&3 || return 1
  before=$stopping
  # shellcheck disable=SC3045 # ash has a timeout for read: a client that lost its server says nothing on its output
  read -r -t "$ANSWER_SECONDS" reply <&4 || {
    # A signal ends the first read, and the answer is still to come.
    [ "$stopping" != "$before" ] && read -r -t "$ANSWER_SECONDS" reply <&4
  } || return 1
  case $reply in
    take\ * | idle) ;;
    *) return 1 ;;
  esac
}

# exchange: tells how the last version went and takes the next, unless the worker is stopping. Sets $id, empty when there was none.
exchange() {
  until converse "EVALSHA $sha 1 $QUEUE $worker $outcome \"$id\" \"$reason\" $((1 - stopping)) ${LEASE_SECONDS}000 \
$MAX_ATTEMPTS $BACKOFF_MILLISECONDS $BACKOFF_LONGEST_MILLISECONDS $NEWEST_VERSIONS"; do
    log warn "Valkey at $VALKEY_HOST:$VALKEY_PORT does not answer: $reply"
    # Whatever could not be told is in the lease, which ends by itself.
    [ "$stopping" = 0 ] || break
    heartbeat
    pause 1
    open_session || true
  done
  outcome=none id='' reason='' attempt=0
  case $reply in
    take\ *)
      id=${reply#take }
      attempt=${id##* }
      id=${id%% *}
      ;;
  esac
  heartbeat
}

# fetch: has the proxy fetch $id, and sets $outcome and $reason.
fetch() {
  case $id in
    *[A-Z]*) base=$PROXY_URL/$(escape "${id%@*}")/@v/$(escape "${id##*@}") ;;
    *) base=$PROXY_URL/${id%@*}/@v/${id##*@} ;;
  esac
  timeout "$FETCH_SECONDS" wget -q -O /dev/null "$base.info" "$base.mod" "$base.zip" 2>"$RUN_DIR/error" &
  fetching=$!
  result=0
  wait "$fetching" || result=$?
  # A signal ends the wait and not the fetch, which gets a little longer.
  while kill -0 "$fetching" 2>/dev/null; do
    result=0
    wait "$fetching" || result=$?
  done
  fetching=''
  judge "$result"
}

# judge RESULT: what the end of wget means for the version.
judge() {
  if [ "$1" = 0 ]; then
    outcome='done'
    fetched=$((fetched + 1))
    return
  fi
  if [ "$stopping" = 1 ] && [ "$1" -gt 128 ]; then
    outcome=back
    return
  fi
  # It becomes part of a command: no quotes, no backslashes.
  reason=$(sed -n '$s/^wget: //p' "$RUN_DIR/error" | tr -cd '[:alnum:] ./:_+-')
  : "${reason:=no answer within $FETCH_SECONDS s}"
  case $reason in
    *'server returned error: HTTP/'*' 404'* | *'server returned error: HTTP/'*' 410'*)
      # The proxy has it from upstream that there is no such version: asking again will not make one.
      outcome=dead
      gone=$((gone + 1))
      ;;
    *)
      outcome=retry
      failed=$((failed + 1))
      ;;
  esac
  log warn "version=$id attempt=$attempt outcome=$outcome reason=\"$reason\""
}

write_metrics() {
  printf '%s\n' \
    '# HELP module_worker_versions_total Module versions that this worker has handled.' \
    '# TYPE module_worker_versions_total counter' \
    "module_worker_versions_total{outcome=\"fetched\"} $fetched" \
    "module_worker_versions_total{outcome=\"failed\"} $failed" \
    "module_worker_versions_total{outcome=\"gone\"} $gone" >"$RUN_DIR/metrics"
}

# shellcheck disable=SC2317,SC2329 # the trap calls it
stop() {
  stopping=1
  if [ -n "$fetching" ]; then
    # A shell of its own, without the traps of this one and without its log.
    # shellcheck disable=SC2016 # the inner shell expands them
    sh -c 'sleep "$1"; kill "$2"' deadline "$STOP_SECONDS" "$fetching" >/dev/null 2>&1 &
    deadline=$!
  fi
}

main() {
  mkdir -p "$RUN_DIR"
  check_settings
  worker=$(cat /proc/sys/kernel/hostname)-$$-$(date +%s)
  fetching='' deadline='' stopping=0 session='' sha='' outcome=none id='' reason='' fetched=0 failed=0 gone=0
  start "{\"program\":\"$PROGRAM\",\"queue\":\"$QUEUE\",\"proxy\":\"$PROXY_URL\",\"worker\":\"$worker\",\"started\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\"}"
  trap stop TERM INT
  # A client that is gone makes a failed write, not the end of the worker.
  trap '' PIPE
  open_session || true
  exchange
  while [ "$stopping" = 0 ] || [ -n "$id" ]; do
    if [ -n "$id" ]; then
      fetch
      write_metrics
    else
      pause "$IDLE_SECONDS"
    fi
    exchange
  done
  [ -z "$deadline" ] || kill "$deadline" 2>/dev/null || true
  close_session
  finish
  log info "stopped after $fetched versions"
}

main
