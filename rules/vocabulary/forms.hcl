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

# Values of a time after which something ends, where it never does.
words "no_end" {
  words = ["never", "none", "off", "disabled", "no"]
}

# A list of what is refused: an entry less is a refusal less.
words "refusals" {
  words = [
    "deny", "denied", "denylist", "blacklist", "blacklisted", "blocklist", "blocked", "banned",
    "forbidden", "disallowed", "prohibited", "rejected", "disabled",
  ]
}

# Guards and checks, whose refusal is no guard: `disabled_rules`, `blocked_alerts`.
words "guarding_nouns" {
  words = [
    "rule", "rules", "check", "checks", "policy", "policies", "detector", "detectors", "control",
    "controls", "standard", "standards", "feature", "features", "plugin", "plugins",
  ]
}

# Lists of what something is done to: an entry less is left out from now on.
words "included" {
  words = ["included", "include", "includes", "inclusions", "inclusion"]
}

# Lists that something relies on under any type, as long as nothing takes the place of what goes.
words "relied_on" {
  words = [
    "regions", "zones", "locations", "replicas", "tables", "subnets", "workspaces", "checks", "ids",
    "targets", "servers", "backends", "actions", "topics", "hosts", "contexts", "subjects",
    "advertisement", "advertisements", "advertised", "announcements", "announced", "advertise",
  ]
}

# What makes a write outlive a crash.
words "durable" {
  words = ["sync", "fsync", "synchronous", "durability", "journal", "journaling", "wal"]
}

# What is made to outlive a crash; `sync` alone may be about anything.
words "written" {
  words = ["log", "logs", "write", "writes", "commit", "commits", "disk"]
}

# What proves who somebody is, and is made anew from time to time.
words "proofs" {
  words = [
    "key", "keys", "secret", "credential", "credentials", "password", "certificate", "cert", "token",
    "tokens",
  ]
}

# How often something happens.
words "paces" {
  words = ["period", "interval", "days", "every", "after", "frequency"]
}

# Kinds of objects that somebody holds, or is, to be let in: read-only, they grant less.
words "held" {
  words = [
    "key", "token", "credential", "credentials", "user", "member", "grant", "share", "role", "profile",
  ]
}

# Words that leave a guard standing and lead past it: `bypass_row_level_security`.
words "leads_past" {
  words = ["bypass", "bypasses", "bypassed", "circumvent", "evade", "sidestep"]
}

# What is of no use once it is done with, so that deleting it costs nothing.
words "worthless" {
  words = [
    "branch", "branches", "cache", "caches", "tmp", "temp", "temporary", "stale", "scratch",
    "intermediate",
  ]
}

# Kinds of objects that delete others by standing there.
words "deleters" {
  words = [
    "destructor", "destroyer", "destroy", "delete", "deletion", "purge", "purger", "wipe",
    "autodestroy", "eraser", "reaper",
  ]
}

# Kinds of objects that throw records away.
words "droppers" {
  words = ["drop", "exclusion", "discard"]
}

# Copies of data, counted for each place that holds them: `replication { dc1 = 3 }`.
words "copies_counted" {
  words = ["replication", "replicas", "copies", "replicate"]
}

# Lists of rules: one without any condition holds for everything.
words "rule_lists" {
  words = ["rules", "rule", "ingress", "egress", "statements", "statement", "policies"]
}

# Whoever proposes something, and must not be the one who lets it through.
words "authors" {
  words = ["self", "author", "authors", "submitter", "requester", "requestor", "creator", "committer", "pusher"]
}

# Kinds of objects that make something fail on purpose.
words "outages" {
  words = ["outage", "chaos", "gameday"]
}

# What a check looks for: the switch of the check is good when it is on.
words "threats" {
  words = [
    "breach", "breaches", "breached", "leaked", "compromised", "malware", "virus", "threat", "threats",
    "fraud", "bots", "abuse", "attack", "attacks", "intrusion", "anomaly", "vulnerability",
    "vulnerabilities", "phishing", "tampering",
  ]
}

# Verbs that keep somebody or something out.
words "keeps_out" {
  words = ["block", "deny", "reject", "refuse", "prevent", "stop"]
}

# What goes in and out of something that holds data.
words "traffic" {
  words = [
    "read", "reads", "write", "writes", "reading", "writing", "queries", "connections", "requests", "traffic",
    "receive", "send", "deliver",
  ]
}

# Calls that leave something standing and empty.
words "empties" {
  words = ["flush", "flushall", "flushdb"]
}

# Ways of choosing how long something is kept without a number.
words "classes" {
  words = ["policy", "class", "tier", "type", "plan", "mode", "strategy", "level"]
}

# Who may do everything, or much.
words "mighty" {
  words = [
    "admin", "admins", "administrator", "administrators", "owner", "owners", "root", "superuser",
    "sudo", "administer", "write", "rw", "full", "fullaccess", "management", "all", "masters", "manage",
    "impersonate",
  ]
}

# Who may do much in a team, whatever its group is called besides.
words "crews" {
  words = [
    "deploy", "deployer", "deployers", "sre", "oncall", "call", "breakglass", "glass", "emergency", "operator",
    "operators", "ops", "devops", "platform", "security", "production", "prod", "live", "release", "releasers",
  ]
}

# Who stands for everybody.
words "everybody" {
  words = ["anonymous", "everyone", "everybody", "anybody", "anyone", "unauthenticated", "allusers"]
}

# Words of a demand that leaves no choice.
words "must" {
  words = ["required", "require", "requires", "mandatory", "enforced", "enforce", "always", "must", "strict"]
}

# Words of a mode that looks on and refuses nothing.
words "watches" {
  words = [
    "monitor", "monitoring", "observe", "visibility", "report", "audit", "detect", "detection", "warn",
    "dryrun", "simulate", "watch", "passive",
  ]
}

# Names of conditions: without one, everything is meant.
words "conditions" {
  words = ["match", "selector", "condition", "conditions", "filter"]
}

# Kinds of objects that say who is told.
words "tells_people" {
  words = ["escalation", "oncall", "rotation", "paging"]
}

# Lists of what is done to each record.
words "functions" {
  words = ["functions", "function", "processors", "processor", "stages", "steps", "filters", "pipeline"]
}

# Kinds of objects that wait for their time.
words "timed" {
  words = ["schedule", "schedules", "job", "jobs", "cron", "cronjob", "task", "timer"]
}

# Verbs of rules, a line each.
words "refuses" {
  words = ["deny", "drop", "reject"]
}
words "admits" {
  words = ["permit", "accept", "allow"]
}

# What runs the machines of others.
words "control_planes" {
  words = ["kubernetes", "k8s", "kube", "eks", "gke", "aks", "sks", "doks", "oke", "rke", "rosa", "openshift"]
}

# What others come through before they are let in: an attribute that names one refers to it.
words "keepers" {
  words = [
    "acl", "acls", "accesslist", "accesslists", "accessgroup", "firewall", "waf", "webacl", "ipfilter",
    "packetfilter", "securitygroup", "allowlist", "whitelist", "denylist", "blocklist", "blacklist", "nsg",
    "filterlist", "prefixlist", "ruleset", "authorizer",
  ]
}

# Names and ways under which somebody is reached; one may stand for all that are left.
words "answered" {
  words = [
    "alias", "aliases", "localpart", "mailbox", "mailboxes", "host", "hosts", "hostname", "hostnames",
    "domain", "domains", "subdomain", "subdomains", "servername", "servernames", "path", "paths", "route",
    "routes", "recipient", "recipients", "extension", "address",
  ]
}

# Kinds of objects that lead what comes to one name somewhere.
words "leads" {
  words = [
    "alias", "forward", "forwarder", "forwarding", "route", "routing", "redirect", "redirection", "rewrite",
    "mailbox", "intake", "inbound",
  ]
}

# What is not as it should be: so much of it is borne before something stops.
words "broken" {
  stems = ["unhealth", "unavailab", "unready", "fail", "error", "disrupt", "outdated", "crash"]
}

# What takes something out of what is around it: without it, more is meant.
words "narrowings" {
  words = [
    "exclude", "excluded", "excludes", "exclusion", "exclusions", "exempt", "exempted", "exemption",
    "exemptions", "exception", "exceptions", "scopedown", "optout",
  ]
}

# Verbs of rules about what others keep.
words "deletes" {
  words = ["delete", "deletes", "purge", "destroy", "expire", "wipe", "erase", "prune", "terminate", "truncate"]
}

# Kinds of objects that say what becomes of others.
words "disposes" {
  words = [
    "rule", "rules", "policy", "policies", "lifecycle", "retention", "cleanup", "ilm", "schedule", "scheduled",
    "job", "task", "workflow", "automation", "expiration", "housekeeping", "janitor",
  ]
}

# Where a rule of that name works on parts of messages and marks, and keeps nothing.
words "parts_of_messages" {
  words = [
    "header", "headers", "cookie", "cookies", "query", "request", "response", "label", "labels", "tag", "tags",
    "field", "fields", "attribute", "attributes", "event", "events", "trigger", "webhook", "transform", "relabel",
  ]
}

# Words, alone or joined, for what is only tried out.
words "trials" {
  words = [
    "dryrun", "reportonly", "logonly", "auditonly", "simulate", "simulation", "whatif", "noop", "alertonly",
    "monitoronly", "detectonly",
  ]
}

# Ways into a machine beside the one that it serves on.
words "ways_in" {
  words = ["ssh", "serial", "console", "telnet", "rdp", "shell", "vnc", "ftp"]
}

# Names of maps that say how much of the traffic each place gets.
words "shares" {
  words = ["split", "splits", "weights", "distribution", "allocation", "allocations", "shares", "traffic"]
}

# Kinds of objects that say, with an address, who is asked whether somebody is who they say.
words "vouchers" {
  words = ["provider", "connector", "source", "connection", "backend", "method", "realm", "authenticator", "broker"]
}

# Words of attributes of a rule that say nothing of whom it holds for.
words "of_a_rule" {
  words = [
    "action", "chain", "comment", "comments", "name", "id", "description", "title", "order", "index", "position",
    "place", "before", "after", "priority", "precedence", "sequence", "number", "rule", "rules", "ruleset", "log",
    "logging", "enabled", "direction", "table", "type", "status", "state", "policy", "acl", "firewall", "list",
    "parent", "tags", "labels", "created", "updated", "version",
  ]
}

# Attributes, written as one word, that say what an object of a general kind is.
words "called" {
  words = ["pluginname", "plugin", "plugintype", "addonname", "addontype", "featurename"]
}

# Groups of people, to which somebody belongs.
words "circles" {
  words = [
    "group", "groups", "team", "teams", "role", "roles", "organization", "organizations", "org", "orgs", "crew",
    "department",
  ]
}

# Who rules over others, by the name of a group alone.
words "rulers" {
  words = [
    "admin", "admins", "administrator", "administrators", "owner", "owners", "root", "superuser", "superusers",
    "sudo", "sudoers", "wheel", "masters", "breakglass",
  ]
}

# What may be missing: `no` before it turns nothing around.
words "missed" {
  words = ["data", "match", "matches", "result", "results", "value", "values", "response", "samples", "heartbeat"]
}

# Words beside `internal` in the name of a switch for a balancer, or something else that takes requests in.
words "of_a_balancer" {
  words = [
    "load", "balancer", "balancers", "loadbalancer", "lb", "elb", "alb", "nlb", "ingress", "gateway", "facing",
    "only", "network", "endpoint", "service", "access",
  ]
}

# What serves, counted one by one.
words "servers" {
  words = [
    "instance", "instances", "machine", "machines", "node", "nodes", "pod", "pods", "replica", "replicas", "server",
    "servers", "task", "tasks", "vm", "vms", "worker", "workers",
  ]
}

# Groups of what serves, of which a number says how large they may become.
words "fleets" {
  words = ["autoscaler", "autoscaling", "scaling", "scale", "pool", "nodepool", "appautoscaling", "fleet"]
}

# What stands in a name beside backups and snapshots that are counted.
words "of_copies" {
  words = [
    "max", "maximum", "number", "num", "no", "of", "count", "total", "limit", "keep", "retained", "file",
    "files", "hour", "hourly", "day", "daily", "week", "weekly", "month", "monthly", "year", "yearly",
    "manual", "auto", "automated",
  ]
}

# What belongs to an object of somebody else, and is written into it.
words "parts_of_others" {
  words = [
    "data", "labels", "annotations", "env", "settings", "configuration", "config", "taint", "taints",
  ]
}

# What is checked before somebody is trusted.
words "checked" {
  words = [
    "certificate", "cert", "certs", "hostname", "ssl", "tls", "signature",
  ]
}

# What stands in a name beside those who rule over others, and says where.
words "of_rulers" {
  words = [
    "is", "with", "option", "as", "super", "org", "organization", "global", "account", "system", "site",
    "server", "instance", "cluster", "tenant", "grafana", "attr", "user", "full", "room",
  ]
}

# The words of a name that sends on what comes, and nothing else.
words "of_redirections" {
  words = [
    "redirect", "redirects", "redirection", "to", "target", "host", "hostname", "domain", "all", "traffic",
  ]
}

# Where something may be sent on to.
words "targets" {
  words = [
    "service", "host", "hostname", "target", "destination", "datacenter", "cluster", "url", "domain",
    "backend", "upstream",
  ]
}

# Settings of an application that lead somewhere or let in to something.
words "leading" {
  words = [
    "endpoint", "url", "uri", "host", "hostname", "connection", "dsn", "secret", "token", "password", "key",
    "server",
  ]
}

# Objects that a service makes in every project by these names, so that they are there before anybody
# writes them down.
words "made_by_services" {
  words = ["_default", "_required"]
}

# What a rule does with what it holds for, where that is to keep it out, to ask it for a proof or to
# slow it down.
words "turns_away" {
  words = [
    "deny", "denied", "drop", "reject", "refuse", "block", "blocked", "forbid", "ban", "challenge", "captcha",
    "throttle", "blacklist", "quarantine", "disallow", "execute",
  ]
}

# The same, where that is to let it through.
words "lets_by" {
  words = ["allow", "allowed", "accept", "permit", "skip", "bypass", "pass", "exempt", "whitelist", "grant"]
}

# Names of what a rule holds for.
words "matches" {
  words = [
    "expression", "expr", "cel", "condition", "conditions", "match", "matches", "matcher", "matchers", "criteria",
    "criterion", "predicate", "predicates", "filter", "filters", "when", "if", "pattern", "patterns", "regex", "regexp",
    "selector", "constraint", "statement", "wirefilter", "scope",
  ]
}

# Blocks of what has to hold before something is let through.
words "demands" {
  words = ["validation", "validations", "assertion", "assertions"]
}

# Words before a number that is raised to refuse more.
words "strictness" {
  words = ["sensitivity", "paranoia", "strictness"]
}

# What stands in a text that decides about traffic, and in few others.
words "edge_signs" {
  words = [
    "vcl_recv", "vcl_deliver", "vcl_fetch", "vcl_hit", "vcl_miss", "vcl_pass", "vcl_backend", "proxy_pass", "server_name",
    "fastcgi_pass", "upstream ", "ssl_verify_client", "auth_request", "use_backend", "default_backend", "http-request",
    "reverse_proxy", "ProxyPass", "RewriteRule", "Require all", "event.request", "addEventListener('fetch'",
    "addEventListener(\"fetch\"", "viewer-request", "origin-request", "event.Records[0].cf", "async fetch(request",
    "ngx.", "HTTP::", "set req.backend", "set beresp", "set req.http",
  ]
}

# Names of attributes whose text is a program, where what it belongs to decides about traffic.
words "program_texts" {
  words = ["code", "content", "script", "vcl", "lua", "snippet", "snippets", "body", "source", "irule", "program"]
}

# Kinds of objects that stand in front of others.
words "edges" {
  words = [
    "edge", "cdn", "worker", "workers", "vcl", "nginx", "envoy", "haproxy", "ingress", "gateway", "proxy", "cloudfront",
    "edgeworker", "edgeworkers", "irule", "lua", "varnish", "waf", "balancer",
  ]
}

# Words of a program that keeps somebody out, or asks for a proof.
words "code_refuses" {
  words = [
    "deny", "forbidden", "unauthorized", "unauthorised", "reject", "block", "blocked", "drop", "silent", "verify", "authenticate",
    "auth", "authorization", "authorize", "denied", "captcha", "login", "signin", "sso",
  ]
}

# Codes with which somebody is refused.
words "refusing_codes" {
  words = ["401", "403", "405", "407", "410", "418", "423", "429", "444", "451"]
}

# Words of a program beside a code that it answers with.
words "answers" {
  words = ["error", "return", "status", "statuscode", "code", "synthetic", "synth", "exit", "respond", "response", "new", "tarpit"]
}

# Words of a program that says where traffic goes.
words "code_leads" {
  words = [
    "backend", "backends", "upstream", "proxy", "origin", "location", "redirect", "pool", "cluster", "director", "fetch", "route",
    "rewrite", "forward", "destination", "director",
  ]
}

# Verbs of rights beyond those of data: who has them rules over something.
words "rules_over" {
  words = [
    "set", "create", "modify", "edit", "post", "import", "administer", "own", "ownership", "remove", "restore", "revoke",
    "escalate", "bind", "impersonate", "deletecollection", "truncate", "manage", "assign", "control", "superuser",
  ]
}

# Verbs that write, and take nothing away.
words "plain_writes" {
  words = ["write", "rw", "insert", "update", "put", "post", "patch", "create", "edit", "modify", "append", "publish", "execute"]
}

# What every controller writes, so that a right to do so says nothing.
words "everyday_writes" {
  words = [
    "events", "leases", "tokenreviews", "subjectaccessreviews", "selfsubjectaccessreviews", "selfsubjectrulesreviews",
    "selfsubjectreviews", "localsubjectaccessreviews",
  ]
}

# Words with which a program leaves a branch.
words "leaves" {
  words = ["return", "break", "exit", "callback", "pass", "next"]
}

# Kinds of objects that say who is believed, or may do something.
words "trusting" {
  words = ["iam", "identity", "federated", "federation", "trust", "role"]
}

# Classes of storage from which nothing can be read at once, or which keep everything in one place.
words "archives" {
  words = [
    "glacier", "deep-archive", "archive", "archived", "coldline", "cold-archive", "deep-cold-archive", "onezone-ia",
    "one-zone-ia", "onezone", "reduced-redundancy", "glacier-deep-archive", "deeparchive", "coldarchive",
  ]
}

# Names of the class that something is stored in.
words "storage_classes" {
  words = ["class", "storageclass", "tier", "accesstier"]
}

# Lists of which the order decides what comes first, whatever they stand in.
words "in_order" {
  words = [
    "ordered", "stage", "stages", "step", "steps", "init", "middleware", "middlewares", "interceptor",
    "interceptors", "behavior", "behaviors", "behaviour", "behaviours",
  ]
}

# The same, where their entries act, or stand in an object of one of the kinds below.
words "ruled_in_order" {
  words = [
    "rule", "rules", "route", "routes", "policy", "policies", "redirect", "redirects", "rewrite", "rewrites", "term",
    "terms",
  ]
}
words "ruled_kinds" {
  words = ["ruleset", "engine", "waf", "distribution", "router", "chain", "proxy"]
}

# Members by which entries are put in order wherever they stand.
words "numbered" {
  words = [
    "priority", "order", "precedence", "sequence", "seq", "position", "index", "weight", "number", "no", "rulenumber",
    "rank", "ordinal",
  ]
}

# Words of a role that, where it holds for everything, changes what is there or reads what is secret.
words "rules_over_all" {
  words = ["editor", "developer", "contributor", "accessor", "decrypter", "owner", "deployer", "administrator"]
}

# Words of a name that says one number for all parts together, and not one for each.
words "together" {
  words = ["total", "overall", "sum", "combined"]
}

# Two words that name one thing, of which the second says nothing of its own: `scope_down` takes nothing
# down, and a `drop_down` drops nothing.
words "one_thing" {
  words = [
    "scopedown", "dropdown", "drilldown", "countdown", "topdown",
  ]
}

# Attributes that say whom somebody trusts who proves himself elsewhere.
words "who_is_trusted" {
  words = ["issuer", "issuer_uri", "issuer_url", "subject", "attribute_condition", "claims_matching_expression"]
}

# Names of conditions: less of them admits more.
words "of_conditions" {
  words = [
    "filter", "condition", "conditions", "expression", "selector", "restriction", "constraint", "match",
    "scope", "pattern", "predicate", "labels", "when",
  ]
}

# Blocks that hold rules one by one.
words "rule_blocks" {
  words = ["ingress", "egress", "rule", "rules", "entry", "entries"]
}

# Names of attributes that say what is done, and of blocks whose kind says it.
words "doings" {
  words = ["action", "operation", "strategy", "disposition", "behavior"]
}

# What a rule about the contents of something else names.
words "places_of_others" {
  words = [
    "scope", "repository", "bucket", "project", "database", "dataset", "topic", "table", "index", "registry",
    "vault", "container", "stream", "queue",
  ]
}

# Lists of who has something, or of what somebody has.
words "holders" {
  words = ["permissions", "permission", "scopes", "claims", "users", "groups", "principals", "members"]
}

# Members that say what an element is.
words "called_by" {
  words = ["name", "type", "kind", "uses", "id", "identifier"]
}

# Units that a span is told in, without saying of what.
words "units" {
  words = [
    "days", "day", "hours", "hour", "minutes", "seconds", "ms", "period", "duration", "time", "amount",
    "months", "month", "weeks", "years", "interval",
  ]
}

# What is passed over by these words is not done.
words "leaves_out" {
  words = ["skip", "ignore", "bypass"]
}

# Attributes that say how something is compared or put together.
words "how" {
  words = [
    "match", "operator", "logic", "logical", "combinator", "aggregation", "status", "mode", "quantifier",
    "strategy", "selection", "type",
  ]
}

# What a claim or a mount is about.
words "volumes" {
  words = ["volume", "claim", "disk", "storage", "share", "mount"]
}

# Where a right holds.
words "places_of_rights" {
  words = [
    "db", "database", "schema", "table", "topic", "bucket", "queue", "project", "repository", "dataset",
    "vhost", "collection",
  ]
}

# What takes something away for good.
words "drops" {
  words = ["drop", "delete", "truncate", "overwrite", "destroy", "remove"]
}

# What hands something to others.
words "hands_on" {
  words = ["include", "expose", "pass", "print", "share", "send", "forward", "inherit", "show"]
}

# What somebody proves himself with.
words "of_proofs" {
  words = ["credential", "credentials", "secret", "secrets", "password", "passwords", "token"]
}

# Names whose text is a program, a query or the description of a process.
words "programs" {
  words = [
    "definition", "body", "script", "query", "command", "commands", "statement", "template", "code", "document",
    "sql", "function", "uri", "method",
  ]
}

# Names of contents that something reads.
words "contents" {
  words = ["value", "content", "contents", "data", "secret", "body", "payload", "key", "handler", "json"]
}

# Words of a name that say how large a network is.
words "masks" {
  words = ["mask", "netmask", "prefix", "length", "size", "bits"]
}

# Names of members under which nothing is done.
words "no_matter" {
  words = [
    "tags", "timeouts", "id", "arn", "etag", "self_link", "creation_timestamp", "freeform_tags", "defined_tags",
  ]
}

# What stands between what is done and when it is done.
words "occasions" {
  words = ["on", "after", "when", "if", "unless", "upon", "before"]
}

# Types of records, without those of the zone itself.
words "record_types" {
  words = [
    "A", "AAAA", "NS", "MX", "CNAME", "TXT", "SRV", "CAA", "PTR", "SOA", "DS", "TLSA", "ALIAS", "ANAME", "SPF",
    "NAPTR", "SSHFP", "HTTPS", "SVCB", "DNAME",
  ]
}

# Words of who stands on one of both sides.
words "sides" {
  words = ["source", "destination", "referenced", "remote", "peer"]
}

# Attributes that say who is meant.
words "whoever" {
  words = ["src", "source", "sources", "from", "users", "groups", "principal", "principals", "subjects"]
}

# Objects that say who may reach what.
words "lists_of_access" {
  words = ["acl", "acls", "intention", "intentions", "authorization"]
}

# Parts of an address.
words "parts_of_addresses" {
  words = ["address", "addresses", "prefix", "prefixes", "port", "ports", "cidr"]
}

# Modes of something new that takes away what it does not list.
words "takes_away_the_rest" {
  words = ["complete"]
}

# What there may be more or less of as the load asks for it.
words "running" {
  words = [
    "instance", "instances", "node", "nodes", "replica", "replicas", "capacity", "size", "worker", "workers", "task",
    "tasks", "pod", "pods", "container", "containers", "machine", "machines", "server", "servers", "count", "units",
    "executors", "shards", "throughput",
  ]
}

# What decides how many of them there are.
words "scalers" {
  words = ["autoscaling", "autoscale", "autoscaler", "scaling", "scaler"]
}

# Words for what is done that are kinds of things, too: a `type` of `block`.
words "kinds_too" {
  words = ["block", "pass", "skip", "execute", "challenge"]
}
