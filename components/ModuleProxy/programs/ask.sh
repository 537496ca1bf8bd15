#!/bin/sh
# Sends $RUN_DIR/request over the connection that nc opened, and writes what comes back to $RUN_DIR/response.
# nc runs it with the connection as input and output. Arguments: scheme, host.
set -eu

: "${HTTP_SECONDS:=60}" # until a response that has not ended is given up

case $1 in
  https)
    exec 3<&0
    timeout "$HTTP_SECONDS" ssl_client -s 3 -n "$2" <"$RUN_DIR/request" >"$RUN_DIR/response"
    ;;
  http)
    cat "$RUN_DIR/request"
    timeout "$HTTP_SECONDS" cat >"$RUN_DIR/response"
    ;;
  *)
    echo "scheme $1 is not http or https" >&2
    exit 1
    ;;
esac
