# Allow HTTPS out of sg-0a9
# Plan 5b095e68f12f3631
# Mind: Whoever closed the way out of agents (sg-0a9) may have meant it. This lets everything that has this group out to 10.1.0.0/16, 10.2.0.0/16 on TCP 443: ask them before you apply.
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

# 1. Allow outbound TCP 443 to 10.1.0.0/16
# Agents with security group sg-0a9 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_egress_rule" "allow_https_to_10_1_0_0_16" {
  security_group_id = "sg-0a9"
  cidr_ipv4         = "10.1.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 2. Allow outbound TCP 443 to 10.2.0.0/16
# Agents with security group sg-0a9 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_egress_rule" "allow_https_to_10_2_0_0_16" {
  security_group_id = "sg-0a9"
  cidr_ipv4         = "10.2.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
