variable "zones" {
  default = ["a", "b", "c"]
}

resource "aws_subnet" "app" {
  count             = length(var.zones)
  vpc_id            = "vpc-1"
  cidr_block        = "10.0.${index(["a", "b", "c"], var.zones[count.index])}.0/24"
  availability_zone = var.zones[count.index]
}
