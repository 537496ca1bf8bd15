#!/bin/sh
# Measures previews and reviews in whole, cold processes: prod, a stack ten times as large, and kubectl kustomize over the rendered prod
# folder as the yardstick of the same run. A review reads one graph from a commit and makes the other, with policy, survival and cost of
# both: it may take as long as two previews, twice. Prints medians. Usage: sh tests/Bench/bench.sh [runs]
set -eu

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd)
gocenter=$root/bin/gocenter
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

[ -x "$gocenter" ] || { echo "bench: $gocenter is missing; run: make bin/gocenter" >&2; exit 2; }

# GNU time alone tells a process's peak memory; without it the column is empty.
gnu_time=$(command -v time 2>/dev/null || true)
if [ ! -x "$gnu_time" ]; then
  if [ -x /usr/bin/time ]; then gnu_time=/usr/bin/time; else gnu_time=; fi
fi

resources() { "$gocenter" preview "$@" --json | grep -c '^      "type": '; }

# Writes Pulumi.bench.yaml beside a copy of Pulumi.yaml: prod with ten times its clusters, each new one like the last of prod, with ranges of
# its own and everything that serves in it.
write_large_stack() {
  cp "$root/Pulumi.yaml" "$work/"
  clusters=$(awk '/^  gocenter:clusters:/ { in_list = 1; next } /^  gocenter:/ { in_list = 0 } in_list && /^    - name:/ { n++ } END { print n }' "$root/Pulumi.prod.yaml")
  awk -v more=$((clusters * 9)) '
    function copies(  i, one) {
      for (i = 1; i <= more; i++) {
        one = last
        sub(/name: [a-z]+/, "name: member-" i, one)
        sub(/nodeRange: [0-9.\/]+/, "nodeRange: 172.16." (4 * i) ".0/22", one)
        sub(/podRange: [0-9.\/]+/, "podRange: 10." (64 + 4 * i) ".0.0/14", one)
        sub(/serviceRange: [0-9.\/]+/, "serviceRange: 172." (20 + int(i / 16)) "." (16 * (i % 16)) ".0/20", one)
        sub(/controlPlaneRange: [0-9.\/]+/, "controlPlaneRange: 172.31." i ".0/28", one)
        printf "%s", one
      }
    }
    /^  gocenter:clusters:/ { in_list = 1 }
    in_list && /^    - name:/ { last = "" }
    in_list && (/^  gocenter:/ && !/^  gocenter:clusters:/ || /^$/) { in_list = 0; copies() }
    in_list { last = last $0 "\n" }
    # Two zones instead of three: a load balancer takes no more than 50 instance groups.
    /^    - [a-z]+-[a-z0-9]+-d$/ { next }
    { print }' "$root/Pulumi.prod.yaml" > "$work/Pulumi.bench.yaml"
}

# Runs a command $runs times; prints the median of its wall time in milliseconds and of its peak memory in KB ("-" when unknown).
measure() {
  : > "$work/times"
  : > "$work/memory"
  i=0
  while [ "$i" -lt "$runs" ]; do
    start=$(date +%s%N)
    if [ -n "$gnu_time" ]; then
      "$gnu_time" -f %M -o "$work/peak" "$@" > /dev/null
    else
      "$@" > /dev/null
    fi
    end=$(date +%s%N)
    echo $(((end - start) / 1000000)) >> "$work/times"
    if [ -n "$gnu_time" ]; then tail -n 1 "$work/peak" >> "$work/memory"; fi
    i=$((i + 1))
  done
  echo "$(median "$work/times") $(median "$work/memory")"
}

median() {
  count=$(wc -l < "$1")
  if [ "$count" -eq 0 ]; then echo -; else sort -n "$1" | sed -n "$(((count + 1) / 2))p"; fi
}

row() {
  name=$1
  shift
  # shellcheck disable=SC2046 # two numbers, one argument each
  set -- "$name" $(measure "$@")
  echo "$1|$2|$3" | awk -F'|' '{ printf "%-52s %8.2f s  %8s\n", $1, $2 / 1000, ($3 == "-" ? "-" : sprintf("%d MB", $3 / 1024)) }'
}

# Records the stacks of a folder in a repository of its own, as a change under review would have them before.
commit_graph() {
  (
    cd "$1"
    git init --quiet
    "$gocenter" graph "$2" --out "tests/Recorded/$2.json" > /dev/null
    git add --all
    git -c user.name=bench -c user.email=bench@example.com commit --quiet --message base
  )
}

write_large_stack
mkdir "$work/prod" "$work/large"
cp "$root/Pulumi.yaml" "$root/Pulumi.prod.yaml" "$work/prod/"
cp "$work/Pulumi.yaml" "$work/Pulumi.bench.yaml" "$work/large/"
commit_graph "$work/prod" prod
commit_graph "$work/large" bench
# The change: one more replica at the most, so that there is something to compare and judge.
sed -i 's/^  gocenter:webReplicasMax: .*/  gocenter:webReplicasMax: 13/' "$work/prod/Pulumi.prod.yaml" "$work/large/Pulumi.bench.yaml"
"$gocenter" render prod --project "$root" --out "$work/rendered" > /dev/null

printf '%-52s %10s  %8s\n' "median of $runs cold processes" time memory
row "gocenter preview prod ($(resources prod --project "$root") resources)" "$gocenter" preview prod --project "$root"
row "gocenter preview bench ($(resources bench --project "$work") resources)" "$gocenter" preview bench --project "$work"
# Whether the gates hold is no question here.
# shellcheck disable=SC2016 # the inner shell's own arguments
row "gocenter review prod" sh -c '"$1" review prod --base HEAD --project "$2" || test $? -eq 1' - "$gocenter" "$work/prod"
# shellcheck disable=SC2016
row "gocenter review bench" sh -c '"$1" review bench --base HEAD --project "$2" || test $? -eq 1' - "$gocenter" "$work/large"
if command -v kubectl > /dev/null 2>&1; then
  # A folder for each cluster, which kustomize takes one by one.
  # shellcheck disable=SC2016
  row "kubectl kustomize (the rendered prod)" sh -c 'for cluster in "$1"/*/; do kubectl kustomize "$cluster"; done' - "$work/rendered"
else
  echo "kubectl is not installed: no yardstick" >&2
fi
