provider "ibm" {
  source   = "IBM-Cloud/ibm"
  evidence = "documentation"
}

facts {
  types      = ["ibm_*"]
  attributes = ["backup_switches"]
}

facts {
  types      = ["ibm_iam_*api_key"]
  credential = "key"
}
