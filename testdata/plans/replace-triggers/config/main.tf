resource "terraform_data" "image" {
  input = "web:119"
}

# Tainted after the apply.
resource "terraform_data" "cache_production" {
  input = { size = "large" }
}

# Replaced on the command line with -replace.
resource "terraform_data" "router_production" {
  input = { cache = terraform_data.cache_production.id }
}

# Nothing about it changes, but it is tied to the image.
resource "terraform_data" "workers_production" {
  count = 2
  input = "worker-${count.index}"

  lifecycle {
    replace_triggered_by = [terraform_data.image]
  }
}

resource "terraform_data" "dashboard" {
  input = terraform_data.workers_production[*].id
}
