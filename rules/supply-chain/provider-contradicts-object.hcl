rule "provider-contradicts-object" {
  title     = "Resource is in a different account or region than its provider"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "provider-contradicts-object"
  rationale = "Where a block changes its provider configuration, the state follows silently, and the plan is made through the new one: the object that was managed is not found there, is created a second time or is changed by name somewhere else, while the old one remains unmanaged. Only the object's own identity still shows where it is."
  help      = "If the switch is a mistake, put the old provider configuration back. If it is meant, take the object down (or remove it from the state) through the old configuration in a plan of its own, and create the new one under a new address."
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
  ]
  message = "`${address}` is in ${found.kind} `${found.place}`, but the provider configuration that manages it now reaches ${code(found.reached)}"
  example "another region" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "reaches `us-east-1`"
    attributes = ["arn"]
    address = "aws_db_instance.orders"
    before  = { arn = "arn:aws:rds:eu-west-1:123456789012:db:orders", allocated_storage = 20 }
    after   = { arn = "arn:aws:rds:eu-west-1:123456789012:db:orders", allocated_storage = 30 }
    configuration = {
      "main.tf" = <<-EOT
        provider "aws" {
          region = "us-east-1"
        }
        resource "aws_db_instance" "orders" {
          allocated_storage = 30
        }
      EOT
    }
  }
  example "the account of a role" {
    expect  = "finding"
    message = "account `123456789012`"
    address = "aws_sqs_queue.jobs"
    before  = { arn = "arn:aws:sqs:eu-west-1:123456789012:jobs", delay_seconds = 1 }
    after   = { arn = "arn:aws:sqs:eu-west-1:123456789012:jobs", delay_seconds = 2 }
    configuration = {
      "main.tf" = <<-EOT
        provider "aws" {
          region = "eu-west-1"
          assume_role {
            role_arn = "arn:aws:iam::999999999999:role/deploy"
          }
        }
        resource "aws_sqs_queue" "jobs" {
          delay_seconds = 2
        }
      EOT
    }
  }
  example "another subscription" {
    expect  = "finding"
    address = "azurerm_resource_group.shop"
    before  = { id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop", tags = { a = "1" } }
    after   = { id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop", tags = { a = "2" } }
    configuration = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          subscription_id = "99999999-2222-3333-4444-555555555555"
        }
        resource "azurerm_resource_group" "shop" {
          name = "shop"
        }
      EOT
    }
  }
  example "another project" {
    expect  = "finding"
    address = "google_pubsub_topic.jobs"
    before  = { id = "projects/shop-prod/topics/jobs", project = "shop-prod", labels = { a = "1" } }
    after   = { id = "projects/shop-prod/topics/jobs", project = "shop-prod", labels = { a = "2" } }
    configuration = {
      "main.tf" = <<-EOT
        locals {
          project = "shop-dev"
        }
        provider "google" {
          project = local.project
        }
        resource "google_pubsub_topic" "jobs" {
          name = "jobs"
        }
      EOT
    }
  }
  example "the block says where its object is" {
    expect  = "pass"
    address = "google_pubsub_topic.jobs"
    before  = { id = "projects/shop-prod/topics/jobs", project = "shop-prod", labels = { a = "1" } }
    after   = { id = "projects/shop-prod/topics/jobs", project = "shop-prod", labels = { a = "2" } }
    configuration = {
      "main.tf" = <<-EOT
        provider "google" {
          project = "shop-dev"
        }
        resource "google_pubsub_topic" "jobs" {
          name    = "jobs"
          project = "shop-prod"
        }
      EOT
    }
  }
  example "the same region" {
    expect  = "pass"
    address = "aws_sqs_queue.jobs"
    before  = { arn = "arn:aws:sqs:eu-west-1:123456789012:jobs", delay_seconds = 1 }
    after   = { arn = "arn:aws:sqs:eu-west-1:123456789012:jobs", delay_seconds = 2 }
    configuration = {
      "main.tf" = <<-EOT
        provider "aws" {
          region = "eu-west-1"
        }
        resource "aws_sqs_queue" "jobs" {
          delay_seconds = 2
        }
      EOT
    }
  }
  example "an identity without a region" {
    expect  = "pass"
    address = "aws_s3_bucket.logs"
    before  = { arn = "arn:aws:s3:::logs", tags = { a = "1" } }
    after   = { arn = "arn:aws:s3:::logs", tags = { a = "2" } }
    configuration = {
      "main.tf" = <<-EOT
        provider "aws" {
          region = "eu-west-1"
        }
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
      EOT
    }
  }
  example "a region that is not known" {
    expect  = "pass"
    address = "aws_sqs_queue.jobs"
    before  = { arn = "arn:aws:sqs:eu-west-1:123456789012:jobs", delay_seconds = 1 }
    after   = { arn = "arn:aws:sqs:eu-west-1:123456789012:jobs", delay_seconds = 2 }
    configuration = {
      "main.tf" = <<-EOT
        variable "place" {}
        provider "aws" {
          region = "$${var.place}-1"
        }
        resource "aws_sqs_queue" "jobs" {
          delay_seconds = 2
        }
      EOT
    }
  }
}
