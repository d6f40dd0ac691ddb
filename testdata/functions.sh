#!/bin/sh
# Writes functions.tsv: what the installed Terraform makes of every expression in
# functions.txt, as `expression<TAB>JSON`, or `expression<TAB>!` when it refuses.
# The answer is fetched as base64 because the console quotes strings its own way.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
mkdir "$empty/data"
printf 'hello\n' > "$empty/data/hello.txt"
printf 'one' > "$empty/data/one.txt"
printf '\377\376' > "$empty/data/binary.bin"
mkdir "$empty/data/sub"
printf '{"a":[1,2]}' > "$empty/data/sub/x.json"
export TF_CLI_CONFIG_FILE=/dev/null
cd "$empty"
while IFS= read -r expression; do
  case $expression in '' | '#'*) continue ;; esac
  answer=$(printf 'base64encode(jsonencode(%s))\n' "$expression" | terraform console 2>/dev/null) || answer=
  case $answer in
    '"'*'"') printf '%s\t%s\n' "$expression" "$(printf '%s' "$answer" | tr -d '"' | base64 -d)" ;;
    *) printf '%s\t!\n' "$expression" ;;
  esac
done < "$here/functions.txt" > "$here/functions.tsv"
