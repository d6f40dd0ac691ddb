# Programs that change infrastructure, for `blastgate hook`: which of their
# verbs an agent may type. A verb that stands nowhere is denied, so that a new
# version of a tool cannot slip past. A verb of several words is matched word by
# word; `forwards` names verbs after which the verb proper follows, and
# `value_options` options whose value is the next word.

tool "terraform" {
  names  = ["terraform", "tofu", "opentofu"]
  source = "https://developer.hashicorp.com/terraform/cli/commands"
  allowed = [
    "console", "fmt", "get", "graph", "init", "login", "logout", "metadata functions", "modules", "output", "plan",
    "providers", "providers lock", "providers mirror", "providers schema", "query", "show", "state identities",
    "state list", "state pull", "state show", "test", "validate", "version", "workspace list", "workspace new",
    "workspace select", "workspace show", "env list", "env new", "env select", "help",
  ]
  denied = {
    "apply"                  = "changes infrastructure without a verdict on the plan"
    "destroy"                = "destroys infrastructure"
    "force-unlock"           = "takes the state lock away from whoever holds it"
    "import"                 = "changes the state outside of a plan"
    "push"                   = "starts a run elsewhere"
    "refresh"                = "rewrites the state outside of a plan"
    "state mv"               = "changes the state outside of a plan"
    "state push"             = "overwrites the state"
    "state replace-provider" = "changes the state outside of a plan"
    "state rm"               = "makes Terraform forget objects"
    "taint"                  = "marks an object for replacement in the state"
    "untaint"                = "changes the state outside of a plan"
    "workspace delete"       = "deletes a workspace with its state"
    "env delete"             = "deletes a workspace with its state"
  }
  denied_options = {
    "-auto-approve"  = "skips the approval"
    "-force-copy"    = "copies the state to another backend without asking"
    "-migrate-state" = "moves the state to another backend"
  }
}
tool "terragrunt" {
  names  = ["terragrunt", "tg"]
  source = "https://terragrunt.gruntwork.io/docs/reference/cli/"
  allowed = [
    "catalog", "console", "dag graph", "find", "fmt", "get", "graph", "graph-dependencies", "hcl fmt", "hcl validate",
    "hclfmt", "hclvalidate", "help", "info print", "info strict", "init", "list", "modules", "output", "output-all",
    "output-module-groups", "plan", "plan-all", "providers", "providers lock", "providers mirror", "providers schema",
    "render", "render-json", "scaffold", "show", "stack clean", "stack generate", "stack output", "state identities",
    "state list", "state pull", "state show", "terragrunt-info", "test", "validate", "validate-all", "validate-inputs",
    "version", "workspace list", "workspace new", "workspace select", "workspace show",
  ]
  denied = {
    "apply"                  = "changes infrastructure without a verdict on the plan"
    "apply-all"              = "changes many root modules without a verdict on their plans"
    "aws-provider-patch"     = "rewrites the configuration of modules"
    "backend bootstrap"      = "creates or changes the backend"
    "backend delete"         = "deletes the state"
    "backend migrate"        = "moves the state to another backend"
    "destroy"                = "destroys infrastructure"
    "destroy-all"            = "destroys many root modules"
    "force-unlock"           = "takes the state lock away from whoever holds it"
    "import"                 = "changes the state outside of a plan"
    "refresh"                = "rewrites the state outside of a plan"
    "state mv"               = "changes the state outside of a plan"
    "state push"             = "overwrites the state"
    "state replace-provider" = "changes the state outside of a plan"
    "state rm"               = "makes Terraform forget objects"
    "taint"                  = "marks an object for replacement in the state"
    "untaint"                = "changes the state outside of a plan"
    "workspace delete"       = "deletes a workspace with its state"
  }
  denied_options = {
    "-auto-approve"  = "skips the approval"
    "-force-copy"    = "copies the state to another backend without asking"
    "-migrate-state" = "moves the state to another backend"
  }
  forwards = ["run", "run-all", "stack run", "graph-run"]
  value_options = [
    "--config", "--download-dir", "--feature", "--filter", "--iam-assume-role", "--log-format", "--log-level",
    "--parallelism", "--queue-exclude-dir", "--queue-include-dir", "--source", "--source-map", "--tf-path",
    "--working-dir", "--terragrunt-config", "--terragrunt-download-dir", "--terragrunt-exclude-dir",
    "--terragrunt-iam-role", "--terragrunt-include-dir", "--terragrunt-log-level", "--terragrunt-parallelism",
    "--terragrunt-source", "--terragrunt-tfpath", "--terragrunt-working-dir",
  ]
}
tool "atmos" {
  names  = ["atmos"]
  source = "https://atmos.tools/cli/commands/"
  allowed = [
    "about", "completion", "describe", "docs", "help", "list", "support", "validate", "vendor", "version",
    "terraform console", "terraform fmt", "terraform generate", "terraform get", "terraform graph", "terraform init",
    "terraform modules", "terraform output", "terraform plan", "terraform plan-diff", "terraform providers",
    "terraform shell", "terraform show", "terraform source", "terraform state list", "terraform state pull",
    "terraform state show", "terraform test", "terraform validate", "terraform varfile", "terraform version",
    "terraform workspace", "terraform write",
    "tf console", "tf fmt", "tf generate", "tf get", "tf graph", "tf init", "tf output", "tf plan", "tf plan-diff",
    "tf providers", "tf show", "tf state list", "tf state show", "tf validate", "tf varfile", "tf version",
    "tf workspace", "helmfile diff", "helmfile generate", "helmfile lint", "helmfile template", "helmfile varfile",
    "packer inspect", "packer validate",
  ]
  denied = {
    "terraform apply"      = "changes infrastructure without a verdict on the plan"
    "terraform clean"      = "removes local state"
    "terraform deploy"     = "changes infrastructure without approval"
    "terraform destroy"    = "destroys infrastructure"
    "terraform import"     = "changes the state outside of a plan"
    "tf apply"             = "changes infrastructure without a verdict on the plan"
    "tf deploy"            = "changes infrastructure without approval"
    "tf destroy"           = "destroys infrastructure"
    "helmfile apply"       = "changes a cluster"
    "helmfile destroy"     = "removes releases from a cluster"
    "helmfile sync"        = "changes a cluster"
    "workflow"             = "runs commands that cannot be read here"
  }
  denied_options = {
    "-auto-approve" = "skips the approval"
  }
  value_options = ["-s", "--stack", "--base-path", "--config", "--config-path", "--logs-level", "--logs-file", "--chdir", "-C", "--profile"]
}
tool "pulumi" {
  names  = ["pulumi"]
  source = "https://www.pulumi.com/docs/iac/cli/commands/"
  allowed = [
    "about", "config", "console", "convert", "env get", "env ls", "env open", "gen-completion", "help", "install",
    "login", "logout", "logs", "new", "org", "package", "plugin", "policy ls", "policy new", "pre", "preview",
    "schema", "stack", "stack export", "stack graph", "stack history", "stack init", "stack ls", "stack output",
    "stack select", "stack tag", "stack unselect", "version", "whoami",
  ]
  denied = {
    "cancel"             = "interrupts an update that is under way"
    "destroy"            = "destroys infrastructure"
    "down"               = "destroys infrastructure"
    "import"             = "changes the state outside of an update"
    "refresh"            = "rewrites the state"
    "stack import"       = "overwrites the state"
    "stack rename"       = "changes the name of a stack"
    "stack rm"           = "deletes a stack with its state"
    "state"              = "changes the state outside of an update"
    "up"                 = "changes infrastructure without a verdict"
    "update"             = "changes infrastructure without a verdict"
    "watch"              = "changes infrastructure whenever a file changes"
  }
  denied_options = {
    "--skip-preview" = "skips the preview"
  }
  value_options = ["-C", "--cwd", "-s", "--stack", "-v", "--verbose", "--color", "--tracing", "--profiling"]
}
tool "cdktf" {
  names   = ["cdktf", "cdktf-cli"]
  source  = "https://developer.hashicorp.com/terraform/cdktf/cli-reference/commands"
  allowed = ["completion", "convert", "debug", "diff", "get", "help", "init", "list", "login", "output", "plan", "provider", "synth", "synthesize", "version"]
  denied = {
    "apply"   = "changes infrastructure without a verdict on the plan"
    "deploy"  = "changes infrastructure without a verdict on the plan"
    "destroy" = "destroys infrastructure"
    "watch"   = "changes infrastructure whenever a file changes"
  }
  denied_options = {
    "-auto-approve" = "skips the approval"
  }
}
tool "cdk" {
  names   = ["cdk", "aws-cdk"]
  source  = "https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd.html"
  allowed = ["acknowledge", "ack", "bootstrap", "context", "diff", "docs", "doctor", "drift", "flags", "help", "init", "list", "ls", "metadata", "notices", "synth", "synthesize", "version"]
  denied = {
    "deploy"   = "changes infrastructure without a verdict"
    "destroy"  = "destroys infrastructure"
    "gc"       = "deletes assets"
    "import"   = "changes a stack outside of a deployment"
    "migrate"  = "changes stacks"
    "refactor" = "moves resources between stacks"
    "rollback" = "changes infrastructure"
    "watch"    = "changes infrastructure whenever a file changes"
  }
  value_options = ["-a", "--app", "-c", "--context", "--profile", "-o", "--output", "--role-arn", "--toolkit-stack-name"]
}
