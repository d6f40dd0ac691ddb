terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
}

resource "aws_kms_key" "ledger" {
  description             = "ledger"
  deletion_window_in_days = 30
  enable_key_rotation     = true
  is_enabled              = false
  tags = {
    Environment = "production"
  }
}
