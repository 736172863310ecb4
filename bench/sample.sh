#!/usr/bin/env bash
# Builds the sample bank as a user does each month, and prints how long it takes: bench/sample.sh [RUNS]
# Needs target/tierbook.jar (mvn -DskipTests package).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jar=$PWD/target/tierbook.jar
runs=${1:-5}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R content "$folder/"
cd "$folder"

# Wall and CPU seconds (user + system) of one build.
build() {
  local TIMEFORMAT='%R %U %S'
  { time java -jar "$jar" build -q >&2; } 2>"$folder/time" || { cat "$folder/time" >&2; exit 1; }
  awk 'END { printf "%.2f %.2f\n", $1, $2 + $3 }' "$folder/time"
}

median() { sort -n | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

show() { printf '%-42s %6s s wall %6s s CPU\n' "$@"; }

show "first build, six months taken in:" $(build)
for ((run = 1; run <= runs; run++)); do
  rm -rf site bundles
  build
done >"$folder/runs"
while read -r wall cpu; do show "  months taken in before, all files new:" "$wall" "$cpu"; done <"$folder/runs"
show "median of $runs:" "$(cut -d' ' -f1 "$folder/runs" | median)" "$(cut -d' ' -f2 "$folder/runs" | median)"
show "nothing changed, files linked:" $(build)
