# What blastgate enforces here. Keep this file on the protected branch and let
# its owners review every change to it; in CI read it from there:
#   blastgate check --policy-ref origin/main PLAN
# Without a block the default holds, which is the careful choice.
# `blastgate policy show` lists every value; `blastgate explain policy` explains them.

production {
  # Tags and names that blastgate cannot know by itself.
  # tags       = ["landscape"]
  # values     = ["gold"]
  # workspaces = ["*-live"]
  # paths      = ["envs/live/**"]
  # accounts   = ["123456789012"]

  # What an object without any mark counts as when it is destroyed.
  unmarked = "production"
}

limits {
  # A plan beyond these numbers fails, whoever approves it.
  destructive_changes = 10
  # production_blast_radius = 50
  # plan_age                = "24h"
}

approval {
  # How many people, none of them the author, have to agree.
  required = 1
  # Approving reviews of exactly the commit that was judged count, too.
  # reviews = true
  # OpenSSH `allowed_signers` and revoked keys, beside this file.
  # signers = "gate/allowed_signers"
  # revoked = "gate/revoked_keys"
}

# What an agent may touch (`--agent ci`). As soon as there is one boundary, a
# change by nobody named is held to `default`.
# boundary "ci" {
#   types      = ["aws_sqs_*", "aws_lambda_*"]
#   classes    = ["read-only", "reversible"]
#   production = false
# }
# boundary "default" {}

# When production stays as it is.
# freeze {
#   days       = ["fri"]
#   hours      = ["14:00-24:00"]
#   zone       = "Europe/Berlin"
#   production = true
#   reason     = "nobody is here on the weekend"
# }

# Your own effect for a rule; `blastgate rules list` shows all.
# rule "output-removed" {
#   effect = "needs-approval"
# }

# One finding that does not count until a day, at most a year ahead.
# waiver "guard-removed" {
#   address = "aws_db_instance.old"
#   reason  = "moves to the new cluster, TICKET-1"
#   owner   = "dba@example.com"
#   expires = "2027-01-31"
# }
