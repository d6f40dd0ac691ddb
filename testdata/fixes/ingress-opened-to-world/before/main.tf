resource "aws_vpc_security_group_ingress_rule" "main" {
  security_group_id = "sg-1"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "10.0.0.0/8"

  tags = {
    environment = "production"
  }
}
