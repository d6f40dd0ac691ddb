#!/bin/sh
# Judges plans, or a source change, and writes a report in every format that a code host can show.
#
#   check.sh FORMAT PLAN...    FORMAT (terminal, github ...) goes to standard output
#   check.sh FORMAT            without plans: the change since BLASTGATE_BASE, from the source alone
#
# BLASTGATE_REPORTS      directory for report.{json,md,sarif,xml,html} and gl-code-quality-report.json
# BLASTGATE_BASE         git revision that the change began at; compared with when there is no plan
# BLASTGATE_POLICY       policy file
# BLASTGATE_POLICY_REF   trusted git revision of the policy
# BLASTGATE_AGENT        name of the agent that proposes the change
# BLASTGATE_ENVIRONMENT  what the change claims to be for
# BLASTGATE_AUTHORS      authors, one a line; neither they nor who made commits since BLASTGATE_BASE can approve
# BLASTGATE_APPROVALS    directory of signed approvals
# BLASTGATE_REVIEWS      reviews of the pull request, as the code host's interface gives them
# BLASTGATE_COMMIT       commit that was planned
# BLASTGATE_BASELINE     recorded production
#
# The exit code is blastgate's: 0 pass, 10 needs-approval, 20 fail, 1 not judged, 2 usage.
set -eu

format=${1:?usage: check.sh FORMAT [PLAN...]}
shift
reports=${BLASTGATE_REPORTS:?the directory for reports}
mkdir -p "$reports"
# What an earlier run left must not be shown as the answer of this one.
for report in report.json report.md report.sarif report.xml report.html gl-code-quality-report.json; do
  rm -f "$reports/$report"
done

if [ $# -gt 0 ]; then
  set -- check "$@"
else
  set -- diff --base "${BLASTGATE_BASE:?plans, or a revision to compare with}"
fi

# An option is given only if its variable says something.
[ -z "${BLASTGATE_POLICY:-}" ] || set -- "$@" --policy "$BLASTGATE_POLICY"
[ -z "${BLASTGATE_POLICY_REF:-}" ] || set -- "$@" --policy-ref "$BLASTGATE_POLICY_REF"
[ -z "${BLASTGATE_AGENT:-}" ] || set -- "$@" --agent "$BLASTGATE_AGENT"
[ -z "${BLASTGATE_ENVIRONMENT:-}" ] || set -- "$@" --environment "$BLASTGATE_ENVIRONMENT"
[ -z "${BLASTGATE_APPROVALS:-}" ] || set -- "$@" --approvals "$BLASTGATE_APPROVALS"
[ -z "${BLASTGATE_REVIEWS:-}" ] || set -- "$@" --reviews "$BLASTGATE_REVIEWS"
[ -z "${BLASTGATE_COMMIT:-}" ] || set -- "$@" --commit "$BLASTGATE_COMMIT"
[ -z "${BLASTGATE_BASELINE:-}" ] || set -- "$@" --baseline "$BLASTGATE_BASELINE"
# Whoever made a commit of the change has no say in it either.
commits=
if [ -n "${BLASTGATE_BASE:-}" ]; then
  commits=$(git log --format='%ae%n%ce' "$BLASTGATE_BASE..HEAD") || exit 1
  commits=$(printf '%s\n' "$commits" | sort -u)
fi
while IFS= read -r author; do
  [ -z "$author" ] || set -- "$@" --author "$author"
done <<AUTHORS
${BLASTGATE_AUTHORS:-}
$commits
AUTHORS

# 65,000 bytes leave room for the marker in a comment of at most 65,536 characters.
exec blastgate "$@" --max-bytes 65000 \
  --format json --output "$reports/report.json" \
  --format markdown --output "$reports/report.md" \
  --format sarif --output "$reports/report.sarif" \
  --format junit --output "$reports/report.xml" \
  --format html --output "$reports/report.html" \
  --format gitlab --output "$reports/gl-code-quality-report.json" \
  --format "$format"
