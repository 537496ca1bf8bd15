#!/bin/sh
# Answers one HTTP request about the program that runs beside it: /metrics, /health, /info. nc runs it, the connection is input and output.
set -eu

# answer STATUS TYPE FILE
answer() {
  printf 'HTTP/1.0 %s\r\nContent-Type: %s\r\nConnection: close\r\n\r\n' "$1" "$2"
  cat "$3"
}

read -r _ path _ || exit 0
while read -r header; do
  # The line that ends the headers holds a carriage return and nothing else.
  [ "${#header}" -gt 1 ] || break
done

case $path in
  /metrics) answer '200 OK' 'text/plain; version=0.0.4; charset=utf-8' "$RUN_DIR/metrics" ;;
  /info) answer '200 OK' 'application/json' "$RUN_DIR/info" ;;
  /health | /healthz)
    if sh "$PROGRAMS_DIR/health.sh"; then
      printf 'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nok\n'
    else
      printf 'HTTP/1.0 503 Service Unavailable\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nno heartbeat\n'
    fi
    ;;
  *) printf 'HTTP/1.0 404 Not Found\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n/metrics /health /info\n' ;;
esac
