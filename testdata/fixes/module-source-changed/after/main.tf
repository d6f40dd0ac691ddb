module "network" {
  source  = "evil/vpc/aws"
  version = "5.1.0"
}
