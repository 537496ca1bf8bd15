#!/bin/sh
# Asks each image's registry for the digest of its tag and writes it beside the tag in Versions.cs. An image that cannot be asked for
# keeps what it has, and the command ends with 1. Needs skopeo. Usage: sh components/pin_images.sh [FILE]
set -eu

file=${1:-$(dirname "$0")/Versions.cs}
[ -f "$file" ] || { echo "pin-images: $file is missing" >&2; exit 2; }
command -v skopeo >/dev/null 2>&1 || { echo "pin-images: skopeo is missing; on Debian: apt-get install skopeo" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
cp "$file" "$work/versions"

# new("repository", "tag") or new("repository", "tag", "digest"), one to a line, as Versions.cs has them.
sed -n 's/.*ContainerImage [A-Za-z0-9]* = new("\([^"]*\)", "\([^"]*\)".*/\1 \2/p' "$file" > "$work/images"

failed=0
while read -r repository tag; do
  printf '%s:%s ... ' "$repository" "$tag"
  if digest=$(skopeo inspect --no-tags --format '{{.Digest}}' "docker://$repository:$tag" 2>"$work/error") \
    && expr "$digest" : 'sha256:[0-9a-f]\{64\}$' >/dev/null; then
    echo "$digest"
    sed "s|new(\"$repository\", \"$tag\"[^)]*)|new(\"$repository\", \"$tag\", \"$digest\")|" "$work/versions" > "$work/next"
    mv "$work/next" "$work/versions"
  else
    echo "not asked: $(tail -n 1 "$work/error")"
    failed=1
  fi
done < "$work/images"

cat "$work/versions" > "$file"
exit "$failed"
