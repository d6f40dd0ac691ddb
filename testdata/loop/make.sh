#!/usr/bin/env bash
# Makes the states of the loop test again (`before/` under each of them plans as
# "no changes"): testdata/loop/make.sh [ID...]
#
# Needs terraform, python3 and a CLI configuration with a mirror of hashicorp/aws
# (BLASTGATE_TF_MIRROR, or TF_CLI_CONFIG_FILE). Nothing reaches the network.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export MAKE_STATE_SCHEMAS=$scratch/schemas.json CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
if [[ -n ${BLASTGATE_TF_MIRROR:-} ]]; then
  printf 'provider_installation {\n  filesystem_mirror { path = "%s" }\n}\n' "$BLASTGATE_TF_MIRROR" >"$scratch/terraformrc"
  export TF_CLI_CONFIG_FILE=$scratch/terraformrc
fi
cd "$here"
if (($# == 0)); then set -- */; fi
for id in "$@"; do
  id=${id%/}
  rm -rf "$scratch/work"
  cp -R "$here/$id/before" "$scratch/work"
  terraform -chdir="$scratch/work" init -input=false >/dev/null
  if grep -q hashicorp/aws "$scratch/work/main.tf"; then
    python3 "$here/../make_state.py" "$scratch/work" "$here/$id/state.json" >/dev/null
  else
    terraform -chdir="$scratch/work" apply -auto-approve >/dev/null
    mv "$scratch/work/terraform.tfstate" "$here/$id/state.json"
  fi
  echo "$id"
done
