#!/usr/bin/env bash
# A bank at full size, in one run: bare DuckDB loading the file of a month, the first build, the second with nothing
# changed, and the build of the next month: bench/size.sh [CUSTOMERS [BRANCHES]]
# Needs target/tierbook.jar (mvn -DskipTests package), and 8 GB in the temporary folder. HEAP=1500m sets -Xmx.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jar=$PWD/target/tierbook.jar
load=$PWD/bench/BareLoad.java
customers=${1:-7439457}
branches=${2:-500}
heap=${HEAP:-1500m}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R content "$folder/"
cd "$folder"
find content/customers -mindepth 1 ! -name columns.yaml -delete
java -jar "$jar" sample -q --lang en --shape suzhou --customers "$customers" --branches "$branches" --months 2
first=$folder/content/customers/2026-09.csv
next=$folder/content/customers/2026-10.csv
mv "$next" .

say() { printf '%-44s %s\n' "$@"; }
count() { find "$1" -name "$2" | wc -l; }

# Seconds of one build (wall, user + system) and its peak memory in MB (heap and database together), as $wall $cpu $peak.
build() {
  local begin=$EPOCHREALTIME before status=0
  times >clock
  before=$(children)
  java -Xmx"$heap" -jar "$jar" build -v --lang en --memory 4GB "$@" >log 2>steps &
  local process=$!
  peak=0
  while sleep 0.1 && grep VmHWM "/proc/$process/status" >high 2>/dev/null; do
    peak=$(awk '{ printf "%d", $2 / 1024 }' high)
  done
  wait "$process" || status=$?
  times >clock
  wall=$(awk "BEGIN { printf \"%.1f\", $EPOCHREALTIME - $begin }")
  cpu=$(awk "BEGIN { printf \"%.1f\", $(children) - $before }")
  if ((status > 0)); then tail -20 steps log; exit 1; fi
}

# Seconds of user and system time of all children, as `times` told.
children() { awk 'NR == 2 { split($1, u, /[ms]/); split($2, s, /[ms]/); print 60 * (u[1] + s[1]) + u[2] + s[2] }' clock; }

seconds() { awk -v step="$1" '$2 == "ms" && index($0, step) { printf "%.1f", $1 / 1000 }' steps; }

rate() { awk "BEGIN { printf \"%.0f\", $1 / ($2 > 0 ? $2 : 1) }"; }

report() {
  local intake pages written
  intake=$(seconds 'Reading customer files')
  written=$(seconds 'Writing pages')
  pages=$(sed -n 's/^Built \([0-9,]*\) pages.*/\1/p' log | tr -d ,)
  say "$1" "$wall s wall, $cpu s CPU, peak $peak MB"
  say "  taking the month in" "$intake s, $(rate "$customers" "$intake") rows/s, $(awk "BEGIN { printf \"%.2f\", $intake / $bare }") bare loads"
  say "  tiers and reports" "$(seconds 'Assigning tiers') s"
  say "  planning pages" "$(seconds 'Planning pages') s"
  say "  writing $pages pages" "$written s, $(rate "$pages" "$written") pages/s"
}

say date "$(date -u +%Y-%m-%d)"
say machine "$(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $(java -version 2>&1 | sed -n 2p), load $(cut -d' ' -f1 /proc/loadavg)"
say file "$customers customers, $branches branches, $(stat -c %s "$first" | awk '{ printf "%.0f MB", $1 / 1e6 }'), $(head -1 "$first" | tr -cd , | wc -c | awk '{ print $1 + 1 }') columns"
say content "$(count content/schemes '*.yaml') schemes, $(count content/reports report.yaml) reports"
for run in 1 2 3; do java -cp "$jar" "$load" "$first"; done | sort -n >bare
bare=$(sed -n 2p bare)
say "bare DuckDB, CSV into a table" "$bare s (median of three: $(tr '\n' ' ' <bare))"
build
report "first build"
build
say "second build, nothing changed" "$wall s wall, $cpu s CPU, peak $peak MB"
head -1 log
mv 2026-10.csv "$next"
build
report "build of the next month"
say "load at the end" "$(cut -d' ' -f1-3 /proc/loadavg)"
