#!/bin/sh
# Makes the pictures of the reports from the README's example.
# Needs a built blastgate (BLASTGATE=...) and Python 3; for the HTML report and the comment Chromium
# (CHROMIUM=...), for the comment the Python package cmarkgfm (a Python that has it: GFM=..., else it is installed
# for the time being), and
# for the printed page pdftoppm. What is not at hand is left as it was, and said.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
blastgate=${BLASTGATE:-$root/target/debug/blastgate}
chromium=${CHROMIUM:-chromium}
gfm=${GFM:-python3}
out=${IMAGES:-$here}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$root"

python3 "$here/terminal.py" "$blastgate" > "$out/terminal.svg"
for columns in 80 120 160; do
  for theme in dark light; do
    python3 "$here/terminal.py" "$blastgate" "$columns" "$theme" > "$out/terminal-$columns-$theme.svg"
  done
done

# The verdict decides the exit code; here only the picture counts.
blastgate=$(cd "$(dirname "$blastgate")" && pwd)/$(basename "$blastgate")
cp testdata/plans/readme-example/plan.tfplan "$work/plan.tfplan"
report() { (cd "$work" && "$blastgate" check plan.tfplan --format "$1" --output "$2") || test -s "$work/$2"; }
report html report.html
report markdown comment.md
page() {
  "$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking \
    --hide-scrollbars --user-data-dir="$work/profile" --virtual-time-budget=5000 "$@"
}
shot() {
  picture=$out/$1 file=$work/$2 size=$3
  shift 3
  page --window-size="$size" --screenshot="$picture" "$@" "file://$file"
}
shot html-report.png report.html 1200,1500
shot html-phone.png report.html 390,1400
shot html-dark.png report.html 1200,1500 --blink-settings=preferredColorScheme=0
if command -v pdftoppm > /dev/null; then
  page --no-pdf-header-footer --print-to-pdf="$work/print.pdf" "file://$work/report.html"
  pdftoppm -r 72 -png -f 1 -l 1 -singlefile "$work/print.pdf" "$out/html-print"
else
  echo "no pdftoppm: html-print.png is as it was"
fi
if ! "$gfm" -c 'import cmarkgfm' 2> /dev/null && python3 -m venv "$work/venv" 2> /dev/null; then
  "$work/venv/bin/pip" install --quiet --only-binary :all: --disable-pip-version-check cmarkgfm || true
  gfm=$work/venv/bin/python
fi
if "$gfm" -c 'import cmarkgfm' 2> /dev/null; then
  "$gfm" "$here/markdown.py" "$work/comment.md" > "$work/comment.html"
  shot markdown-comment.png comment.html 900,1700
  sed 's/blastgate [0-9.]*, policy/blastgate, policy/' "$work/comment.md" | sha256sum | cut -d' ' -f1 \
    > "$out/markdown-comment.sha256"
else
  echo "no cmarkgfm: markdown-comment.png is as it was"
fi
# What the pictures show stands before the script; a test compares it.
sed '/<script/,$d' "$work/report.html" | sha256sum | cut -d' ' -f1 > "$out/html-report.sha256"
ls -l "$out"
