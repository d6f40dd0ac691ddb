#!/usr/bin/env bash
# Makes the fixtures under testdata/plans again: all of them, or those named.
#
#   testdata/make.sh [ID...]
#
# Needs terraform (and tofu for the fixtures named opentofu-), python3 and a filesystem mirror with hashicorp/aws 5.x
# (BLASTGATE_TF_MIRROR, the directory that holds registry.terraform.io; or a
# TF_CLI_CONFIG_FILE that already points at one). No cloud account is used and
# none is reached: states are generated, and plans run with -refresh=false.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
plans=$here/plans

if ! command -v terraform >/dev/null; then
    echo "make.sh: terraform is not on PATH; the committed fixtures stay as they are" >&2
    exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export MAKE_STATE_SCHEMAS=$scratch/schemas.json
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_CLI_ARGS=-no-color

if [[ -n ${BLASTGATE_TF_MIRROR:-} ]]; then
    printf 'provider_installation {\n  filesystem_mirror { path = "%s" }\n}\n' \
        "$BLASTGATE_TF_MIRROR" >"$scratch/terraformrc"
    export TF_CLI_CONFIG_FILE=$scratch/terraformrc
elif [[ -z ${TF_CLI_CONFIG_FILE:-} ]]; then
    echo "make.sh: set BLASTGATE_TF_MIRROR to a mirror with hashicorp/aws; nothing done" >&2
    exit 0
fi

quietly() { # command...: silent unless it fails
    "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }
}

# `work` is the directory every terraform command of one fixture runs in, always
# of the same name, so that nothing about this machine ends up in a plan.
enter() { # directory to copy: fresh working copy, state kept
    local kept=
    if [[ -f $work/terraform.tfstate ]]; then kept=$(mktemp -p "$scratch"); cp "$work/terraform.tfstate" "$kept"; fi
    rm -rf "$work"
    cp -R "$1" "$work"
    if [[ -n $kept ]]; then mv "$kept" "$work/terraform.tfstate"; fi
    quietly "$tool" -chdir="$work" init -input=false
}

generate_state() { # the state under which before/ has no changes
    enter "$fixture/before"
    quietly python3 "$here/make_state.py" "$work" "$scratch/state"
    mv "$scratch/state" "$work/terraform.tfstate"
}

# The states below come from real applies of terraform_data, which needs no provider.
apply_deposed() {
    # The new object is made, but the apply stops before the old one is destroyed.
    enter "$fixture/before"
    quietly "$tool" -chdir="$work" apply -auto-approve -var release=41
    if quietly "$tool" -chdir="$work" apply -auto-approve -var release=42 2>/dev/null; then
        echo "make.sh: $id: the second apply was meant to fail" >&2
        return 1
    fi
    quietly "$tool" -chdir="$work" untaint terraform_data.announcement
}

apply_replace_triggers() {
    enter "$fixture/before"
    quietly "$tool" -chdir="$work" apply -auto-approve
    quietly "$tool" -chdir="$work" taint terraform_data.cache_production
}

apply_plainly() {
    enter "$fixture/before"
    quietly "$tool" -chdir="$work" apply -auto-approve
}

make_one() {
    id=$1 fixture=$plans/$1 work=$scratch/work tool=terraform
    if [[ $id == opentofu-* ]]; then
        tool=tofu
        if ! command -v tofu >/dev/null; then
            echo "make.sh: $id: tofu is not on PATH; the committed fixture stays as it is" >&2
            return 0
        fi
    fi
    rm -rf "$work"
    rm -f "$fixture/state.json" "$fixture/plan.tfplan" "$fixture/plan.json"

    case $id in
        deposed) apply_deposed ;;
        replace-triggers) apply_replace_triggers ;;
        import-with-change | opentofu-*) apply_plainly ;;
        *) if [[ -d $fixture/before ]]; then generate_state; fi ;;
    esac

    local flags=(-refresh=false) expected=0
    case $id in
        destroy-production) flags+=(-destroy) ;;
        target-partial) flags+=(-target=aws_sqs_queue.invoices) ;;
        replace-triggers) flags+=(-replace=terraform_data.router_production) ;;
        errored-prevent-destroy) expected=1 ;;
    esac

    enter "$fixture/config"
    if [[ -f $work/terraform.tfstate ]]; then install -m 644 "$work/terraform.tfstate" "$fixture/state.json"; fi
    local status=0
    "$tool" -chdir="$work" plan -input=false -lock=false "${flags[@]}" -out=plan.tfplan \
        >"$scratch/log" 2>&1 || status=$?
    if [[ $status != "$expected" ]]; then
        cat "$scratch/log" >&2
        echo "make.sh: $id: terraform plan ended with $status, not $expected" >&2
        return 1
    fi
    install -m 644 "$work/plan.tfplan" "$fixture/plan.tfplan"
    "$tool" -chdir="$work" show -json plan.tfplan >"$fixture/plan.json"
    echo "made $id"
}

if (($# == 0)); then
    for directory in "$plans"/*/; do
        # The handmade ones have no configuration: there is nothing to make.
        if [[ -d ${directory}config ]]; then set -- "$@" "$(basename "$directory")"; fi
    done
fi
for id in "$@"; do make_one "$id"; done
