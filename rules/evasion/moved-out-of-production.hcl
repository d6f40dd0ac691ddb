rule "moved-out-of-production" {
  title     = "Moved out of production"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "moved-out-of-production"
  rationale = "A `moved` block changes nothing in the cloud, but everything for rules that look at addresses: what was in a production module is in another one afterwards, and its next plan is judged there."
  help      = "Move the resource within production, or get the move approved on its own, before any other change to the resource."
  message   = "`${previous_address}` leaves production and becomes `${address}`"
  references = ["https://developer.hashicorp.com/terraform/language/modules/develop/refactoring"]
  case "environment" {
    effect = "needs-approval"
  }
  case "name" {
    effect = "note"
    title  = "Production dropped from the name of a resource"
  }
  example "from a production module into another one" {
    expect           = "finding"
    effect           = "needs-approval"
    address          = "module.staging.aws_db_instance.main"
    previous_address = "module.prod.aws_db_instance.main"
    actions          = ["no-op"]
    before           = { id = "a" }
    after            = { id = "a" }
  }
  example "inside production" {
    expect           = "pass"
    address          = "module.prod_data.aws_db_instance.main"
    previous_address = "module.prod.aws_db_instance.main"
    actions          = ["no-op"]
    before           = { id = "a" }
    after            = { id = "a" }
  }
  example "nothing said about the environment" {
    expect           = "pass"
    address          = "module.data.aws_db_instance.main"
    previous_address = "aws_db_instance.main"
    actions          = ["no-op"]
    before           = { id = "a" }
    after            = { id = "a" }
  }
  example "a resource that gets a plain name" {
    expect           = "finding"
    case             = "name"
    effect           = "note"
    address          = "aws_db_instance.main"
    previous_address = "aws_db_instance.prod"
    actions          = ["no-op"]
    before           = { id = "a" }
    after            = { id = "a" }
  }
}
