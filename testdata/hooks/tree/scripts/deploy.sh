#!/usr/bin/env bash
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
terraform -chdir="$here/../infra" apply -input=false "${1:-tfplan}"
