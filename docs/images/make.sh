#!/bin/sh
# Makes the picture of the HTML report for the README from a fixture.
# Needs Chromium (CHROMIUM=...) and a built blastgate (BLASTGATE=...).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
blastgate=${BLASTGATE:-$root/target/release/blastgate}
chromium=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The verdict decides the exit code; here only the picture counts.
"$blastgate" check "$root/testdata/plans/readme-example/plan.tfplan" \
  --format html --output "$work/report.html" || test -s "$work/report.html"
"$chromium" --headless --no-sandbox --disable-gpu --disable-background-networking \
  --hide-scrollbars --user-data-dir="$work/profile" --virtual-time-budget=5000 \
  --window-size=1200,1500 --screenshot="$here/html-report.png" "file://$work/report.html"
ls -l "$here/html-report.png"
