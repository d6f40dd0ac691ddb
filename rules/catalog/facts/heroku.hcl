provider "heroku" {
  source   = "heroku/heroku"
  evidence = "documentation"
}

facts {
  types  = ["heroku_*"]
  serves = true
}

facts {
  types      = ["heroku_app_*key"]
  credential = "key"
}
