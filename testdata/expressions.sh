#!/bin/sh
# Writes expressions.tsv: what the installed Terraform makes of every expression in
# expressions.txt, as `expression<TAB>JSON`, or `expression<TAB>!` when it refuses.
# Each one is a local of a module of its own, so that it may have several lines
# (written with ⏎) and use the variables below.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
export TF_CLI_CONFIG_FILE=/dev/null
cd "$empty"
cat > variables.tf <<'VARIABLES'
variable "s" {
  type    = string
  default = "t"
}
variable "n" {
  type    = number
  default = 7
}
variable "nul" {
  type    = string
  default = null
}
variable "l" {
  type    = list(string)
  default = ["x", "y"]
}
variable "empty" {
  type    = list(string)
  default = []
}
variable "emptym" {
  type    = map(string)
  default = {}
}
variable "m" {
  type    = map(string)
  default = { k = "v" }
}
variable "set" {
  type    = set(string)
  default = ["b", "a"]
}
variable "o" {
  type    = object({ n = number, s = string, b = optional(bool) })
  default = { n = 1, s = "t" }
}
VARIABLES
while IFS= read -r expression; do
  case $expression in '' | '#'*) continue ;; esac
  printf 'locals {\n  x = %s\n}\n' "$(printf '%s' "$expression" | sed 's/⏎/\n/g')" > main.tf
  answer=$(printf 'base64encode(jsonencode(local.x))\n' | terraform console 2>/dev/null) || answer=
  case $answer in
    '"'*'"') printf '%s\t%s\n' "$expression" "$(printf '%s' "$answer" | tr -d '"' | base64 -d)" ;;
    *) printf '%s\t!\n' "$expression" ;;
  esac
done < "$here/expressions.txt" > "$here/expressions.tsv"
