#!/bin/sh
# Makes the pictures of the reports from the README's example.
# Needs a built blastgate (BLASTGATE=...), Python 3, and for the HTML report Chromium (CHROMIUM=...).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
blastgate=${BLASTGATE:-$root/target/debug/blastgate}
chromium=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

python3 "$here/terminal.py" "$blastgate" > "$here/terminal.svg"
python3 "$here/terminal.py" "$blastgate" 80 light > "$here/terminal-80-light.svg"
python3 "$here/terminal.py" "$blastgate" 120 light > "$here/terminal-120-light.svg"
python3 "$here/terminal.py" "$blastgate" 160 dark > "$here/terminal-160-dark.svg"

# The verdict decides the exit code; here only the picture counts.
blastgate=$(cd "$(dirname "$blastgate")" && pwd)/$(basename "$blastgate")
cp testdata/plans/readme-example/plan.tfplan "$work/plan.tfplan"
(cd "$work" && "$blastgate" check plan.tfplan --format html --output report.html) || test -s "$work/report.html"
shot() {
  "$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking \
    --hide-scrollbars --user-data-dir="$work/profile" --virtual-time-budget=5000 \
    --window-size="$2" --screenshot="$here/$1" "file://$work/report.html"
}
shot html-report.png 1200,1500
shot html-phone.png 390,1400
# What the pictures show stands before the script; a test compares it.
sed '/<script/,$d' "$work/report.html" | sha256sum | cut -d' ' -f1 > "$here/html-report.sha256"
ls -l "$here"
