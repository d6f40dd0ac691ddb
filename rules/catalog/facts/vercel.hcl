provider "vercel" {
  source   = "vercel/vercel"
  evidence = "documentation"
}

facts {
  types  = ["vercel_*"]
  serves = true
}
