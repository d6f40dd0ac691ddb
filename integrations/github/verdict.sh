#!/usr/bin/env bash
# The last step of action.yml: ends with the exit code of the judgement (CODE). Whatever kept a
# step before from answering leaves no code, and that is a failure.
set -euo pipefail

code=${CODE:-1}
[[ $code =~ ^[0-9]+$ ]] || code=1
if [[ $code == 10 && ${ALLOW:-false} == true ]]; then
  echo "::notice title=blastgate::needs-approval: a later job has to ask people before anything is applied"
  exit 0
fi
exit "$code"
