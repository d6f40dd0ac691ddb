resource "terraform_data" "registry" {
  input = "registry.example.com"
}

# Somebody made this one by hand; the import takes it over and changes it at once.
import {
  to = terraform_data.mirror_production
  id = "5f0c9d1e-7b1a-4a52-8f5d-2f6a3b7c8d90"
}

resource "terraform_data" "mirror_production" {
  input = { upstream = terraform_data.registry.output, keep_days = 30 }
}

import {
  to = terraform_data.index
  id = "0b9e6c77-15a4-4d39-9f4c-6d1b2e3f4a5b"
}

# This one has nothing to change.
resource "terraform_data" "index" {}
