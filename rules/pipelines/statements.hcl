# How files that plan, check, approve and deploy are recognised, and what an
# edit of them means.
#
# A file is read into statements: `$ COMMAND` for what is run, `path: value` for
# everything else, in lower case but for values, without comments, names and
# positions in lists. The two sides are compared as sets of statements, so that
# moving, renaming or reformatting says nothing.
#
# `files` says which files there are besides those that `src/input/files.rs`
# knows: `names` are globs over whole paths in lower case, `contents` are
# patterns over the text. `sign` says what it means that statements come or go:
# each capture is counted by itself, `except` leaves captures out, and `where`
# is the smallest part that has to concern a deployment: the whole file (the
# default), its `job`, a `run` (a job, or a whole script), its `step`, the
# `statement` itself, or `any`, which asks for nothing. `per_job`: a capture counts
# once in each job. `also_new`: it counts in a file that is new as well; of a file
# that is deleted only gates count. `only` names the one kind of file it is about.

files "pipeline" {
  names = [
    "**/.github/workflow-templates/*", "**/.gitlab/**/*.y{,a}ml", "**/ci/**/*.y{,a}ml", "**/.ci/**/*.y{,a}ml",
    "**/pipelines/**/*.y{,a}ml", "**/*pipeline*.y{,a}ml", "**/workflows/**/*.y{,a}ml", "**/workflow.y{,a}ml",
    "**/.pre-commit-config.y{,a}ml", "**/{,.}lefthook{,-local}.y{,a}ml", "**/.husky/*", "**/.githooks/*", "**/.git-hooks/*",
    "**/.terrateam/*.y{,a}ml", "**/.terrakube/**", "**/.scalr/**", "**/.infracost/**", "**/.overcommit.yml", "**/.cirrus.yml",
    "**/.onedev-buildspec.yml", "**/.vela.yml", "**/.jenkins/**", "**/jenkins/**/*.groovy", "**/vars/*.groovy", "**/.concourse/**",
    "**/concourse/**/*.yml", "**/screwdriver.yaml", "**/.agola/**", "**/bamboo-specs/**", "**/.gocd/**", "**/*.gocd.yaml",
    "**/spinnaker/**", "**/.prow/**", "**/prow/**/*.yaml", "**/.zuul.{yaml,d/*}", "**/zuul.d/*.yaml", "**/dagger.json", "**/kargo/**/*.yaml",
    "**/.argocd/**", "**/argo/**/*.yaml", "**/tekton/**/*.yaml", "**/runner/**/*dockerfile*", "**/skaffold.yaml", "**/garden.yml",
    "**/.releaserc{,.json,.yaml,.yml}", "**/appspec.y{,a}ml", "**/copilot/**/*.yml", "**/.platform/hooks/**", "**/helmfile.y{,a}ml",
    "**/{,.}renovate{,rc}{,.json,.json5}", "**/.werft/**", 
  ]
  contents = [
    "(?m)^kind:\\s*[\"']?(Cron)?(Workflow|WorkflowTemplate|ClusterWorkflowTemplate|Pipeline|PipelineRun|Task|TaskRun|ClusterTask|AppProject|Application|ApplicationSet|Sensor|EventListener|Rollout|AnalysisTemplate)\\b",
    "(?m)^\\s*helm.sh/hook:",
    "(?m)^apiVersion:\\s*[\"']?(argoproj.io|tekton.dev|pipelines.|batch/v1)",
    "(?ms)^stages:.*^\\s+script:",
    "(?ms)^jobs:.*^\\s+(steps|runs-on|script|docker):",
  ]
}

files "script" {
  names = [
    "**/{,gnu}makefile{,.*}", "**/*.make", "**/build{,.bazel}", "**/workspace{,.bazel}", "**/module.bazel", "**/*.bzl", "**/*.star", "**/tiltfile",
    "**/.bazelrc", "**/*.nix", "**/crontab", "**/*.crontab", "**/*.cron", "**/cron{,.d,tabs}/*", "**/*.{service,timer}", "**/procfile", "**/magefile.go",
    "**/noxfile.py", "**/tasks.py", "**/fabfile.py", "**/invoke.y{,a}ml", "**/taskfile*.y{,a}ml", "**/{,.}justfile", "**/*.just", "**/build.gradle{,.kts}",
    "**/pom.xml", "**/dagger/**", "**/{dockerfile,containerfile}*", "**/*.{dockerfile,containerfile}", "**/docker-compose*.y{,a}ml", "**/compose*.y{,a}ml",
    "**/buck{,2}", "**/pants.toml", "**/*.fish", "**/*.nu", "**/*.awk", "**/*.groovy", "**/*.hook", "**/entrypoint{,.*}",
    "**/devbox.json", "**/turbo.json", "**/nx.json", "**/project.json", "**/sconstruct", "**/meson.build", "**/.mise/tasks/*", "**/mise-tasks/*",
  ]
  contents = ["\\A#!"]
}

# Who has to agree before something is merged, and what they get to see.
files "reviews" {
  names = [
    "**/.mergify.y{,a}ml", "**/.mergify/*.y{,a}ml", "**/.github/mergify.y{,a}ml", "**/owners", "**/owners_aliases", "**/.github/settings.y{,a}ml",
    "**/.github/rulesets/**", "**/.github/branch{-,_}protection*", "**/.github/safe-settings/**", "**/safe-settings/**", "**/suborgs/*.yml", "**/{,.}bors.toml",
    "**/.kodiak.toml", "**/.github/.kodiak.toml", "**/.bulldozer.yml", "**/.policy.yml", "**/policy-bot.yml", "**/.pullapprove.yml",
    "**/.github/auto{-,_}merge*.yml", "**/.asf.yaml", "**/.lgtm", "**/maintainers", "**/approvers", "**/.approvals/**", "**/reviewpad.yml",
    "**/.gitattributes", "**/dangerfile*", "**/.gitlab/merge_request_approval*",
    "**/tide.yaml", "**/plugins.yaml", "**/prow/config.yaml", "**/approval{,-}rules.y{,a}ml", "**/.github/review*.y{,a}ml", "**/.gitlab/approval*",
    "**/.gerrit/**", "**/project.config", "**/rules.pl", "**/.zappr.y{,a}ml", "**/.github/probot*.yml", "**/peribolos*.yaml", "**/org.yaml", "**/.allstar/**",
  ]
  contents = []
}

# What scanners look for and what they let through.
files "scanner" {
  names = [
    "**/.checkov.y{,a}ml", "**/checkov.y{,a}ml", "**/.checkov/**", "**/.tfsec/*", "**/{,.}tfsec.{yml,yaml,json}", "**/trivy.y{,a}ml", "**/.tflint.hcl", "**/.terrascan.{toml,yaml}",
    "**/terrascan*.toml", "**/kics.{config,json,yaml,yml,toml}", "**/kics.config.*", "**/.snyk", "**/.gitleaks.toml", "**/gitleaks.toml", "**/.semgrep{,.y{,a}ml,/**}", "**/.regula.yaml",
    "**/conftest.toml", "**/.conftest.toml", "**/.infracost.y{,a}ml", "**/infracost-policy*", "**/.prowler*", "**/.driftignore", "**/sentinel.json", "**/.kube-linter.y{,a}ml",
    "**/.kubesec*", "**/polaris.y{,a}ml", "**/.datree*", "**/.hadolint.y{,a}ml", "**/grype.yaml", "**/.grype.yaml", "**/.bridgecrew*", "**/.sonarcloud.properties",
    "**/sonar-project.properties", "**/.wiz*", "**/.lacework*", "**/.pike*", "**/.terraform-compliance*", "**/.steampipe/**", "**/.spectral.y{,a}ml", "**/cloud-custodian/**",
    "**/.megalinter.yml", "**/.mega-linter.yml", "**/.github/linters/**", "**/.trunk/trunk.yaml", "**/zizmor.yml", "**/.github/zizmor.yml", "**/actionlint.y{,a}ml", "**/.github/actionlint.y{,a}ml",
    "**/scorecard.yml", "**/.github/codeql*", "**/dependency-review-config.yml", "**/.github/dependency-review*",
  ]
  contents = []
}

# Lists of what scanners leave out: every entry that comes is a check less.
files "ignores" {
  names = [
    "**/.trivyignore{,.y{,a}ml}", "**/.checkov.baseline", "**/.checkovignore", "**/.tfsecignore", "**/.semgrepignore", "**/.gitleaksignore", "**/.secrets.baseline",
    "**/.kicsignore", "**/.snykignore", "**/.conftestignore", "**/.terrascanignore", "**/.driftignore", "**/*.trivyignore", "**/.grypeignore", "**/.blastgateignore",
    "**/.regulaignore", "**/.cfnlintignore", "**/.detect-secrets*", "**/.talismanrc", "**/.nancy-ignore", "**/.ggignore",
  ]
  contents = []
}

# What makes a statement one about deployments.
concerns = [
  "(?i)\\b(terraform|opentofu|tofu|terragrunt|atlantis|terramate|atmos|cdktf|spacelift|terrateam|digger|blastgate|tfplan|pulumi|crossplane|terraspace)\\b",
  "(?i)terraform|\\btf_[a-z_]+\\b|\\btf[-_]?(apply|plan)\\b",
  "(?i)(?:^|[\\s/_.-])(?:tf|infra|infrastructure|iac)(?:[/_.-]|$)",
]

# What makes it one that deploys, with the rights that this takes.
deploys = [
  "^\\$ .*\\b(terraform|tofu|terragrunt|atlantis|terramate|pulumi|cdktf|cdk|terraspace)\\b.*\\b(apply|destroy|up|deploy|import|state|run-all)\\b",
  "^\\$ .*\\btf[-_]?apply\\b|^\\$ .*\\bmake .*(apply|deploy|release)",
  "^\\$ .*\\b(kubectl|oc) .*\\b(apply|create|replace|patch|rollout|set)\\b|^\\$ .*\\bhelm(file)? .*\\b(upgrade|install|apply|sync)\\b",
  "^\\$ .*\\b(aws|gcloud|az|doctl|oci) .*\\b(deploy|update|create|put|sync|set)\\b|^\\$ .*\\bansible-playbook\\b",
  "^\\$ .*\\b(sls|serverless|sam|copilot|eb|fly|flyctl|vercel|netlify|wrangler) (deploy|publish)\\b",
  "^\\$ .*[/ _-](deploy|apply|rollout|promote)([._-][a-z]+)*\\b",
  "(^|\\.)environment(\\.name)?: ",
  "id-token: write",
  "uses: (aws-actions/(configure-aws-credentials|amazon-)|azure/(login|webapps|k8s)|google-github-actions/(auth|deploy)|hashicorp/(vault-action|tfc-workflows)|\\S*(terraform|terragrunt|tofu)\\S*(apply|deploy)|\\S*(deploy|apply))",
  "(role-to-assume|role_arn|workload_identity_provider|service_?account|serviceaccountname|azuresubscription|servicename)[^:]*: ",
  "^spec\\.(sources?|syncpolicy|destination)[a-z.]*: ",
  "\\b(AWS_(ACCESS|SECRET|SESSION)|ARM_CLIENT|ARM_OIDC|GOOGLE_(APPLICATION_)?CREDENTIALS|TF_(API_)?TOKEN|TFE_TOKEN|KUBE_?CONFIG|VAULT_TOKEN|CLOUDFLARE_API|DIGITALOCEAN_)",
]

# Programs and steps that check before something is deployed. One kind counts
# together, so that one scanner may take the place of another.
gate "the gate" {
  where    = "any"
  patterns = ["(?i)\\bblastgate\\b"]
}
gate "a plan or validation" {
  patterns = ["^\\$ (?:.*[\\s/'\"(,\\[])?(?:terraform|tofu|terragrunt|atlantis)\\b[\\s'\",]+(?:\\S+\\s+)*?['\"]?(?:plan|validate|show)\\b", "-detailed-exitcode"]
}
gate "a check" {
  patterns = ["(?i)(?:\\b|_)(conftest|opa|checkov|tfsec|trivy|terrascan|sentinel|infracost|snyk|kics|regula|terraform-compliance|gitleaks|trufflehog|semgrep|detect-secrets|grype|cosign|slsa-verifier|prowler|kube-linter|polaris|datree|kyverno|codeql|zizmor|scorecard|bridgecrew|wiz-?cli)(?:\\b|_)", "(?i)dependency-review|detect-(aws-credentials|private-key|secrets)"]
}
gate "a gate" {
  where    = "any"
  patterns = ["(?i)^(?:\\$|\\S*(?:uses|use|include\\S*|template\\S*|taskref\\.name|needs|deps|depends_?on|requires|passed|runafter|id):) (?:(?:sudo|bash|sh|zsh|python3?|node|make|npm run|yarn|pnpm|just|task|poetry run|go run) )*(?:[\\w@./-]*[^a-z\\s])?(?:gates?|approv[a-z]*|confirm[a-z]*|guards?|polic(?:y|ies))(?:[^a-z]|$)"]
}
gate "a verification" {
  patterns = ["(?i)^(?:\\$|\\S*(?:uses|use|include\\S*|template\\S*|taskref\\.name|needs|deps|depends_?on|requires|passed|runafter|id):) (?:(?:sudo|bash|sh|zsh|python3?|node|make|npm run|yarn|pnpm|just|task|poetry run|go run) )*(?:[\\w@./-]*[^a-z\\s])?(?:complian[a-z]*|preflight|drift|verif[a-z]*|validat[a-z]*|check-(?:plan|policy|destroy))(?:[^a-z]|$)", "\\bsha(?:256)?sum (?:-c|--check)|\\bgpg2? --verify"]
}
gate "a copy of the state or data" {
  patterns = ["(?i)^\\$ .*\\b(backup|snapshot|state pull|mongodump|pg_dump|mysqldump|etcdctl snapshot)\\b"]
}

# Tools that are known not to be somebody else's code: those of the forge and of
# the providers themselves.
owners = [
  "actions", "github", "hashicorp", "opentofu", "aws-actions", "azure", "google-github-actions", "docker", "terraform-linters", "aquasecurity", "bridgecrewio",
  "open-policy-agent", "gitlab-org", "circleci", "infracost", "step-security", "ossf", "sigstore", "slackapi", "gruntwork-io", "redhat-actions", "microsoft",
]

sign "applies without asking" {
  also_new = true
  comes = ["-auto-approve|TF_AUTO_APPROVE|--terragrunt-non-interactive.*apply|(?i)auto_?(apply|deploy|approve)[^:=]*[:=]\\s*[\"']?(true|yes|1|on)\\b"]
}
sign "destroys" {
  also_new = true
  comes = ["\\s-{1,2}destroy\\b|\\b(terraform|tofu|terragrunt|pulumi|cdk|cdktf)\\b.*\\bdestroy\\b|run-all destroy"]
}
sign "continues after a failure" {
  where = "statement"
  comes = ["\\|\\|\\s*(true|:|exit 0|echo\\b)|;\\s*(true|exit 0)$", "^\\$ -[a-z@]*\\S*(terraform|tofu|blastgate|gate)"]
}
sign "continues after a failure" {
  where = "step"
  comes = [
    "(?i)(continue[-_]?on[-_]?(error|failure)|allow_failure|ignore_errors|soft[-_]fail|ignorefailure|failfast|ignore_failure|no-fail|nofail)[^:=]*[:=]\\s*[\"']?(true|yes|1|on|always|\\$)",
    "--soft-fail|--no-fail|--exit-zero|--exit-code[= ]0|--no-exit-code|-ignore-errors",
    "^\\$ set \\+(o errexit|e)|ignoreExitValue",
    "^\\$ .*\\b(?:catcherror|catchError|warnError|unstable)\\b|^\\$ .*\\btry *\\{.*\\b(?:input|terraform|tofu|gate|check)|^\\$ .*\\bcatch *\\(",
  ]
  goes = ["^\\$ set -[a-z]*e|pipefail|errexit", "--exit-code[= ][1-9]|--hard-fail|--fail-on|--fail-severit|--detailed-exitcode|-detailed-exitcode|--strict\\b"]
}
sign "runs whatever failed before" {
  where = "step"
  comes = ["(?i)(?:^|\\.)(?:if|condition|when|rules\\.when): (?<v>.*(?:always\\(\\)|!cancelled\\(\\)|failure\\(\\) \\|\\|).*|always)"]
  except = ["!failure\\(\\)"]
}
sign "a condition holds always" {
  where = "job"
  comes = ["(?i)(?:^|\\.)(?:if|condition|rules\\.if): [\"']?(?:true|\\$\\{\\{\\s*true\\s*\\}\\})[\"']?$"]
}
sign "disables a step" {
  where = "step"
  comes = ["(?i)(^|\\.)(if|condition|when|rules\\.if|enabled): [\"']?(false|never|0|\\$\\{\\{\\s*false\\s*\\}\\})[\"']?$", "(?i)(^|\\.)rules\\.when: never"]
}
sign "runs the code of a pull request with the secrets of the repository" {
  also_new = true
  comes = ["pull_request_target"]
}
sign "runs the code of a pull request with the rights of the branch" {
  also_new = true
  comes = [
    "(^|\\.)ref: .*(pull_request\\.head|head_ref|head\\.sha|workflow_run\\.head|refs/pull)",
    "^on(?:\\.|: )(?:issue_comment|workflow_run|pull_request_review)(?:[.: ]|$)",
    "(?i)(forks?|fork_pr|build_fork|secrets?_from_fork|run_fork|pr_from_fork)[a-z_.]*: [\"']?(true|all|always|enabled)",
    "pass_?secrets|secrets_for_forks|allow_?fork",
  ]
}
sign "whoever starts it names the revision that runs" {
  also_new = true
  where    = "job"
  comes = [
    "(^|\\.)ref: .*(?:\\binputs\\.|event\\.(?:inputs|client_payload))",
    "^\\$ .*\\bgit (?:checkout|switch|fetch|reset)\\b.*(?:\\binputs\\.|event\\.(?:inputs|client_payload))",
  ]
}
sign "hands out all secrets" {
  also_new = true
  where = "any"
  comes = ["(?i)tojson\\(\\s*secrets|\\bprintenv\\b.*\\|.*(curl|wget|nc)\\b|\\benv\\b\\s*\\|.*(curl|wget|nc|base64)\\b"]
}
sign "sends a secret away" {
  also_new = true
  where = "any"
  comes = ["(?i)^\\$ .*\\b(curl|wget|nc|ncat|Invoke-WebRequest)\\b.*(secrets\\.|\\$\\{?[A-Z_]*(SECRET|TOKEN|PASSWORD|CREDENTIALS|ACCESS_KEY)).*(-d|--data|-F|--form|--upload|-T|\\?|@)|(?i)^\\$ .*\\b(curl|wget|nc)\\b.*(-d|--data|-F|-T|--post-data)\\S* .*secrets\\."]
}
sign "shows a secret" {
  also_new = true
  comes = ["(?i)^\\$ .*\\b(echo|printf|cat)\\b.*\\$\\{\\{ *secrets\\.[^}]*\\}\\}.*(base64|rev|\\| *sed|\\| *xxd)", "ACTIONS_STEP_DEBUG|TF_LOG[^:=]*[:=] *[\"']?(TRACE|DEBUG)"]
}
sign "has wider permissions" {
  comes = [
    "permissions: write-all",
    "permissions\\.(contents|id-token|actions|packages|deployments|statuses|checks|security-events|attestations): write",
    "(?i)(privileged|allow_privilege_escalation|host_?network|host_?pid): [\"']?true",
    "(?i)--privileged|/var/run/docker\\.sock",
    "(?i)(^|\\.)(serviceaccountname|service_account|clusterrole)[a-z.]*: .*(admin|cluster-admin|owner|deploy)",
  ]
}
sign "a limit on its permissions is removed" {
  goes = ["permissions(\\.[a-z-]+)?: (read|none|read-all|\\{\\})"]
}
sign "works with other rights" {
  replaced = true
  comes  = ["(?i)^(?:[\\w-]+\\.)*(?:role-to-assume|role_arn|rolearn|role|workload_identity_provider|service_?account|serviceaccountname|service_?connection|azuresubscription|backendservicearm|aws_profile|aws_role_arn|arm_subscription_id|arm_tenant_id|google_project|cloudsdk_core_project|subscription-id|project_id|assume_role|impersonate_service_account|kube_?context|subscriptionid|account_?id): (?<v>.+)"]
}
sign "plans only part of the configuration, or forces a replacement" {
  comes = ["\\b(terraform|tofu|terragrunt)\\b.*\\s-{1,2}(target|replace|exclude)\\b"]
}
sign "runs without the state lock or without a refresh" {
  comes = ["-lock=false|-lock-timeout=0|-refresh=false"]
}
sign "modifies the state by hand" {
  also_new = true
  comes = ["\\b(?:terraform|tofu|terragrunt)\\b.*\\b(?:state (?:rm|mv|push|replace-provider)|force-unlock|workspace delete|untaint|taint)\\b|-migrate-state|-force-copy"]
}
sign "runs what it downloads" {
  also_new = true
  comes = ["(curl|wget)\\b.*\\|\\s*(sudo\\s+)?(ba|z|da)?sh\\b|(ba|z)?sh\\b.*<\\(\\s*(curl|wget)|\\beval\\b.*(curl|wget|base64)|base64 (-d|--decode).*\\|\\s*(ba|z)?sh|iex\\b.*(irm|iwr|DownloadString)|pip install .*(git\\+|https?:)"]
}
sign "passes arguments to Terraform through the environment" {
  also_new = true
  comes = ["TF_CLI_ARGS"]
}
sign "skips checks" {
  also_new = true
  comes = [
    "apply_requirements: \\[\\s*\\]|\\bskip[-_]?(plan|check|gate|policy|review|approval|verify)|--no-verify|SKIP=|--skip-check|--skip-checks|\\[skip ci\\]",
    "(?i)gh pr (merge .*--admin|review .*--approve)|--admin\\b.*merge|auto-?merge|hmarr/auto-approve|enable-pull-request-automerge",
  ]
}
sign "loads providers from elsewhere" {
  also_new = true
  comes = ["dev_overrides|TF_CLI_CONFIG_FILE|TF_REATTACH_PROVIDERS|-plugin-dir|GIT_SSL_NO_VERIFY|GONOSUMDB|TERRAFORM_CONFIG|TF_SKIP_PROVIDER_VERIFY"]
}
sign "an approval is removed" {
  goes = [
    "^(?:jobs\\.|stages\\.)*environment(?:\\.name)?: (?<v>.+)",
    "(?i)\\b(apply_requirements|plan_requirements|import_requirements|approved|mergeable|undiverged)\\b",
    "(?i)(^|\\.)(type|kind|task|uses|use|module|action|step): .*(approv|manualvalidation|manual|reviewbot|block|human)",
    "(^|\\.)when: manual|(^|\\.)rules\\.when: manual|trigger: manual|(^|\\.)block: |(^|\\.)suspend\\b|(^|\\.)waitfor|^\\$ .*\\binput\\b.*(message|ok)|^\\$ input\\b|^\\$ read -p",
    "(?i)(approvers|reviewers|notifyusers|required_approvals|approval_?groups)[a-z_.]*: (?<v>.+)",
    "(^|\\.)disable_apply_all: true|(^|\\.)abort_on_execution_order_fail: true|repo_locks|(^|\\.)manual: true",
  ]
}
sign "checks leave more out" {
  comes = ["^(?:repos\\.hooks\\.)?exclude: ", "hooks\\.stages: (?<v>manual)", "(?i)^(?:allow_custom_workflows|repos\\.allow_custom_workflows): (?<v>true)", "(?:^|\\.)allowed_overrides: (?<v>.+)"]
}
sign "an apply may be stopped half-way" {
  where = "job"
  comes = ["(?i)(?:cancel-in-progress|interruptible|cancel_previous\\w*|disableconcurrentbuilds.*abortprevious): [\"']?true"]
}
sign "it starts by itself" {
  once = true
  comes = [
    "(?:^|\\.)(?:get\\.)?trigger: (?<v>true)$",
    "^on(?:\\.|: )(?<v>push|schedule|repository_dispatch|delete|create)(?:[.:]|$)",
    "(?i)(^|\\.)(autodeploy|auto_deploy|auto_apply|autoplan\\.enabled|auto_run|auto_promote|autoretry): true|(^|\\.)syncpolicy\\.automated\\b|(^|\\.)selfheal: true|(^|\\.)prune: true",
  ]
}
sign "another branch deploys" {
  where = "file"
  comes = ["^(?:on\\.push\\.|jobs\\.|workflows\\.|rules\\.)*(?:branches|only(?:\\.refs)?|branch|trigger(?:\\.branches)?(?:\\.include)?|when\\.branch|filters\\.branches\\.only): (?<v>.+)"]
}
sign "a condition on when it runs is removed" {
  where = "job"
  goes  = [
    "(?:^|\\.)(?:if|rules\\.if|condition|except(?:\\.refs)?|branches-ignore): ",
    "(?:^|\\.)(?:needs|deps|depends_?on|requires|dependencies|runafter|run_after|after|passed)(?:\\.job)?: [^\\[{]",
    "(^|\\.)(concurrency|lock|resource_group|serialgroup)(\\.group)?: ",
    "^\\$ branch\\b|^\\$ (if|when|unless) .*(branch|main|prod|approved|GITHUB_REF|BRANCH_NAME)",
  ]
}
# A branch less of several is a narrower condition; none of them is none.
sign "a condition on when it runs is removed" {
  where    = "job"
  per_job  = true
  goes     = ["^(?<v>(?:[\\w-]+\\.)*(?:when\\.branch|when\\.event|trigger\\.event|trigger\\.branch|only(?:\\.refs)?|branches|filters\\.branches\\.only)): [^\\[{]"]
}
sign "pull requests are no longer checked" {
  once = true
  goes = ["^on(?:\\.|: )(?<v>pull_request|merge_group)(?:[.:]|$)", "^(?:only|rules\\.if)[a-z.]*: .*(?<v>merge_request)", "^(?<v>pr)[.:]"]
}
sign "runs on another machine" {
  replaced = true
  where  = "job"
  comes  = ["^(?:jobs\\.|default\\.|stages\\.|steps\\.|machine\\.)*(?:runs[-_]on(?:\\.labels|\\.group)?|pool(?:\\.name|\\.vmimage)?|agents?(?:\\.label|\\.queue)?|tags|resource_class|nodeselector\\S*|runner|runnergroup): (?<v>.+)", "^\\$ agent \\{? *label +(?<v>.+)"]
  except = ["\\b(ubuntu|windows|macos)-[a-z0-9.-]+", "^(vmimage|default|docker|linux|small|medium|large|xlarge|2xlarge|arm\\.\\w+|any|none)$", "^v?[0-9.*]+$"]
}
sign "runs in another image" {
  replaced = true
  comes  = ["^(?:jobs\\.|default\\.|runs\\.|pipeline\\.|stages\\.|templates\\.|spec\\.|steps\\.)*(?:image(?:\\.name|\\.repository)?|container(?:\\.image)?|docker(?:\\.image)?|from|runs\\.image|builder): (?:docker://)?(?<v>[^:@\\s]+)"]
  except = ["^(scratch|builder|base|build)$", "^\\$?\\{.*\\}$"]
}
sign "the pinned image is no longer pinned" {
  where = "job"
  comes = ["(?:image(?:\\.name)?|container(?:\\.image)?|docker(?:\\.image)?|from): (?:docker://)?(?<v>[^@\\s]+:(?:latest|main|master|edge|nightly))$"]
}
sign "another pipeline is included" {
  replaced = true
  comes = [
    "^(?:include(?:\\.(?:project|remote|local|file|template|component|ref))?|(?:jobs\\.|stages\\.|steps\\.)*(?:extends(?:\\.template)?|template)|orbs\\.[\\w-]+|resources\\.repositories\\.(?:name|endpoint|type|ref)): (?<v>.+)",
    "^\\$ (?:@?Library|library)\\W+(?<v>.+)",
    "(?:^|\\.)(?:spec|source|sources)\\.(?:repourl|repo|url|targetrevision|path|chart): (?<v>.+)",
  ]
  except = ["^\\.[a-z][\\w-]*$", "^v?[0-9][0-9a-z.+-]*$", "^[0-9a-f]{40}$"]
}
sign "a pipeline of another site is included" {
  also_new = true
  comes    = ["^include(?:\\.remote)?: (?<v>https?://.+)"]
}
sign "works in another directory" {
  replaced = true
  where = "job"
  comes = ["(?:^|\\.)(?:working-directory|working_directory|workingdirectory|tf_root|root_dir|projects\\.dir|dir|stack_path): (?<v>.+)"]
}
sign "works on another workspace or with other variables" {
  replaced = true
  comes = ["(?i)(?:^|\\.)(?:tf_workspace|tf_var_\\w+|tofu_\\w+|terragrunt_\\w+|tg_\\w+|tf_data_dir|aws_region|aws_default_region|workspace|var_file|backend_config): (?<v>.+)"]
  except = ["^v?[0-9][\\w.+-]*$", "^[0-9a-f]{40,64}$"]
}
sign "the plan that was reviewed is no longer the one that is applied" {
  goes = ["^\\$ .*\\bplan\\b.*-out[= ]"]
}

# Code of the repository that runs where the rights of the deployment are.
sign "new code runs with the rights of the deployment" {
  where = "run"
  comes = ["^\\$ (?:sudo )?(?:(?:bash|sh|zsh|python3?|node|ruby|perl|pwsh|go run|npx|deno run|source|\\.) +(?:-[a-z]+ +)*)?(?<v>\\.{0,2}/?[\\w./-]+\\.(?:sh|py|js|ts|rb|pl|ps1|go)|\\./[\\w./-]+)",
    "^\\$ (?:cd \\S+ *(?:&&|;) *)?(?<v>(?:npm|yarn|pnpm|bun) (?:run |exec |ci\\b|install\\b|i\\b|[a-z]+:[a-z]).*|(?:yarn|make|just|gradle|\\./gradlew|mvn|rake|go run|cargo run)(?: .*)?)$",
    "(?:^|\\.)uses: (?<v>\\./\\S+)",
  ]
}
sign "other people approve" {
  where = "any"
  comes = ["(?i)^(?:\\S*\\.)?(?:approvers|bypass_[a-z_]+|admins|maintainers)(?:\\.[a-z_]+)*: (?<v>.+)", "(?i)^(?:collaborators|teams)\\.permission: (?<v>admin|maintain)"]
  except = ["^(null|\\[\\]|\\{\\})$"]
}
sign "merges without a review" {
  also_new = true
  where = "any"
  comes = ["(?i)auto-?_?merge[a-z.]*: [\"']?true|(?i)platformautomerge: true|(?i)delete_branch_on_merge_bypass"]
}
sign "hides changes of configuration from review" {
  where    = "any"
  only     = "reviews"
  also_new = true
  comes  = ["^\\$ (?<v>\\*|\\*\\*|\\S*\\*\\.(?:tf|tofu|hcl|tfvars|rego|ya?ml)|\\S*(?:terraform|infra|modules|live|\\.github|envs?|prod)\\S*)\\s+(?:.*\\s)?(?:-diff|linguist-generated(?:=true)?|linguist-vendored(?:=true)?|binary|-text|merge=(?:ours|union)|export-ignore)(?:\\s|$)"]
  except = ["\\.terraform\\.lock\\.hcl$"]
}
# Words of settings: where `guard` says the path more is safer, where `bypass`
# does less is. In pipelines, where paths are long, only the plain ones count.
settings "guard" {
  stems = [
    "approv", "review", "protect", "enforc", "requir", "mandator", "guard", "gate", "confirm", "signatur", "signed", "verif", "manual",
    "codeowner", "restrict", "reject", "deny", "block", "condition", "linear", "dismiss", "conversation", "secur", "check", "status",
    "polic", "fail", "hard", "enabl", "active", "strict", "rule", "scan", "framework", "severity", "threshold", "hooks", "exit",
  ]
}
settings "bypass" {
  stems = [
    "skip", "bypass", "ignor", "soft", "allow", "disabl", "exclud", "exempt", "except", "suppress", "insecure", "force", "unprotect",
    "automerge", "autoapprov", "autoapply", "baseline", "waiv", "delet", "whitelist", "quiet", "warn",
  ]
}
settings "pipeline-guard" {
  stems = ["approv", "review", "gate", "protect", "enforc", "mandator", "manual", "confirm", "signatur", "verif"]
}
settings "pipeline-bypass" {
  stems = ["bypass", "skip", "autoapprov", "autoapply", "automerge", "insecure", "unprotect"]
}
# What a setting says when it no longer guards.
settings "weak" {
  words = ["none", "null", "off", "disabled", "evaluate", "warn", "warning", "advisory", "never", "optional", "soft", "info", "[]", "{}", "false", "0", "no", "audit", "dryrun", "permissive"]
}
# Below which severity nothing is said, the laxer later.
settings "severity" {
  words = ["unknown", "info", "low", "medium", "moderate", "high", "critical", "never"]
}
