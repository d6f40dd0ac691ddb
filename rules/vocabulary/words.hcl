# What words say in the name of an attribute of which the catalog knows nothing.
#
# A name is cut into words (`deletionProtection`, `deletion-protection` and
# `deletion_protection` are the same); `stems` match the beginning of a word,
# `words` a whole one. What is found is a guess and told as one: a reading asks
# for approval at most. How a word is weighed stands in `src/catalog/lexicon`.

# Turned off, something that guarded or watched is gone: on is good.
words "guard" {
  stems = [
    "protect", "guard", "lock", "immutab", "retain", "preserv", "prevent", "confirm", "approv", "review", "enforc",
    "mandator", "verif", "validat", "scan", "safe", "secur", "privat", "isolat", "restrict", "authent", "authoriz",
    "signatur", "signed", "waf", "firewall", "shield", "defend", "antivirus", "ratelimit", "throttl", "compliance",
    "quarantin", "sandbox", "consent", "privacy", "hardening", "integrity", "trusted", "sanitiz", "isolated",
  ]
  words = [
    "require", "required", "requires", "must", "strict", "keep", "mfa", "2fa", "totp", "otp", "factor", "pkce",
    "dnssec", "captcha", "csrf", "cors", "auth", "authn", "authz", "rbac", "signing", "blocking", "fips", "captured", "dual",
    "only", "enforced", "checksum", "drop", "gate", "gates", "qualitygate", "inspection", "nodelete", "nopurge", "noeviction", "softdelete", "softdeletion", "autorenew", "autorenewal", "bruteforce", "squash",
  ]
}

words "audit" {
  stems = ["audit", "cloudtrail", "logging", "monitor", "alarm", "alert", "notif", "tracing", "telemetry", "recorder"]
  words = ["log", "logs", "trail", "metrics"]
}

words "encryption" {
  stems = ["encrypt", "cipher"]
  words = ["tls", "ssl", "https", "mtls", "sse", "kms", "cmek", "starttls", "pfs", "secrecy"]
}

# What keeps data, or gets it back.
words "copies" {
  stems = ["backup", "snapshot", "replica", "recover", "failover", "standby", "redundan", "durab", "persist", "version", "archiv", "restor"]
  words = ["pitr", "ha", "multiaz", "multizone", "multiregion", "dr", "rdb", "aof", "master", "primary", "global", "tolerance", "faulttolerance", "synchronization", "appendonly", "velero", "kasten", "kanister", "barman", "restic", "pgbackrest"]
}

# On is bad: it lets somebody in.
words "exposure" {
  stems = [
    "public", "external", "anonym", "insecure", "unauthent", "unencrypt", "promiscu", "forged", "privileg",
    "permissive", "passwordless", "bypass", "exempt", "impersonat", "plaintext", "wildcard", "superuser", "unsafe",
    "impersonation", "assum",
  ]
  words = ["internet", "guest", "open", "sudo", "root", "signup", "registration", "shared", "sharing", "exportable", "implicit", "keyless", "fork", "forks", "nopass"]
}

# On is bad: something is deleted, sooner or later.
words "destruction" {
  stems = ["delet", "destroy", "purg", "prun", "wip", "evict", "truncat", "terminat", "expir", "cascad", "overwrit", "eras"]
  words = ["reset", "recreate", "cleanup", "lifecycle", "clean", "remove", "removes", "unmanaged", "aggressive", "forceunlock", "forcedetach", "forcestop", "forceremove", "forcepush", "forcereplace", "trackall", "manageall", "unclean"]
}

# On is bad: something stands still.
words "stop" {
  stems = ["paus", "suspend", "mut", "silenc", "suppress", "maintenanc", "drain", "offline", "blacked", "hibernat", "frozen", "freez", "stopp", "quiesc", "cordon"]
  words = ["disabled", "archived", "shutdown", "down", "inactive", "deactivated", "halted"]
}

# Off is bad: something stands still.
words "run" {
  stems = ["enabl", "activ", "running"]
  words = ["on", "up", "online", "booted", "started", "powered", "login", "published", "power", "live", "autoscaling"]
}

# Turn the word after them around.
words "negation" {
  stems = ["disabl", "disallow", "forbid", "exclud", "reject"]
  words = ["skip", "no", "non", "not", "without", "deny", "block", "prevent", "ignore", "stop", "never", "suppress"]
}

# The word after them is let in or done: on is bad where nothing else is said.
words "allowance" {
  stems = ["allow", "permit"]
  words = ["accept"]
}

# How long something is kept.
words "retention" {
  stems = ["retention", "retain", "recover", "immutab"]
  words = ["keep", "kept", "history", "undelete", "grace", "travel", "keepday", "keepdays", "keeptime"]
}
words "expiry" {
  stems = ["expir", "ttl", "lifetime"]
  words = ["age", "live", "frozen"]
}
# Of something that is made anew at no cost.
words "short_lived" {
  stems = ["cach", "session", "token", "cookie", "lease", "credential", "password", "certificat", "presign", "code", "invite", "nonce", "access", "refresh", "jwt", "lock"]
  words = ["dns", "record", "key", "cors", "hsts", "idle", "connection", "client", "assertion", "otp", "browser", "edge", "request", "response", "cert", "ca", "pki", "role", "roles", "login", "sso"]
}

# How many there are.
words "amount" {
  stems = ["replica", "instanc", "node", "worker", "quantit", "shard", "partition", "machine", "capacit", "broker", "zone"]
  words = ["count", "size", "desired", "scale", "copies", "quantity", "units", "vms", "servers", "tasks", "pods", "processes", "executors", "concurrency"]
}
words "least" {
  stems = ["minim"]
  words = ["min", "least", "floor"]
}
words "most" {
  stems = ["maxim", "limit", "quota", "budget", "bandwidth", "throughput", "burst"]
  words = ["max", "rate", "cap", "capacity", "ceiling"]
}
# Numbers that are no amount of anything that serves.
words "no_amount" {
  stems = ["disk", "volum", "storag", "memor", "cpu", "timeout", "interval", "retr", "port", "period", "delay", "percent", "buffer", "batch", "page", "thread", "chunk", "file", "message", "payload", "body", "header", "queue_size", "wait", "cooldown", "grace", "heap", "durat", "latenc"]
  words = ["gb", "mb", "gib", "mib", "bytes", "iops", "seconds", "minutes", "ms", "hours", "days", "version", "priority", "position", "order", "id", "width", "height", "window", "threshold", "attempts", "surge", "unavailable", "failure", "failures"]
}

# Who may come in, and from where.
words "source" {
  stems = ["source", "cidr", "ingress", "inbound", "allowlist", "whitelist", "security_ip", "subnet", "origin"]
  words = ["ip", "ips", "cidr", "cidrs", "range", "ranges", "src", "from", "remote", "prefix", "prefixes", "addresses", "address", "networks", "network", "clients", "client", "peers", "hosts", "allow", "allowed", "access", "list", "filter"]
}
words "outward" {
  stems = ["egress", "outbound", "destination", "upstream", "nexthop"]
  words = ["dst", "dest", "to", "route", "routes", "proxy", "noproxy", "outgoing", "deny", "denied", "block", "blocked", "blacklist", "denylist"]
}

# What somebody may do.
words "rights" {
  stems = ["permission", "privileg", "capabilit", "entitle", "grant", "scope", "claim"]
  words = ["role", "roles", "rights", "access", "policy", "policies", "rules", "acl", "acls", "level", "group", "groups", "admin", "admins", "owner", "owners", "allow", "actions", "action", "verbs", "resources", "tags", "configure", "read", "write", "namespace", "namespaces", "server", "repos", "locations", "location", "principal", "principals", "member", "members", "subjects", "subject", "user", "users", "expression", "filter", "pattern", "value", "values", "options"]
}

# Who is believed.
words "trust" {
  stems = ["issuer", "audience", "thumbprint", "redirect", "callback", "federat", "jwks", "oidc", "saml", "idp"]
  words = ["acs", "sso", "discovery", "entity", "audiences", "trusted", "subject", "metadata"]
}

# Where something leads.
words "route" {
  stems = ["endpoint", "backend", "upstream", "webhook", "forward", "nameserver", "listener", "recipient", "rdata"]
  words = ["host", "hostname", "url", "uri", "origin", "server", "servers", "target", "destination", "answer", "answers", "record", "records", "address", "addresses", "content", "domain", "dns", "data", "email", "emails", "phone", "parent", "ou", "folder", "path", "directory", "users", "value", "bucket"]
}
words "no_route" {
  stems = ["runbook", "doc", "homepage", "logo", "icon", "picture", "imag", "avatar", "term", "dashboard", "console", "help", "support", "website", "templat", "licens", "readme", "favicon", "theme", "banner", "changelog", "manifest", "artifact", "packag", "archiv", "filenam", "playbook", "contact", "maintainer", "owner", "author", "sourc", "repo", "build"]
  words = ["tos", "ui", "wiki", "src", "css", "js", "download", "zip", "jar", "version", "self", "notes", "slack"]
}

# Lists, maps and blocks whose members serve.
words "entries" {
  stems = ["region", "zone", "replica", "target", "backend", "server", "firewall", "securit", "listener", "record", "answer", "check", "subnet", "endpoint", "disk", "volum", "lun", "rout", "rule", "handler", "middlewar", "workspace", "table", "column", "index", "topic", "subscri", "recipient", "escalat", "receiver", "contact", "polic", "polici", "filter", "trigger", "lambda", "hook", "interface", "layer", "ingress", "origin", "action", "linode", "droplet", "machine", "instanc", "attach", "alias", "nameserver", "member", "user", "group", "owner"]
  words = ["hosts", "domains", "apply_to", "apply", "tags", "nodes", "links", "peers", "dns", "ip", "ips", "account", "billing"]
}
# Maps of settings that something reads.
words "settings" {
  stems = ["setting", "environ", "variab", "config", "parameter", "secret", "propert"]
  words = ["data", "env", "vars", "items", "values", "options", "string", "binary"]
}

# Says nothing about what is done.
words "talk" {
  stems = ["descri", "comment", "label", "annotat", "color", "colour", "theme", "icon", "timestamp", "checksum", "digest", "finger", "etag", "updat", "creat", "modif", "titl", "summar", "messag", "subject_line", "display", "footer", "greeting", "generat", "deprecat"]
  words = ["name", "title", "note", "notes", "text", "tag", "sha", "sha1", "sha256", "md5", "hash", "image", "images", "version", "release", "revision", "topic", "caption", "locale", "timezone", "language", "motd", "job", "number"]
}

# Values from weak to strong; one step may be spelt in several ways.
scale "action" {
  steps = [
    "allow|accept|permit|pass|forward|bypass|allowed|allowall|allow_all|transparent|unenforced|passthrough|skip|aws:pass|aws:forward_to_sfe|trust|none|off|disabled|disable|inactive|aag_off|nonprotection|continue|unrestricted|granted|permitted",
    "count|log|alert|monitor|detect|detection|audit|simulate|report|observe|warn|warning|advisory|soft-mandatory|dryrun|dry-run|test|advisory|evaluate|permissive|report-only|ignore|passive|detect_only|detection_only|tap|enabledforreportingbutnotenforced|learning|privileged",
    "challenge|captcha|throttle|baseline|soft",
    "deny|block|drop|reject|refuse|disallow|disallowed|not_allowed|forbid|forbidden|blocking|inline|protect|enforce|enforced|enforcing|prevent|prevention|denyall|mandatory|hard-mandatory|required|strict|restricted|active|enabled|enable|on|aws:drop|ase_auto|asE_manual|consoleprotection|fail|blocked|denied|refused|lockdown|locked-down",
  ]
}
scale "reach" {
  steps = [
    "public|external|internet-facing|internet|open|world|everyone|anonymous|public-and-private|public-read|public-read-write|allusers|azureadandpersonalmicrosoftaccount|personalmicrosoftaccount|internal_and_external|internet_facing|allow_all|allowall|public_read|everybody",
    "azureadmultipleorgs|community|shared|organization|authenticated|unlisted",
    "private|internal|restricted|vpc|private-only|azureadmyorg|vpc_only|denyall|internal-only",
  ]
}
scale "demand" {
  steps = [
    "none|off|never|disabled|disable|false|no|skip|ignore|ignored|not_required|not_enforced|not_allowed|disallowed|open|password|prefer_not|unsafe",
    "optional|user-controlled|usercontrolled|voluntary|self-service|preferred|prefer|allow|allowed|external|opt-in|when_supported|low|medium|psk|governance",
    "required|require|compliance|enforced|always|mandatory|all|verify-full|verify-ca|verify_identity|strict|on|all-applications|two_factor_mandatory|private_key_jwt|high|deny|confidence-score|totp_required|wpa3|8021x-radius|bucketownerenforced",
  ]
}
scale "after_life" {
  steps = [
    "delete|remove|destroy|drop|purge|sync|drop_newest|drop_oldest|allkeys-lru|allkeys-lfu|allkeys-random|volatile-lru|volatile-lfu|volatile-ttl|volatile-random|wipe|terminate|deleted|delete_all|erase|cascade|skip_final_backup",
    "retain|keep|preserve|block|backpressure|noeviction|upsert-only|create-only|orphan|abandon|snapshot|archive|detach|stop|compact|none|require_final_backup|recycle|no_action|disable|tier|cool|cold",
  ]
}
scale "durability" {
  steps = ["none|no|off|disabled|memory|in-memory|ephemeral|transient|single|single-zone|single-node", "periodic|local|zonal|zone|node|majority|aof-every-1-second|snapshot|async|asynchronous|one|leader", "continuous|regional|region|persisted|persistent|disk|file|durable|synchronous|quorum|each_quorum|multi-zone|multi-region|majorityandpersistactive|aof-always|persisttomajority|multi|sync|geo|global"]
}
# From those who may do least to those who may do most; raised is harmful.
scale "rank" {
  steps = [
    "none|no one|noone|nobody|no_access|deny",
    "read|viewer|view|reader|guest|readonly|read-only|member|select|monitoring|ro|list|pull|use|usage",
    "write|editor|contributor|developer|push|edit|modify|read-write|readwrite|rw|operator|triage|maintain|maintainer|policymaker|sudo|insert|update",
    "admin|owner|administrator|superuser|root|full|all|manage|full_control|global-management|management|administrators|manager|own|ownership",
  ]
}
# Who may do something, from few to all; raised is harmful.
scale "crowd" {
  steps = ["no one|noone|nobody", "admin|owner", "maintainer", "developer|members|team", "everyone|anyone|all|guest|public"]
}
# Whether what others wrote stays; lowered is harmful.
scale "takes_all" {
  steps = ["overwrite|replace|replace-all|authoritative|exclusive|mirror|complete", "merge|append|additive|non-authoritative|union|upsert|insert|incremental"]
}
# Something runs, or stands still.
scale "state" {
  steps = [
    "stopped|stop|off|inactive|disabled|disable|paused|pause|suspended|suspend|down|offline|terminated|archived|maintenance|drain|draining|deallocated|hibernated|absent|out_of_service|quarantined|halted|shutdown|senddisabled|receivedisabled|clusterip|headless|deactivated|unpublished|locked|readonly|partial|standby|bypass|poweredoff|powered_off|shutoff",
    "running|start|started|on|active|enabled|enable|up|online|available|in_service|normal|poweredon|powered_on|present|published|live|full|booted|activated|primary|loadbalancer",
  ]
}
# Where there is no more of it: of a guard, a check, a proof of who somebody is.
scale "nothing" {
  steps = ["none|off|never|disabled|disable|no|open|keyless|key-less|anonymous|noauth|no-auth|unauthenticated|insecure|plaintext|null|unprotected|unencrypted|trust|nopass"]
}
# Where messages and traffic are lost.
scale "nowhere" {
  steps = ["null|none|nil|void|blackhole|black-hole|devnull|/dev/null|noop|no-op|dummy|discard|default-null|nobody"]
}
# What becomes of records that nobody wants.
scale "throws_away" {
  steps = ["block|drop|discard|exclude|none|never|ignore|blackhole|off|delete"]
}
# What keeps alarms quiet.
scale "quiet" {
  steps = ["mute|silence|suppress|snooze|ignore|do-not-notify|no-notify"]
}
# How much a finding counts.
scale "severity" {
  steps = [
    "info|information|informational|none|off|ignore|debug|trace|note|low|p4|p5|sev4|sev5",
    "warning|warn|medium|minor|moderate|p3|sev3",
    "error|err|high|major|critical|fatal|blocker|emergency|p1|p2|sev1|sev2",
  ]
}
# Steps of a process that check.
scale "check" {
  steps = ["approve|approval|approver|gate|policy|opa|sentinel|checkov|tfsec|trivy|tflint|conftest|lint|test|tests|check|infracost|manual"]
}
# What a check says that sees nothing, from silence to an alarm.
scale "unseen" {
  steps = [
    "ok|normal|resolve|resolved|ignore|notbreaching|not-breaching|keeplast|keep-last|keep-last-state|keep-state|show-no-data|default|last",
    "nodata|no-data|insufficient|missing",
    "alerting|alert|breaching|error|critical|trigger|show-and-notify-no-data|notify|down|fail",
  ]
}
# How far something holds; raised is harmful.
scale "extent" {
  steps = [
    "self|local|application-profile|namespace|namespaced|vrf|context|private",
    "tenant|project|team|group",
    "organization|org|account|cluster|company",
    "global|everywhere|everyone|all|public|world",
  ]
}
# How soon something is gone once it is deleted.
scale "haste" {
  steps = [
    "direct|immediate|immediately|hard|permanent|permanently|force|forced|instant|now|skip-trash",
    "delay|delayed|soft|recycle|recycle-bin|trash|scheduled|deferred|grace|reserve|recoverable",
  ]
}
