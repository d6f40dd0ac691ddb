#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/../infra"
for dir in network app; do
  terraform -chdir="$dir" init -input=false
  terraform -chdir="$dir" plan -out="$dir.tfplan" "$@"
done
