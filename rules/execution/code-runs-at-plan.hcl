rule "code-runs-at-plan" {
  title     = "Code runs at plan"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "code-runs-at-plan"
  rationale = "An `external` data source, an HTTP request that sends data and a provider that calls a program to authenticate run with the credentials of the run before anyone has seen a plan. In a pull request, the author decides what that code is."
  help      = "Compute the value without a program, or move this step out of Terraform to where it has no production credentials. If the code has to run, have it reviewed before the first plan; a policy may set `rule \"code-runs-at-plan\" { effect = \"note\" }` where it is known."
  references = [
    "https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external",
    "https://registry.terraform.io/providers/hashicorp/http/latest/docs/data-sources/http",
  ]
  case "program" {
    message = "Planning reads `${found.address}`, which runs a program"
  }
  case "function" {
    message = "Planning reads `${found.address}`, which invokes a function"
  }
  case "request" {
    message = "Planning reads `${found.address}`, which sends a request that may change something"
  }
  case "sign-in" {
    effect  = "note"
    message = "The configuration of `${found.provider}` runs a program to sign in"
  }
  case "sign-in-added" {
    message = "The configuration of `${found.provider}` runs a program to sign in"
  }
  example "a program that is new" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files = {
      "main.tf" = <<-EOT
        data "external" "version" {
          program = ["sh", "version.sh"]
        }
      EOT
    }
  }
  example "a request that sends something" {
    expect       = "finding"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files = {
      "main.tf" = <<-EOT
        data "http" "hook" {
          url    = "https://example.com/hook"
          method = "POST"
        }
      EOT
    }
  }
  example "a program in a plan, new or not" {
    expect = "unknown"
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
    configuration = {
      "main.tf" = <<-EOT
        data "external" "version" {
          program = ["sh", "version.sh"]
        }
      EOT
    }
  }
  example "a cluster that is signed in to with a program" {
    expect = "unknown"
    effect = "note"
    type   = "kubernetes_namespace"
    after  = { metadata = [{ name = "shop" }] }
    configuration = {
      "main.tf" = <<-EOT
        provider "kubernetes" {
          host = "https://cluster.example.com"
          exec {
            api_version = "client.authentication.k8s.io/v1beta1"
            command     = "aws"
          }
        }
      EOT
    }
  }
  example "a program that was there before" {
    expect       = "pass"
    files        = { "external.tf" = "data \"external\" \"version\" { program = [\"sh\", \"version.sh\"] }" }
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "locals { a = 2 }" }
  }
  example "a request that only reads" {
    expect       = "pass"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "data \"http\" \"ip\" { url = \"https://example.com/ip\" }" }
  }
  example "a function that is invoked to read its answer" {
    expect       = "finding"
    case         = "function"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "data \"aws_lambda_invocation\" \"a\" { function_name = \"version\" }" }
  }
  example "a provider that signs in with a new program" {
    expect       = "finding"
    case         = "sign-in-added"
    effect       = "needs-approval"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files = {
      "main.tf" = <<-EOT
        provider "kubernetes" {
          host = "https://cluster.example.com"
          exec {
            api_version = "client.authentication.k8s.io/v1beta1"
            command     = "sh"
          }
        }
      EOT
    }
  }
}
