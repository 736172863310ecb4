#!/usr/bin/env bash
# Makes a playbook of many lessons, builds it, and beside it the same markdown with Hugo and a bare template, where Hugo is installed:
#   bench/pages.sh [PAGES] [RUNS]
# Needs target/tierbook.jar (mvn -DskipTests package).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jar=$PWD/target/tierbook.jar
pages=${1:-10000}
runs=${2:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# lessons COUNT DIR: 20 lessons a course, each 600 to 900 characters with headings, lists, a table, emphasis, a callout and links.
lessons() {
  mkdir -p "$2"
  awk -v pages="$1" -v out="$2" '
    BEGIN {
      split("客户 等级 余额 门槛 家庭 经理 网点 到期 维护 联系 名单 清单 服务 权益 生日 理财 存款 流失 升级 保级", words, " ")
      for (n = 0; n < pages; n++) {
        course = sprintf("b-%03d", int(n / 20)); id = sprintf("l-%02d", n % 20)
        if (n % 20 == 0) {
          system("mkdir -p " out "/" course)
          file = out "/" course "/index.md"
          print "---\nid: " course "\ntitle: {zh: 课程" course ", en: Course " course "}\nsummary: {zh: 为计时而写, en: Written to be timed}\nsource: bench\ngoals: [{zh: 计时, en: Timing}]\n---" > file
          close(file)
        }
        file = out "/" course "/" sprintf("%02d", n % 20) "-" id ".md"
        print "---\nid: " id "\ntitle: {zh: 第" n "课, en: Lesson " n "}\nsummary: {zh: 第" n "课的提要, en: In short}\nminutes: 8\n---" > file
        for (part = 1; part <= 3; part++) {
          print "## 第" part "节：" words[(n + part) % 20 + 1] "与" words[(n * 7 + part) % 20 + 1] "\n" > file
          for (line = 0; line < 4; line++) {
            text = ""
            for (w = 0; w < 14; w++) text = text words[(n * 31 + part * 17 + line * 13 + w * 7 + int(n / 20)) % 20 + 1] (w % 5 == 4 ? "，" : "")
            print text "**" words[(n + line) % 20 + 1] "**" n * 10 + line "户。\n" > file
          }
          print "1. 先看" words[(n + 3) % 20 + 1] "；\n2. 再看*" words[(n + 5) % 20 + 1] "*；\n3. 最后写下来。\n" > file
        }
        print "| 项目 | 本月 | 上月 |\n|---|--:|--:|\n| 户数 | " n + 12 " | " n + 9 " |\n| 金额 | " n * 3 " | " n * 2 " |\n\n> [!NOTE]\n> 记住：" words[n % 20 + 1] "不是越多越好。\n\n[回到第一节](#第1节-" words[(n + 1) % 20 + 1] "与" words[(n * 7 + 1) % 20 + 1] ")" > file
        close(file)
      }
    }' </dev/null
}

# Seconds of wall time and of CPU of a command; what it prints goes to $folder/said.
timed() {
  local TIMEFORMAT='%R %U %S'
  { time "$@" >"$folder/said" 2>&1; } 2>"$folder/time" || { cat "$folder/said" >&2; exit 1; }
  awk 'END { printf "%.2f %.2f", $1, $2 + $3 }' "$folder/time"
}

median() { sort -n | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

project() {
  java -jar "$jar" init "$1" --empty -q
  printf -- '- id: bench\n  title: {zh: 计时, en: Timing}\n' >>"$1/content/sources.yaml"
  sed -i 's/^languages:.*/languages: [zh]/' "$1/content/site.yaml"
  lessons "$2" "$1/content/training"
}

tierbook() { # DIR: wall CPU, and what reading the content took
  rm -rf "$1/site" "$1/.tierbook"
  timed java -jar "$jar" build -v -s "$1"
  awk '/Reading content/ { printf " %.2f\n", $1 / 1000 }' "$folder/said"
}

with_hugo() {
  mkdir -p "$1/layouts/_default"
  lessons "$2" "$1/content"
  find "$1/content" -name '*.md' -exec sed -i -e '2,5d' -e '1a title: "'"timed"'"' {} +
  find "$1/content" -name index.md -delete
  printf 'baseURL = "http://localhost/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n' >"$1/config.toml"
  echo '<!DOCTYPE html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>' >"$1/layouts/_default/single.html"
  echo '<!DOCTYPE html><html><body>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>' >"$1/layouts/_default/list.html"
}

hugo_build() {
  rm -rf "$1/public" "$1/resources"
  timed hugo -s "$1" --quiet
  echo
}

project "$folder/own" "$pages"
command -v hugo >/dev/null && with_hugo "$folder/hugo" "$pages"
for ((run = 1; run <= runs; run++)); do
  tierbook "$folder/own" >>"$folder/own.times"
  [[ -d $folder/hugo ]] && hugo_build "$folder/hugo" >>"$folder/hugo.times"
done
own=$(cut -d' ' -f1 "$folder/own.times" | median)
stage=$(cut -d' ' -f3 "$folder/own.times" | median)
echo "$pages lessons, medians of $runs, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown):"
echo "  Tierbook: $own s wall, $(cut -d' ' -f2 "$folder/own.times" | median) s CPU; reading content alone $stage s; $(find "$folder/own/site" -name '*.html' | wc -l) pages"
if [[ -d $folder/hugo ]]; then
  hugo=$(cut -d' ' -f1 "$folder/hugo.times" | median)
  echo "  $(hugo version | cut -c1-20), bare template: $hugo s wall, $(cut -d' ' -f2 "$folder/hugo.times" | median) s CPU; $(find "$folder/hugo/public" -name '*.html' | wc -l) pages"
  awk -v a="$own" -v s="$stage" -v b="$hugo" 'BEGIN { printf "  ratio %.2f, of reading content alone %.2f\n", a / b, s / b }'
fi
for size in 2000 8000; do
  rm -rf "$folder/own"
  project "$folder/own" "$size"
  for ((run = 1; run <= runs; run++)); do tierbook "$folder/own"; done | cut -d' ' -f1 | median >"$folder/$size"
done
awk -v a="$(cat "$folder/2000")" -v b="$(cat "$folder/8000")" 'BEGIN { printf "  2,000 lessons %.2f s, 8,000 lessons %.2f s: %.2f times the time for 4 times the pages\n", a, b, b / a }'
