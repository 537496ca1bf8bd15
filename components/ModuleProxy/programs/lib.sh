#!/bin/sh
# What the programs beside this file share: settings, Valkey, HTTP, health and metrics.
#
# They run on the Alpine variant of the Valkey image, and use of it:
#   valkey-cli                 with TLS, built in by that image
#   busybox as Alpine builds it  ash, awk, cat, date, dirname, grep, mkdir, mkfifo, mv, nc, od, rm, sed, sleep, stat, timeout, tr, wget
#   ssl_client                 the TLS helper of Alpine's busybox, which checks certificates against ca-certificates-bundle
# The image has no curl, no jq, and no httpd: that applet is in Alpine's busybox-extras.
#
# Settings come as environment variables. None of them is a secret: the password is the content of VALKEY_PASSWORD_FILE.

# Sorting and letter ranges by byte: module paths are ASCII.
export LC_ALL=C

: "${PROGRAMS_DIR:=$(dirname "$0")}"
: "${RUN_DIR:=/run/queue}"        # writable folder of this one program
: "${QUEUE:=modules}"             # every key in Valkey starts with it
: "${VALKEY_CLI:=valkey-cli}"     # redis-cli speaks the same protocol
: "${VALKEY_HOST:=127.0.0.1}"
: "${VALKEY_PORT:=6379}"
: "${VALKEY_CA_FILE:=}"           # set: TLS, and this authority
: "${VALKEY_PASSWORD_FILE:=}"
: "${METRICS_PORT:=0}"            # 0: no metrics, no health page
: "${METRICS_PEER:=}"             # set: only this address may ask
: "${HEALTH_SECONDS:=120}"        # older than this, the heartbeat says the program hangs
export PROGRAMS_DIR RUN_DIR QUEUE HEALTH_SECONDS

# log LEVEL WORDS...: one line on the error stream, where the container's log is. The runtime adds the time.
log() {
  level=$1
  shift
  printf 'level=%s program=%s %s\n' "$level" "$PROGRAM" "$*" >&2
}

fail() {
  log error "$@"
  exit 1
}

# number NAME VALUE LEAST: a setting that has to be a whole number.
number() {
  case $2 in
    '' | *[!0-9]*) fail "$1=\"$2\" is not a whole number" ;;
  esac
  [ "$2" -ge "$3" ] || fail "$1=$2; allowed is $3 or more"
}

# valkey ARGUMENTS...: the password goes through the environment of the one process that needs it, never through its arguments.
valkey() {
  if [ -n "$VALKEY_CA_FILE" ]; then
    set -- --tls --cacert "$VALKEY_CA_FILE" "$@"
  fi
  REDISCLI_AUTH=$password "$VALKEY_CLI" -e -h "$VALKEY_HOST" -p "$VALKEY_PORT" "$@"
}

# script NAME: the text of a Lua script, after the functions that all of them share.
script() {
  cat "$PROGRAMS_DIR/queue.lua" "$PROGRAMS_DIR/$1.lua"
}

# jitter SECONDS: between half of it and all of it, so that programs that failed together do not return together.
jitter() {
  random=$(od -An -N2 -tu2 /dev/urandom)
  echo $(($1 - ($1 * random / 65536) / 2))
}

# pause SECONDS: sleeps, and a signal ends it.
pause() {
  sleep "$1" >/dev/null 2>&1 &
  sleeper=$!
  wait "$sleeper" || true
  kill "$sleeper" 2>/dev/null || true
}

# heartbeat: the program has come round once more. Valkey or the network being away is no reason to stop it: a restart mends neither.
heartbeat() {
  : >"$RUN_DIR/heartbeat"
}

# start INFO: reads the password, says what runs, and answers /metrics, /health and /info.
start() {
  password=''
  if [ -n "$VALKEY_PASSWORD_FILE" ]; then
    password=$(cat "$VALKEY_PASSWORD_FILE") || fail "VALKEY_PASSWORD_FILE=$VALKEY_PASSWORD_FILE cannot be read"
  fi
  printf '%s\n' "$1" >"$RUN_DIR/info"
  : >"$RUN_DIR/metrics"
  heartbeat
  answerer=''
  if [ "$METRICS_PORT" != 0 ]; then
    # Ten seconds for a request: a peer that only connects is not waited for.
    # shellcheck disable=SC2086 # no peer is no argument
    nc -ll -p "$METRICS_PORT" $METRICS_PEER -e timeout 10 sh "$PROGRAMS_DIR/answer.sh" &
    answerer=$!
  fi
}

# finish: ends what start began.
finish() {
  [ -z "$answerer" ] || kill "$answerer" 2>/dev/null || true
}

# http_get URL: the response goes to $RUN_DIR/headers and $RUN_DIR/body, its status to $http_status.
# wget would throw away the headers of an error, and Retry-After is one of them; so this asks over a connection of its own.
http_get() {
  http_status=0
  scheme=${1%%://*}
  authority=${1#*://}
  target=/${authority#*/}
  authority=${authority%%/*}
  host=${authority%%:*}
  case $authority in
    *:*) port=${authority##*:} ;;
    *) if [ "$scheme" = https ]; then port=443; else port=80; fi ;;
  esac
  # HTTP/1.0, because its answers come in one piece and end with the connection.
  printf 'GET %s HTTP/1.0\r\nHost: %s\r\nUser-Agent: gocenter-discovery\r\nAccept: */*\r\nConnection: close\r\n\r\n' \
    "$target" "$authority" >"$RUN_DIR/request"
  rm -f "$RUN_DIR/response"
  nc -w 10 "$host" "$port" -e sh "$PROGRAMS_DIR/ask.sh" "$scheme" "$host" &
  asker=$!
  wait "$asker" || true
  [ -s "$RUN_DIR/response" ] || return 1
  sed -e 's/\r$//' -e '/^$/q' "$RUN_DIR/response" >"$RUN_DIR/headers"
  sed -e '1,/^\r*$/d' "$RUN_DIR/response" >"$RUN_DIR/body"
  http_status=$(sed -n '1s,^HTTP/[0-9.]* \([0-9][0-9][0-9]\).*,\1,p' "$RUN_DIR/headers")
  [ -n "$http_status" ] || http_status=0
}

# http_header NAME: its value in the last response, or nothing.
http_header() {
  sed -n "s/^$1:[[:space:]]*//Ip" "$RUN_DIR/headers" | sed -n '$p'
}

# retry_after: seconds that the last response asks for, 0 when it does not ask.
retry_after() {
  value=$(http_header Retry-After)
  case $value in
    '') echo 0 ;;
    *[!0-9]*)
      # The other form is a date.
      until=$(date -u -D '%a, %d %b %Y %H:%M:%S GMT' -d "$value" +%s 2>/dev/null) || until=0
      left=$((until - $(date +%s)))
      if [ "$left" -gt 0 ]; then echo "$left"; else echo 0; fi
      ;;
    *) echo "$value" ;;
  esac
}
