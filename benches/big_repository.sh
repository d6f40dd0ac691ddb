#!/bin/sh
# Makes a git repository of 1,000 modules and 10,000 files with a change of five
# files, to measure `blastgate diff --base HEAD~1 --head HEAD`:
#
#   benches/big_repository.sh /tmp/big
#   time blastgate diff --base HEAD~1 --head HEAD --quiet /tmp/big
#
# 100 stacks call eight modules each; 100 modules are called by nobody else but
# through another module. Five modules change.
set -eu

top=${1:?"usage: $0 DIRECTORY"}
mkdir -p "$top"
cd "$top"
git init -q -b main .

awk 'BEGIN {
  for (m = 0; m < 900; m++) {
    dir = sprintf("modules/m%03d", m)
    system("mkdir -p " dir)
    for (f = 0; f < 8; f++) {
      file = sprintf("%s/part%d.tf", dir, f)
      printf "resource \"aws_sqs_queue\" \"q%d\" {\n  name                      = \"${var.name}-%d\"\n  message_retention_seconds = 86400\n  tags = {\n    Environment = var.environment\n    Part        = \"%d of %d\"\n  }\n}\n", f, f, f, m > file
      printf "resource \"aws_sns_topic\" \"t%d\" {\n  name = \"${var.name}-%d\"\n}\n", f, f > file
      close(file)
    }
    file = dir "/variables.tf"
    printf "variable \"name\" {}\nvariable \"environment\" {\n  default = \"dev\"\n}\n" > file
    close(file)
    file = dir "/main.tf"
    if (m >= 800) printf "module \"inner\" {\n  source = \"../m%03d\"\n  name   = var.name\n}\n", m - 800 > file
    else printf "# nothing\n" > file
    close(file)
  }
  for (s = 0; s < 100; s++) {
    dir = sprintf("stacks/s%02d", s)
    system("mkdir -p " dir)
    for (f = 0; f < 8; f++) {
      file = sprintf("%s/call%d.tf", dir, f)
      printf "module \"c%d\" {\n  source      = \"../../modules/m%03d\"\n  name        = \"s%d-%d\"\n  environment = local.environment\n}\n", f, s * 8 + f, s, f > file
      close(file)
    }
    file = dir "/main.tf"
    printf "terraform {\n  backend \"s3\" {\n    key = \"s%d\"\n  }\n}\nlocals {\n  environment = \"staging\"\n}\n", s > file
    close(file)
    file = dir "/README.md"
    printf "# Stack %d\n", s > file
    close(file)
  }
}'

save() {
  git add -A
  git -c user.name=bench -c user.email=bench@example.com -c commit.gpgsign=false commit -q -m "$1"
}
save before
for m in 003 103 203 303 403; do
  file=modules/m$m/part3.tf
  sed 's/86400/345600/' "$file" >"$file.new"
  mv "$file.new" "$file"
done
save after
git gc -q
