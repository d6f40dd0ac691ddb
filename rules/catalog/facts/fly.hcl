provider "fly" {
  evidence = "documentation"
}

facts {
  types  = ["fly_*"]
  serves = true
}
