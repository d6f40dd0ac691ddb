rule "reads-something-else" {
  title     = "A data source reads something else"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "reads-something-else"
  rationale = "What a data source says goes into objects, and nothing in the plan of these objects tells that it is now asked for another thing: the secret of another environment, another network. In a source diff the arguments of the data source are known, and what it says is not."
  help      = "Look up what the data source finds with its new arguments, and whether the objects that take it are meant to have that; then get the change approved."
  references = ["https://developer.hashicorp.com/terraform/language/data-sources"]
  case "environment" {
    title   = "A data source reads from another environment"
    effect  = "needs-approval"
    message = "`${address}` may take what belongs to another environment: `${found.path}` of `${found.data}` is `${found.to}` instead of `${found.from}`"
  }
  case "secret" {
    title   = "A data source reads another secret"
    message = "`${address}` may take another secret: `${found.path}` of `${found.data}` is `${found.to}` instead of `${found.from}`"
  }
  case "other" {
    effect  = "note"
    message = "`${address}` takes something else: `${found.path}` of `${found.data}` is `${found.to}` instead of `${found.from}`"
  }
  example "a secret of production in staging" {
    expect       = "unknown"
    case         = "environment"
    effect       = "needs-approval"
    before_files = { "main.tf" = "data \"azurerm_key_vault_secret\" \"k\" {\n  name         = \"hub-key-test\"\n  key_vault_id = \"v\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.azurerm_key_vault_secret.k.value\n}\n" }
    after_files  = { "main.tf" = "data \"azurerm_key_vault_secret\" \"k\" {\n  name         = \"hub-key-prod\"\n  key_vault_id = \"v\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.azurerm_key_vault_secret.k.value\n}\n" }
  }
  example "the same secret" {
    expect       = "pass"
    before_files = { "main.tf" = "data \"azurerm_key_vault_secret\" \"k\" {\n  name         = \"hub-key\"\n  key_vault_id = \"v\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.azurerm_key_vault_secret.k.value\n}\n" }
    after_files  = { "main.tf" = "data \"azurerm_key_vault_secret\" \"k\" {\n  name         = \"hub-key\"\n  key_vault_id = \"v\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"b\"\n  key  = data.azurerm_key_vault_secret.k.value\n}\n" }
  }
  example "another secret" {
    expect       = "unknown"
    case         = "secret"
    effect       = "needs-approval"
    before_files = { "main.tf" = "data \"azurerm_key_vault_secret\" \"k\" {\n  name = \"hub-key\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.azurerm_key_vault_secret.k.value\n}\n" }
    after_files  = { "main.tf" = "data \"azurerm_key_vault_secret\" \"k\" {\n  name = \"hub-token\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.azurerm_key_vault_secret.k.value\n}\n" }
  }
  example "another zone" {
    expect       = "unknown"
    case         = "other"
    effect       = "note"
    before_files = { "main.tf" = "data \"aws_route53_zone\" \"k\" {\n  name = \"a.example.com\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.aws_route53_zone.k.value\n}\n" }
    after_files  = { "main.tf" = "data \"aws_route53_zone\" \"k\" {\n  name = \"b.example.com\"\n}\nresource \"acme_app\" \"a\" {\n  name = \"a\"\n  key  = data.aws_route53_zone.k.value\n}\n" }
  }
}
