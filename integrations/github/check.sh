#!/usr/bin/env bash
# The judging step of action.yml: finds the trusted policy and the reviews, judges, and leaves
# verdict and exit code as outputs. The last step of the action ends with that code, so that
# reports and comment come first.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# Annotations are messages of the runner; a line end in one would begin another command.
stop() {
  printf '::error title=blastgate::%s\n' "${1//$'\n'/ }"
  answer 1
  exit 0
}

answer() { # EXIT-CODE
  local verdict=not-judged
  case $1 in
    0) verdict=pass ;;
    10) verdict=needs-approval ;;
    20) verdict=fail ;;
  esac
  {
    printf 'exit-code=%s\n' "$1"
    printf 'verdict=%s\n' "$verdict"
    printf 'report-directory=%s\n' "$BLASTGATE_REPORTS"
  } >>"$GITHUB_OUTPUT"
}

# Makes a branch of origin known here and prints its ref. A branch that the checkout brought is as
# new as the checkout; without one it is asked for, which a private repository grants only to a
# checkout that kept its credentials.
trusted() { # BRANCH
  local ref=refs/remotes/origin/$1
  git rev-parse --quiet --verify "$ref^{commit}" >/dev/null ||
    git fetch --quiet --no-tags --depth=1 origin "+refs/heads/$1:$ref" >&2 ||
    return 1
  printf '%s\n' "$ref"
}

export BLASTGATE_REPORTS=${BLASTGATE_REPORTS:-$RUNNER_TEMP/blastgate/reports}
mkdir -p "$BLASTGATE_REPORTS"

PATH=$(dirname "$BLASTGATE_BINARY"):$PATH

# Nothing that a pull request changes decides about it: the policy comes from its base branch, and
# so does the state of the source that it is compared with.
if [[ -n ${BLASTGATE_PULL:-} ]]; then
  base=$(trusted "$BLASTGATE_BASE_BRANCH") ||
    stop "The base branch is not here. Give actions/checkout \`fetch-depth: 0\`."
  export BLASTGATE_POLICY_REF=${BLASTGATE_POLICY_REF:-$base} BLASTGATE_BASE=${BLASTGATE_BASE:-$base}
fi

if [[ ${BLASTGATE_WITH_REVIEWS:-false} == true ]]; then
  export BLASTGATE_REVIEWS=$BLASTGATE_REPORTS/reviews.json
  gh api --paginate "repos/$GITHUB_REPOSITORY/pulls/$BLASTGATE_PULL/reviews?per_page=100" >"$BLASTGATE_REVIEWS" ||
    stop "The reviews cannot be read. The job needs \`pull-requests: read\`."
else
  # A commit counts only together with reviews.
  unset BLASTGATE_COMMIT
fi

plans=()
while IFS= read -r plan; do
  [[ -z $plan ]] || plans+=("$plan")
done <<<"${BLASTGATE_PLANS:-}"
while IFS= read -r root; do
  [[ -z $root ]] || plans+=("$root/plan.tfplan")
done <<<"${BLASTGATE_ROOTS:-}"
if ((${#plans[@]} == 0)) && [[ -z ${BLASTGATE_BASE:-} ]]; then
  stop "Outside of a pull request give the action \`roots\`, \`plans\` or \`base\`."
fi

code=0
"$here/../check.sh" github ${plans[@]+"${plans[@]}"} || code=$?
answer "$code"
