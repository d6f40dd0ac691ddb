#!/bin/sh
# Keeps one note on a GitLab merge request up to date.
#
#   note.sh EXIT-CODE REPORT.md
#
# BLASTGATE_TOKEN  project access token with the scope `api` and the role Reporter
# BLASTGATE_KEY    tells the notes of several gates on one merge request apart
#
# The note is a courtesy and the exit code decides: what goes wrong here is told, and ends in 0.
set -eu

code=$1
report=$2
key=$(printf '%s' "${BLASTGATE_KEY:-default}" | tr -c 'A-Za-z0-9._/-' '-')
say() { printf 'blastgate: no note: %s\n' "$*" >&2; }

if [ -z "${BLASTGATE_TOKEN:-}" ]; then
  say "there is no BLASTGATE_TOKEN"
  exit 0
fi
if ! command -v curl >/dev/null 2>&1 || ! command -v jq >/dev/null 2>&1; then
  # The images of Terraform and OpenTofu are Alpine Linux.
  apk add --quiet --no-cache curl jq >/dev/null 2>&1 || {
    say "curl and jq are needed"
    exit 0
  }
fi

# The token goes through a file: what stands on a command line, every process of the machine sees.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(umask 077 && printf 'header = "PRIVATE-TOKEN: %s"\n' "$BLASTGATE_TOKEN" >"$scratch/token")
api() { curl --fail --silent --show-error --config "$scratch/token" "$@"; }
notes=$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes

marker="<!-- blastgate:comment $key -->"
{
  printf '%s\n' "$marker"
  if [ -s "$report" ]; then
    cat "$report"
  else
    printf '## ⛔ blastgate: not judged (exit code %s)\n\nNothing was judged, which counts as a failure. The log of the job says why.\n' "$code"
  fi
} >"$scratch/body"

# Only a note of our own is written over: whoever may comment can copy the marker.
id=
if me=$(api "$CI_API_V4_URL/user" | jq -r .id); then
  page=1
  while [ -z "$id" ] && api "$notes?sort=asc&per_page=100&page=$page" >"$scratch/page"; do
    [ "$(jq length "$scratch/page")" -gt 0 ] || break
    id=$(jq -r --arg marker "$marker" --arg me "$me" \
      '[.[] | select((.author.id | tostring) == $me and (.body | startswith($marker))) | .id][0] // empty' "$scratch/page")
    page=$((page + 1))
  done
fi
if [ -n "$id" ]; then
  api --request PUT --data-urlencode "body@$scratch/body" --output /dev/null "$notes/$id" || say "it could not be brought up to date"
else
  api --request POST --data-urlencode "body@$scratch/body" --output /dev/null "$notes" || say "it could not be written"
fi
