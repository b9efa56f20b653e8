# Allow HTTPS out of sg-0a9
# Plan 8325c3aa5649693a
# Mind: Whoever closed the way out of agents (sg-0a9) may have meant it. This lets everything that has this group out to sg-1 on TCP 443: ask them before you apply.
#
terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.82.0"
    }
  }
}

provider "aws" {
  profile             = "test"
  region              = "ap-southeast-2"
  allowed_account_ids = ["111111111111"]
}

# 1. Allow outbound TCP 443 to sg-1
# Agents with security group sg-0a9 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_egress_rule" "allow_https_to_sg_1" {
  security_group_id            = "sg-0a9"
  referenced_security_group_id = "sg-1"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}
