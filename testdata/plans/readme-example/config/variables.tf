variable "vpc_cidr" {
  type    = string
  default = "10.64.0.0/16"
}

variable "zones" {
  type    = list(string)
  default = ["eu-central-1a", "eu-central-1b"]
}

locals {
  name = "checkout"
}
