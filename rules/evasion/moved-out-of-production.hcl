rule "moved-out-of-production" {
  title     = "Moved out of production"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "moved-out-of-production"
  rationale = "A `moved` block changes nothing in the cloud, and everything for rules that go by address: what stood in a production module stands in another one afterwards, and the next plan for it is judged there."
  help      = "Move the object inside production, or let people approve the move on its own, before any change to the object."
  references = ["https://developer.hashicorp.com/terraform/language/modules/develop/refactoring"]
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
}
