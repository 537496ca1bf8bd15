#!/bin/sh
# Checks a repository that runs, from outside: its health, its page, and one module version in every form that the go command asks for,
# the contents against the hashes in the checksum database.
#
#   TARGET_URL=https://modules.example.com tests/Programs/smoke_test.sh
#
# TARGET_URL  the page's address (required)
# PROXY_URL   what GOPROXY would say; default: $TARGET_URL/proxy
# SUMDB_URL   the checksum database; default: https://sum.golang.org, so that the repository does not vouch for itself
# MODULE, VERSION  what to ask for; default: a small module that most builds have
#
# Ends with 0 when every check passes, 1 when one fails, 2 when it cannot run.
set -eu
export LC_ALL=C

: "${TARGET_URL:=}"
TARGET_URL=${TARGET_URL%/}
PROXY_URL=${PROXY_URL:-$TARGET_URL/proxy}
SUMDB_URL=${SUMDB_URL:-https://sum.golang.org}
MODULE=${MODULE:-github.com/pkg/errors}
VERSION=${VERSION:-v0.9.1}

case $TARGET_URL in
  http://* | https://*) ;;
  *)
    echo "TARGET_URL is \"$TARGET_URL\"; needed is the address of a repository, such as https://modules.example.com" >&2
    exit 2
    ;;
esac
for tool in curl unzip openssl sha256sum awk; do
  command -v "$tool" >/dev/null || { echo "needs $tool" >&2; exit 2; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
failures=0

pass() { printf 'ok    %-7s %s\n' "$1" "$2"; }
fail() {
  printf 'FAIL  %-7s %s\n' "$1" "$2"
  failures=$((failures + 1))
}

# fetch NAME URL: the answer in $work/NAME and its headers in $work/NAME.headers; says why where there is none.
fetch() {
  code=$(curl --silent --location --max-time 90 --dump-header "$work/$1.headers" --output "$work/$1" --write-out '%{http_code}' "$2") || code=none
  [ "$code" = 200 ] || { fail "$1" "$2 answered ${code}, not 200"; return 1; }
}

# escape TEXT: the protocol's spelling of upper case.
escape() {
  printf '%s\n' "$1" | awk '{ for (i = 1; i <= length($0); i++) { c = substr($0, i, 1); l = tolower(c); printf "%s", (c == l ? c : "!" l) } }'
}

# The hash of go.sum, "h1:": SHA-256, in base64, over a line for each file, sorted by name: its SHA-256, two spaces, its name.
# https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
h1() { printf 'h1:%s' "$(openssl dgst -sha256 -binary | openssl base64)"; }
hash_mod() { printf '%s  go.mod\n' "$(sha256sum <"$1" | cut -c 1-64)" | h1; }
hash_zip() {
  mkdir "$work/unpacked" && unzip -q "$1" -d "$work/unpacked" || return 1
  (cd "$work/unpacked" && find . -type f -exec sha256sum {} +) | sed 's|  \./|  |' | sort -k 2 | h1
}

# compare NAME ACTUAL EXPECTED
compare() {
  if [ -z "$3" ]; then
    fail "$1" "the checksum database has no hash to compare with"
  elif [ "$2" = "$3" ]; then
    pass "$1" "$2, as in the checksum database"
  else
    fail "$1" "its hash is ${2:-unknown}; the checksum database says $3"
  fi
}

fetch health "$TARGET_URL/healthz" && pass health "$TARGET_URL"

if fetch page "$TARGET_URL/"; then
  if ! grep -q '<title>Go modules</title>' "$work/page"; then
    fail page "$TARGET_URL/ is not the page"
  elif ! grep -qi "^content-security-policy: default-src 'none'" "$work/page.headers"; then
    fail page "it comes without its content security policy"
  else
    pass page "with its content security policy"
  fi
fi

path=$(escape "$MODULE")
version=$(escape "$VERSION")

if fetch list "$PROXY_URL/$path/@v/list"; then
  if grep -qxF "$VERSION" "$work/list"; then pass list "has $VERSION"; else fail list "$MODULE has no $VERSION"; fi
fi
if fetch info "$PROXY_URL/$path/@v/$version.info"; then
  if grep -qF "\"$VERSION\"" "$work/info"; then pass info "$(cat "$work/info")"; else fail info "does not name $VERSION: $(cat "$work/info")"; fi
fi

fetch sumdb "$SUMDB_URL/lookup/$path@$version" || : >"$work/sumdb"
if fetch mod "$PROXY_URL/$path/@v/$version.mod"; then
  compare mod "$(hash_mod "$work/mod")" "$(awk -v m="$MODULE" -v v="$VERSION/go.mod" '$1 == m && $2 == v { print $3 }' "$work/sumdb")"
fi
if fetch zip "$PROXY_URL/$path/@v/$version.zip"; then
  if hash=$(hash_zip "$work/zip" 2>"$work/unzip.log"); then
    compare zip "$hash" "$(awk -v m="$MODULE" -v v="$VERSION" '$1 == m && $2 == v { print $3 }' "$work/sumdb")"
  else
    fail zip "cannot be unpacked: $(head -n 2 "$work/unzip.log" | tr '\n' ' ')"
  fi
fi

if [ "$failures" -eq 0 ]; then
  echo "All checks passed for $MODULE@$VERSION."
else
  echo "Failed checks: $failures, for $MODULE@$VERSION."
  exit 1
fi
