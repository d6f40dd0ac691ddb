# Words of values and of places that decide by themselves, where no fact of the catalog stands. Words
# that make up the names of attributes stand in words.hcl.

# What turns the rest of a value around: `DO_NOT_DECRYPT`.
words "denials" {
  words = ["do", "not", "no", "non", "dont", "never", "without", "skip", "disable"]
}

# What does it at the beginning of a word: `unenforced`.
words "denying_prefixes" {
  words = ["un", "non", "dis", "in"]
}

# Attributes that say how something is done, so that the parts of their values count.
words "manners" {
  words = [
    "state", "status", "mode", "policy", "type", "level", "action", "strategy", "behavior",
    "behaviour", "method", "access", "visibility", "permission", "requirement", "setting", "option",
    "enforcement", "default", "pref", "preference", "kind",
  ]
}

# Ways of proving who somebody is, and of talking, that are no proof and no secret.
words "weak_proofs" {
  words = [
    "password", "sms", "none", "legacy", "basic", "plain", "http", "ssl3", "tls1.0", "implicit",
    "email", "voice", "unix", "sys", "null", "anonymous", "plaintext", "ws", "telnet", "ftp", "tlsv1",
    "tlsv1.0", "tlsv1_0", "md5", "rc4", "3des",
  ]
}

# Steps of a process; one that checks is missed.
words "steps" {
  words = [
    "stages", "stage", "steps", "step", "jobs", "phases", "checks", "gates", "tasks", "policies",
    "hooks", "pipeline",
  ]
}

# What may be done to data, beyond reading it.
words "writes" {
  words = [
    "delete", "truncate", "drop", "insert", "update", "alter", "write", "grant", "execute", "put",
    "patch", "destroy", "purge",
  ]
}

# Labels of domain names that the public does not look up.
words "inner_labels" {
  words = [
    "internal", "local", "lan", "corp", "private", "priv", "intra", "intranet", "privatelink", "arpa",
    "consul", "svc", "home", "vpc", "int", "localdomain",
  ]
}

# Values of a time that has no end.
words "endless" {
  words = ["forever", "infinite", "unlimited", "indefinitely", "unbounded"]
}

# Words in the name of a switch that takes the end away: `keep_forever`.
words "endless_switches" {
  words = ["forever", "ever", "indefinitely", "unlimited", "infinite", "never"]
}

# Numbers in a policy of retention that say nothing about how much is kept.
words "no_retention" {
  words = [
    "id", "port", "version", "order", "position", "priority", "weight", "rank", "index", "timeout",
    "interval", "every", "concurrency", "threads", "workers", "retries", "retry", "batch", "hour",
    "minute",
  ]
}

# What happens with nobody there.
words "unattended" {
  words = ["auto", "automatic", "automatically", "unattended", "automated"]
}

# What people decide where it does not happen by itself.
words "decisions" {
  words = [
    "approve", "approves", "approval", "approvals", "approved", "apply", "merge", "deploy", "accept",
    "promote", "confirm", "release",
  ]
}
