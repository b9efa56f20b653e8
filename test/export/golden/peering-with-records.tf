# Connect vpc-0b1 to ap2.datadoghq.com through vpc-0a1
# Plan 825c34c09316eb1c
# Mind: lime.intake.ap2.datadoghq.com in zone Z0A1 leads to 10.9.9.9 now, and will no more.
# Stays: Traces has an endpoint, state available.
#
# To let Terraform manage what stays, take the number signs away and run: terraform plan -generate-config-out=kept.tf
# import {
#   to = aws_vpc_endpoint.kept_1
#   id = "vpce-0a1"
# }
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

# 1. Allow inbound TCP 443 from 10.1.0.0/16
# Agents in 10.1.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_1_0_0_16_in_sg_1" {
  security_group_id = "sg-1"
  cidr_ipv4         = "10.1.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 2. Ask vpc-0b1 in account 111111111111, ap-southeast-2, for a peering
# Packets get from vpc-0b1 to the endpoints only over a peering.
resource "aws_vpc_peering_connection" "request_peering_vpc_0b1" {
  vpc_id        = "vpc-0a1"
  peer_vpc_id   = "vpc-0b1"
  peer_owner_id = "111111111111"
  auto_accept   = false

  tags = {
    "Name"                         = "datadog-vpc-0a1-vpc-0b1"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "825c34c09316eb1c"
    "privatelink-for-datadog:step" = "request-peering-vpc-0b1"
  }
}

# 3. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
resource "aws_vpc_peering_connection_accepter" "accept_peering_vpc_0b1" {
  vpc_peering_connection_id = aws_vpc_peering_connection.request_peering_vpc_0b1.id
  auto_accept               = true
}

# 4. Route 10.0.0.0/16 to the peering
# rtb-0b decides where packets of its subnets to 10.0.0.0/16 go.
resource "aws_route" "route_rtb_0b_10_0_0_0_16" {
  route_table_id            = "rtb-0b"
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0b1.id
}

# 5. Route 10.1.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.1.0.0/16 go.
resource "aws_route" "route_rtb_0a_10_1_0_0_16" {
  route_table_id            = "rtb-0a"
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0b1.id
}

# 6. Route 10.1.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.1.0.0/16 go.
resource "aws_route" "route_rtb_0am_10_1_0_0_16" {
  route_table_id            = "rtb-0am"
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0b1.id
}

# 7. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
data "aws_vpc_endpoint" "record_lime_intake_ap2_datadoghq_com" {
  id = "vpce-0a1"
}

resource "aws_route53_record" "record_lime_intake_ap2_datadoghq_com" {
  zone_id         = "Z0A1"
  name            = "lime.intake.ap2.datadoghq.com"
  type            = "A"
  allow_overwrite = true

  alias {
    name                   = data.aws_vpc_endpoint.record_lime_intake_ap2_datadoghq_com.dns_entry[0].dns_name
    zone_id                = data.aws_vpc_endpoint.record_lime_intake_ap2_datadoghq_com.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

# 8. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_lime_intake_ap2_datadoghq_com_vpc_0b1" {
  zone_id    = "Z0A1"
  vpc_id     = "vpc-0b1"
  vpc_region = "ap-southeast-2"
}
