#!/usr/bin/env bash
# Asks the real Terraform for its own graph of the fixtures, as `graph.dot`, and
# makes the states and plans under testdata/graph that are missing.
#
#   testdata/graph/make.sh [DIRECTORY...]
#
# Needs terraform; for fixtures of testdata/plans also a filesystem mirror with
# hashicorp/aws (BLASTGATE_TF_MIRROR, the directory that holds
# registry.terraform.io). Nothing reaches the network. To make a state and its
# plan again, delete `plan.tfplan` beside it first: ids and times will differ.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v terraform >/dev/null; then
    echo "make.sh: terraform is not on PATH; the committed fixtures stay as they are" >&2
    exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_CLI_CONFIG_FILE=$scratch/terraformrc
if [[ -n ${BLASTGATE_TF_MIRROR:-} ]]; then
    printf 'provider_installation {\n  filesystem_mirror { path = "%s" }\n}\n' \
        "$BLASTGATE_TF_MIRROR" >"$TF_CLI_CONFIG_FILE"
else
    : >"$TF_CLI_CONFIG_FILE"
fi

run() { # command...: silent unless it fails
    "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }
}

# Working directories have one name, so that nothing about this machine gets into a file.
work=$scratch/work

make_plan() { # fixture: applies revision 1 for real, then plans revision 2
    rm -rf "$work"
    cp -R "$1/config" "$work"
    run terraform -chdir="$work" init -no-color -input=false
    run terraform -chdir="$work" apply -no-color -auto-approve
    install -m 644 "$work/terraform.tfstate" "$1/state.json"
    run terraform -chdir="$work" plan -no-color -input=false -var revision=2 -out=plan.tfplan
    install -m 644 "$work/plan.tfplan" "$1/plan.tfplan"
    terraform -chdir="$work" show -json plan.tfplan >"$1/plan.json"
}

make_graph() { # fixture: the graph of the configuration alone, without a state
    rm -rf "$work"
    cp -R "$1/config" "$work"
    rm -f "$work"/*.tfstate*
    run terraform -chdir="$work" init -no-color -input=false
    terraform -chdir="$work" graph >"$1/graph.dot"
    echo "made $1/graph.dot"
}

if (($# == 0)); then
    set -- "$here"/*/
    for id in access-widened count-index-shift deferred-read destroy-production \
        hostile-addresses moved-into-module readme-example rename-key secrets; do
        set -- "$@" "$here/../plans/$id"
    done
fi
for directory in "$@"; do
    directory=${directory%/}
    if [[ $directory == "$here"/* && ! -f $directory/plan.tfplan ]]; then make_plan "$directory"; fi
    make_graph "$directory"
done
