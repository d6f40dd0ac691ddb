locals {
  # Keys are the tenants' own words, so they can hold anything.
  tenants = {
    "plain"                 = 10
    "say \"hi\""            = 30
    "ünï✓"                  = 40
    "back\\slash"           = 70
    "$${not.template}"      = 80
  }
}

module "tenant" {
  source   = "./tenant"
  for_each = local.tenants

  number = each.value
  ports  = [443, 8000 + each.value]

  providers = {
    aws         = aws
    aws.exports = aws.exports
  }
}
