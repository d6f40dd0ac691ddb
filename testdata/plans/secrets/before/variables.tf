variable "database_password" {
  type      = string
  sensitive = true
  default   = "canary-db-Vq7Lw2Zt9XoldPw"
}

variable "webhook" {
  type = object({
    url   = string
    token = string
  })
  sensitive = true
  default = {
    url   = "https://hooks.example.com/deploy"
    token = "canary-hook-7fJ3kQ9sYold"
  }
}
