#!/usr/bin/env bash
# Answers one request of an HCP Terraform run task (stage post-plan). A web server of your choice
# hands over the body on standard input and the header X-TFC-Task-Signature in TASK_SIGNATURE, and
# answers 200 when this script ends with 0 and 403 when it ends with 3.
#
# TASK_SIGNATURE     header X-TFC-Task-Signature of the request
# TASK_HMAC_KEY      key that the run task was made with
# BLASTGATE_POLICY   policy file, on this machine: no workspace can edit it
#
# Make the task mandatory. Whatever is not a pass is answered with `failed`; whoever may override
# the task decides about needs-approval.
set -euo pipefail

deny() {
  printf 'blastgate: %s\n' "$*" >&2
  exit 3
}

# The very bytes are signed, the last line end too, which a shell variable would lose.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
umask 077
cat >"$scratch/body"

# The key does not go through a command line, which every process of the machine sees.
expected=$(TASK_HMAC_KEY=${TASK_HMAC_KEY:?the key of the run task} BODY=$scratch/body python3 -c '
import hashlib, hmac, os
body = open(os.environ["BODY"], "rb").read()
print(hmac.new(os.environ["TASK_HMAC_KEY"].encode(), body, hashlib.sha512).hexdigest())')
[[ ${TASK_SIGNATURE:-} == "$expected" ]] || deny "the signature is not that of the run task"

field() { jq -r --arg name "$1" '.[$name] // empty' "$scratch/body"; }
token=$(field access_token)
# HCP Terraform tries the address out when the task is made.
[[ $token != test-token ]] || exit 0
plan=$(field plan_json_api_url)
answer=$(field task_result_callback_url)
[[ -n $plan && -n $answer ]] || deny "the request is not one of the stage post-plan"
printf 'header = "Authorization: Bearer %s"\n' "$token" >"$scratch/token"

# The plan goes through a pipe and never onto a disk: it holds every value in the clear.
set +e
curl --fail --silent --show-error --location --proto '=https' --config "$scratch/token" "$plan" |
  blastgate check - --policy "${BLASTGATE_POLICY:?the policy file}" \
    --format markdown --output "$scratch/report.md" --format terminal >"$scratch/line"
code=${PIPESTATUS[1]}
set -e

case $code in
  0) status=passed message="pass" ;;
  10) status=failed message="needs-approval: people have to agree" ;;
  20) status=failed message="fail" ;;
  *) status=failed message="not judged, which counts as a failure" ;;
esac
touch "$scratch/report.md"
jq -n --arg status "$status" --arg message "blastgate: $message" --rawfile report "$scratch/report.md" '{
  data: {
    type: "task-results",
    attributes: { status: $status, message: $message },
    relationships: { outcomes: { data: [{
      type: "task-result-outcomes",
      attributes: { "outcome-id": "blastgate", description: $message, body: $report }
    }] } }
  }
}' >"$scratch/answer"
curl --fail --silent --show-error --proto '=https' --config "$scratch/token" --output /dev/null \
  --request PATCH --header 'Content-Type: application/vnd.api+json' --data "@$scratch/answer" "$answer"
