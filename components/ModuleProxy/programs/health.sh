#!/bin/sh
# Succeeds while the program beside it has come round within the last HEALTH_SECONDS. The probe of the container runs it.
set -eu

: "${RUN_DIR:=/run/queue}"
: "${HEALTH_SECONDS:=120}"

beat=$(stat -c %Y "$RUN_DIR/heartbeat")
[ $(($(date +%s) - beat)) -le "$HEALTH_SECONDS" ]
