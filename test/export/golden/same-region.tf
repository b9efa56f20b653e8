# Connect vpc-0a1 to ap2.datadoghq.com
# Plan 857a11b7fbeb420a
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

# 1. Create security group datadog-privatelink
# The endpoints need a security group that lets HTTPS in.
resource "aws_security_group" "security_group" {
  name        = "datadog-privatelink"
  description = "HTTPS to Datadog over AWS PrivateLink"
  vpc_id      = "vpc-0a1"

  tags = {
    "Name"                         = "datadog-privatelink"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "857a11b7fbeb420a"
    "privatelink-for-datadog:step" = "security-group"
  }
}

resource "aws_vpc_security_group_egress_rule" "security_group" {
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

# 2. Allow inbound TCP 443 from 10.0.0.0/16
# Agents in 10.0.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_0_0_0_16" {
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.0.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 3. Create the endpoint of Traces, which answers lime.intake.ap2.datadoghq.com
# Agents in vpc-0a1 reach Traces privately through it.
resource "aws_vpc_endpoint" "endpoint_traces" {
  vpc_id              = "vpc-0a1"
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09"
  subnet_ids          = ["subnet-1", "subnet-2"]
  security_group_ids  = [aws_security_group.security_group.id]
  private_dns_enabled = true

  tags = {
    "Name"                         = "datadog-traces"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "857a11b7fbeb420a"
    "privatelink-for-datadog:step" = "endpoint-traces"
  }
}

# 4. Wait until the endpoint of Traces is available
# Terraform waits for an endpoint that it makes.
