resource "terraform_data" "image" {
  input = "web:118"
}

resource "terraform_data" "cache_production" {
  input = { size = "large" }
}

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
