#!/bin/sh
# Follows the module index and adds to the queue what the policy includes. One of these runs at a time; two would only do the work twice.
set -eu

PROGRAM=discover
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

: "${INDEX_URL:=https://index.golang.org/index}"
: "${START:=}"                        # RFC 3339 time to begin at when the queue is new; empty: now, less MAX_AGE_SECONDS
: "${PATTERNS_FILE:=}"                # extended regular expressions, one a line, each for a whole module path
: "${NEWEST_VERSIONS:=0}"             # newest versions kept of each module; 0: all
: "${MAX_AGE_SECONDS:=0}"             # older entries are not included; 0: any age
: "${PAGE_LIMIT:=2000}"               # entries a page; the index gives no more than 2000
: "${POLL_SECONDS:=30}"               # between two looks at an index that was read to its end
: "${TICK_SECONDS:=5}"                # between two sweeps of the queue, each of which also writes the metrics
: "${BACKOFF_SECONDS:=1}"             # after the first failure, doubled with each further one
: "${BACKOFF_LONGEST_SECONDS:=300}"
: "${RETRY_AFTER_LONGEST_SECONDS:=3600}" # an index that asks for more is asked again after this
: "${MAX_ATTEMPTS:=8}"                # how often a version is taken before it is dead

check_settings() {
  number NEWEST_VERSIONS "$NEWEST_VERSIONS" 0
  number MAX_AGE_SECONDS "$MAX_AGE_SECONDS" 0
  number PAGE_LIMIT "$PAGE_LIMIT" 1
  number POLL_SECONDS "$POLL_SECONDS" 1
  number TICK_SECONDS "$TICK_SECONDS" 1
  number BACKOFF_SECONDS "$BACKOFF_SECONDS" 1
  number BACKOFF_LONGEST_SECONDS "$BACKOFF_LONGEST_SECONDS" 1
  number MAX_ATTEMPTS "$MAX_ATTEMPTS" 1
  case $START in
    '' | [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z) ;;
    *) fail "START=\"$START\" is not a time such as 2026-01-31T00:00:00Z" ;;
  esac
  [ -z "$PATTERNS_FILE" ] || check_patterns
}

# check_patterns: each expression, in the form in which it will be used, beside one that fits an empty line. grep finds that line unless
# the whole does not compile; awk would take an expression that does not for one of another kind.
check_patterns() {
  while IFS= read -r pattern || [ -n "$pattern" ]; do
    case $pattern in
      '' | '#'*) continue ;;
    esac
    echo | grep -q -E -e "^($pattern)\$|^\$" || fail "PATTERNS_FILE=$PATTERNS_FILE has the expression \"$pattern\", which does not compile"
  done <"$PATTERNS_FILE"
}

# oldest_included: the time before which the policy includes nothing, or nothing.
oldest_included() {
  if [ "$MAX_AGE_SECONDS" -gt 0 ]; then
    date -u -d "@$(($(date +%s) - MAX_AGE_SECONDS))" +%Y-%m-%dT%H:%M:%SZ
  fi
}

# select_included: a page of the index in, what the policy includes out, and the sums in $RUN_DIR/summary.
select_included() {
  awk -v patterns="$PATTERNS_FILE" -v oldest="$(oldest_included)" -v summary="$RUN_DIR/summary" -f "$PROGRAMS_DIR/select.awk"
}

# Where a new queue begins is written down before the first request: a restart must not begin later than the first start did.
place_cursor() {
  start=${START:-$(oldest_included)}
  start=${start:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}
  # Always with a fraction: the index can stall on, or skip, entries within a whole second.
  case $start in
    *.*) ;;
    *) start=${start%Z}.000000Z ;;
  esac
  until valkey SET "$QUEUE:cursor" "$start" NX >/dev/null; do
    log warn "Valkey at $VALKEY_HOST:$VALKEY_PORT does not answer"
    heartbeat
    pause "$BACKOFF_SECONDS"
  done
}

# back_off LEAST: sets $delay from how often it failed in a row, and no shorter than LEAST.
back_off() {
  failures=$((failures + 1))
  delay=$BACKOFF_SECONDS
  doublings=1
  while [ "$doublings" -lt "$failures" ] && [ "$delay" -lt "$BACKOFF_LONGEST_SECONDS" ]; do
    delay=$((delay * 2))
    doublings=$((doublings + 1))
  done
  [ "$delay" -le "$BACKOFF_LONGEST_SECONDS" ] || delay=$BACKOFF_LONGEST_SECONDS
  delay=$(jitter "$delay")
  least=$1
  [ "$least" -le "$RETRY_AFTER_LONGEST_SECONDS" ] || least=$RETRY_AFTER_LONGEST_SECONDS
  # The clock here counts whole seconds, and may be almost one ahead.
  [ "$delay" -gt "$least" ] || delay=$((least + 1))
}

# past TIMESTAMP: the moment after it, to the nanosecond. The index counts in microseconds, so nothing lies between.
past() {
  fraction=${1#*.}
  fraction=${fraction%Z}000000000
  echo "${1%.*}.$(printf '%.8s' "$fraction")1Z"
}

# take_page: adds what the response holds, and sets $delay.
take_page() {
  select_included <"$RUN_DIR/body" >"$RUN_DIR/page"
  read -r entries cursor excluded malformed <"$RUN_DIR/summary"
  [ "$malformed" -eq 0 ] || log warn "$malformed entries since $since cannot be read"
  if [ "$entries" -eq 0 ]; then
    read_to_end=$(date +%s)
    delay=$POLL_SECONDS
    return
  fi
  full=$((entries + malformed >= PAGE_LIMIT))
  if [ "$full" = 1 ] && [ "$cursor" = "$since" ]; then
    # More entries of one moment than fit a page: the index cannot show the rest of them, and the cursor would stay here for good.
    log error "a whole page of entries at $since; going on after it"
    cursor=$(past "$cursor")
  fi
  if ! added=$(valkey -x EVAL "$enqueue" 1 "$QUEUE" "$NEWEST_VERSIONS" "$cursor" "$entries" "$excluded" "$malformed" <"$RUN_DIR/page"); then
    log warn "Valkey did not take the page since $since"
    back_off 0
    return
  fi
  [ "$added" = 0 ] || log info "since=$since entries=$entries excluded=$excluded added=$added"
  if [ "$full" = 1 ]; then
    delay=0
  else
    read_to_end=$(date +%s)
    delay=$POLL_SECONDS
  fi
}

# follow: reads one page of the index, and sets $delay to the seconds until the next.
follow() {
  if ! since=$(valkey GET "$QUEUE:cursor") || [ -z "$since" ]; then
    log warn "the cursor cannot be read"
    back_off 0
    return
  fi
  http_get "$INDEX_URL?since=$since&limit=$PAGE_LIMIT" || true
  case $http_status in
    200)
      pages=$((pages + 1))
      failures=0
      take_page
      ;;
    429 | 503)
      refusals=$((refusals + 1))
      asked=$(retry_after)
      back_off "$asked"
      log warn "the index answered $http_status and asks for $asked s; next request in $delay s"
      ;;
    *)
      errors=$((errors + 1))
      back_off 0
      log warn "the index answered $http_status (0: not at all); next request in $delay s"
      ;;
  esac
}

# tick: sweeps the queue, which has to happen while no worker is there too, and writes the metrics. Those of the queue are left out, rather
# than repeated, while nobody knows them.
tick() {
  heartbeat
  reachable=1
  state=$(valkey EVAL "$status" 1 "$QUEUE" "$MAX_ATTEMPTS") || {
    log warn "the state of the queue cannot be read"
    reachable=0
  }
  {
    echo '# HELP module_queue_reachable Whether Valkey told the state of the queue.'
    echo '# TYPE module_queue_reachable gauge'
    echo "module_queue_reachable $reachable"
    if [ "$reachable" = 1 ]; then
      echo '# HELP module_queue_versions Module versions in each state of the queue.'
      echo '# TYPE module_queue_versions gauge'
      echo "$state" | awk '$1 !~ /_total$/ { print "module_queue_versions{state=\"" $1 "\"} " $2 }'
      echo "$state" | awk '$1 ~ /_total$/ { print "# TYPE module_queue_" $1 " counter"; print "module_queue_" $1, $2 }'
    fi
    echo '# HELP module_index_responses_total Answers of the module index to this process.'
    echo '# TYPE module_index_responses_total counter'
    echo "module_index_responses_total{result=\"page\"} $pages"
    echo "module_index_responses_total{result=\"refused\"} $refusals"
    echo "module_index_responses_total{result=\"error\"} $errors"
    echo '# HELP module_index_cursor_timestamp_seconds Time of publication up to which the index was read.'
    echo '# TYPE module_index_cursor_timestamp_seconds gauge'
    echo "module_index_cursor_timestamp_seconds $(seconds "${since:-$start}")"
    # An index where nothing new appears keeps its cursor; that it was read to its end says that nothing is missing.
    if [ -n "$read_to_end" ]; then
      echo '# HELP module_index_read_to_end_timestamp_seconds When this process last found nothing more to read.'
      echo '# TYPE module_index_read_to_end_timestamp_seconds gauge'
      echo "module_index_read_to_end_timestamp_seconds $read_to_end"
    fi
  } >"$RUN_DIR/metrics.new"
  mv "$RUN_DIR/metrics.new" "$RUN_DIR/metrics"
}

# seconds TIMESTAMP: the same as seconds since 1970.
seconds() {
  whole=${1%%.*}
  date -u -d "${whole%%T*} ${whole#*T}" +%s
}

# shellcheck disable=SC2317,SC2329 # the trap calls it
stop() {
  log info stopping
  finish
  # A page is added in one go or not at all, so there is nothing to bring to an end.
  kill ${asker:+"$asker"} ${sleeper:+"$sleeper"} 2>/dev/null || true
  exit 0
}

main() {
  mkdir -p "$RUN_DIR"
  check_settings
  start "{\"program\":\"$PROGRAM\",\"queue\":\"$QUEUE\",\"index\":\"$INDEX_URL\",\"started\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\"}"
  trap stop TERM INT
  enqueue=$(script enqueue)
  status=$(script status)
  place_cursor
  failures=0 pages=0 refusals=0 errors=0 next=0 next_tick=0 read_to_end=''
  while :; do
    if [ "$(date +%s)" -ge "$next" ]; then
      follow
      next=$(($(date +%s) + delay))
    fi
    now=$(date +%s)
    if [ "$now" -ge "$next_tick" ]; then
      tick
      next_tick=$((now + TICK_SECONDS))
    fi
    if [ "$next" -lt "$next_tick" ]; then wake=$next; else wake=$next_tick; fi
    [ "$wake" -le "$now" ] || pause $((wake - now))
  done
}

main
