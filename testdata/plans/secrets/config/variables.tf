variable "database_password" {
  type      = string
  sensitive = true
  default   = "canary-db-Hn4Rc8Kp1XnewPw"
}

variable "webhook" {
  type = object({
    url   = string
    token = string
  })
  sensitive = true
  default = {
    url   = "https://hooks.example.com/deploy"
    token = "canary-hook-2bT6vM8dYnew"
  }
}
