#!/bin/sh
# Initialises and plans root modules. Each plan lies in its root module as
# plan.tfplan, where `blastgate check` finds the sources beside it.
#
#   plan.sh ROOT...
#
# BLASTGATE_COMMAND  terraform (default) or tofu
#
# Terraform's own variables hold: TF_WORKSPACE, TF_VAR_name, TF_CLI_ARGS_init, TF_CLI_ARGS_plan.
# Anything that goes wrong is exit code 1, so that it cannot be taken for a verdict.
set -eu

command=${BLASTGATE_COMMAND:-terraform}
fail() {
  printf 'blastgate: %s\n' "$*" >&2
  exit 1
}
[ $# -gt 0 ] || fail "usage: plan.sh ROOT..."
case $command in
  terraform | tofu) ;;
  *) fail "BLASTGATE_COMMAND is terraform or tofu, not '$command'" ;;
esac
command -v "$command" >/dev/null 2>&1 || fail "there is no $command on PATH"

# A plan holds every value in the clear, secrets too: nobody else on this machine reads it.
umask 077
export TF_IN_AUTOMATION=1
for root in "$@"; do
  [ -d "$root" ] || fail "there is no directory '$root'"
  # A plan of an earlier run must not be judged in place of the one that fails now.
  rm -f "$root/plan.tfplan"
  printf '\n== %s: %s init\n' "$root" "$command"
  "$command" "-chdir=$root" init -input=false -no-color || fail "$command init failed in '$root'"
  printf '\n== %s: %s plan\n' "$root" "$command"
  # Credentials that only read cannot take the lock of the state, and nothing needs it here: apply
  # takes it, and refuses a plan for a state that has changed since.
  "$command" "-chdir=$root" plan -input=false -no-color -lock=false -out=plan.tfplan ||
    fail "$command plan failed in '$root'"
  [ -f "$root/plan.tfplan" ] || fail "$command plan wrote no plan in '$root'"
done
