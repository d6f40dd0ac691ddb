rule "module-source-changed" {
  title     = "Module source or version changed"
  severity  = "high"
  concern   = "version"
  effect    = "needs-approval"
  since     = "0.1.0"
  part_of   = ["module-unpinned"]
  detector  = "module-source-changed"
  rationale = "A different source or version of a module is different code for everything in it. The diff shows one line; what it stands for is not part of the change under review."
  help      = "Pin the exact version or commit, link what changed between the two, and judge the plan rather than the source."
  references = ["https://developer.hashicorp.com/terraform/language/modules/sources"]
  case "source" {
    message = "`${found.module}` comes from `${found.new}` instead of `${found.old}`"
  }
  case "version" {
    message = "`${found.module}` uses `${found.new}` instead of `${found.old}` (upgrade type: ${found.upgrade})"
  }
  case "minor-version" {
    effect  = "note"
    message = "`${found.module}` uses `${found.new}` instead of `${found.old}` (upgrade type: ${found.upgrade})"
  }
  case "local" {
    effect  = "note"
    message = "`${found.module}` comes from `${found.new}` instead of `${found.old}`, whose code is judged as part of this change"
  }
  case "added" {
    message = "`${found.module}` is new, and its code comes from `${found.new}`, which is not available here"
  }
  case "known-code" {
    effect  = "note"
    message = "`${found.module}` is new, and its code comes from `${found.new}`, which is called here already"
  }
  example "one more call of the same code" {
    expect = "finding"
    case   = "known-code"
    effect = "note"
    before_files = {
      "main.tf" = <<-EOT
        module "one" {
          source  = "terraform-aws-modules/sqs/aws"
          version = "4.2.0"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "one" {
          source  = "terraform-aws-modules/sqs/aws"
          version = "4.2.0"
        }
        module "two" {
          source  = "terraform-aws-modules/sqs/aws"
          version = "4.2.0"
        }
      EOT
    }
  }
  example "another repository" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "module.vpc"
    before_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.1.0"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-rnodules/vpc/aws"
          version = "5.1.0"
        }
      EOT
    }
  }
  example "a major version" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "`6.0.0` instead of `5.1.0`"
    before_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.1.0"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "6.0.0"
        }
      EOT
    }
  }
  example "a minor version" {
    expect  = "finding"
    effect  = "note"
    message = "`5.2.0` instead of `5.1.0`"
    before_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.1.0"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.2.0"
        }
      EOT
    }
  }
  example "a local module, whose code is judged itself" {
    expect = "finding"
    effect = "note"
    files = {
      "a/main.tf" = "output \"a\" { value = 1 }"
      "b/main.tf" = "output \"a\" { value = 1 }"
    }
    before_files = { "main.tf" = "module \"x\" { source = \"./a\" }" }
    after_files  = { "main.tf" = "module \"x\" { source = \"./b\" }" }
  }
  example "another argument" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.1.0"
          name    = "a"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.1.0"
          name    = "b"
        }
      EOT
    }
  }
  example "a local module by another one" {
    expect = "finding"
    case   = "local"
    effect = "note"
    files = {
      "a/main.tf" = "locals { a = 1 }"
      "b/main.tf" = "locals { b = 1 }"
    }
    before_files = { "main.tf" = "module \"it\" { source = \"./a\" }" }
    after_files  = { "main.tf" = "module \"it\" { source = \"./b\" }" }
  }
  example "a new module whose code is elsewhere" {
    expect = "finding"
    case   = "added"
    effect = "needs-approval"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "module \"vpc\" {\n  source  = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.1.0\"\n}" }
  }
}
