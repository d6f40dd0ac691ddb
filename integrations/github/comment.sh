#!/usr/bin/env bash
# Keeps one comment and one label on a pull request up to date.
#
#   comment.sh NUMBER EXIT-CODE REPORT.md
#
# BLASTGATE_COMMENT         true: write the comment
# BLASTGATE_LABEL           true: set the label blastgate/VERDICT, and take the other two away
# BLASTGATE_KEY             tells the comments of several gates on one pull request apart
# BLASTGATE_COMMENT_AUTHOR  login that GH_TOKEN writes as
#
# The comment is a courtesy and the exit code decides: what goes wrong here is a warning.
set -euo pipefail

number=$1 code=$2 report=$3
key=${BLASTGATE_KEY:-default}
author=${BLASTGATE_COMMENT_AUTHOR:-github-actions[bot]}
issue=repos/$GITHUB_REPOSITORY/issues/$number

warn() { printf '::warning title=blastgate::%s\n' "$1"; }

case $code in
  0) verdict=pass ;;
  10) verdict=needs-approval ;;
  20) verdict=fail ;;
  *) verdict=not-judged ;;
esac

if [[ ${BLASTGATE_COMMENT:-true} == true ]]; then
  # No character of the key may end the marker.
  marker="<!-- blastgate:comment ${key//[^A-Za-z0-9._\/-]/-} -->"
  body=$(mktemp)
  trap 'rm -f "$body"' EXIT
  {
    printf '%s\n' "$marker"
    if [[ -s $report ]]; then
      cat "$report"
    else
      printf '## ⛔ blastgate: not judged\n\nNothing was judged, which counts as a failure. The log of the job says why.\n'
    fi
  } >"$body"
  # Only a comment of our own is written over: whoever may comment can copy the marker.
  own='.[] | select(.user.login == env.AUTHOR and (.body | startswith(env.MARKER))) | .id'
  if ids=$(AUTHOR=$author MARKER=$marker gh api --paginate "$issue/comments?per_page=100" --jq "$own"); then
    id=${ids%%$'\n'*}
    if [[ -n $id ]]; then
      gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$body" ||
        warn "The comment could not be brought up to date. The job needs \`pull-requests: write\`."
    else
      gh api --silent --method POST "$issue/comments" --field "body=@$body" ||
        warn "The comment could not be written. The job needs \`pull-requests: write\`."
    fi
  else
    warn "The comments could not be read. The job needs \`pull-requests: write\`."
  fi
fi

if [[ ${BLASTGATE_LABEL:-false} == true ]]; then
  for other in pass needs-approval fail not-judged; do
    [[ $other == "$verdict" ]] ||
      # A label that is not set is the usual case.
      gh api --silent --method DELETE "$issue/labels/blastgate%2F$other" 2>/dev/null || true
  done
  gh api --silent --method POST "$issue/labels" --raw-field "labels[]=blastgate/$verdict" ||
    warn "The label could not be set. The job needs \`pull-requests: write\`."
fi
