# Connect vpc-0c1 to ap2.datadoghq.com through vpc-0a1
# Plan 7a3c77b5145027a9
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
  alias               = "test_ap_southeast_2"
  profile             = "test"
  region              = "ap-southeast-2"
  allowed_account_ids = ["111111111111"]
}

provider "aws" {
  alias               = "agents_eu_west_2"
  profile             = "agents"
  region              = "eu-west-2"
  allowed_account_ids = ["222222222222"]
}

provider "aws" {
  alias               = "agents_ap_southeast_2"
  profile             = "agents"
  region              = "ap-southeast-2"
  allowed_account_ids = ["222222222222"]
}

# 1. Create security group datadog-privatelink
# The endpoints need a security group that lets HTTPS in.
resource "aws_security_group" "security_group" {
  provider    = aws.test_ap_southeast_2
  name        = "datadog-privatelink"
  description = "HTTPS to Datadog over AWS PrivateLink"
  vpc_id      = "vpc-0a1"

  tags = {
    "Name"                         = "datadog-privatelink"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "7a3c77b5145027a9"
    "privatelink-for-datadog:step" = "security-group"
  }
}

resource "aws_vpc_security_group_egress_rule" "security_group" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

# 2. Allow inbound TCP 443 from 10.0.0.0/16
# Agents in 10.0.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_0_0_0_16" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.0.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 3. Allow inbound TCP 443 from 10.2.0.0/16
# Agents in 10.2.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_2_0_0_16" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.2.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 4. Allow inbound TCP 443 from 10.3.0.0/16
# Agents in 10.3.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_3_0_0_16" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.3.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 5. Create the endpoint of Traces, without private DNS
# Agents in VPCs with its private zone reach Traces privately through it.
resource "aws_vpc_endpoint" "endpoint_traces" {
  provider            = aws.test_ap_southeast_2
  vpc_id              = "vpc-0a1"
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09"
  subnet_ids          = ["subnet-1", "subnet-2"]
  security_group_ids  = [aws_security_group.security_group.id]
  private_dns_enabled = false

  tags = {
    "Name"                         = "datadog-traces"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "7a3c77b5145027a9"
    "privatelink-for-datadog:step" = "endpoint-traces"
  }
}

# 6. Ask vpc-0c1 in account 222222222222, eu-west-2, for a peering
# Packets get from vpc-0c1 to the endpoints only over a peering.
resource "aws_vpc_peering_connection" "request_peering_vpc_0c1" {
  provider      = aws.test_ap_southeast_2
  vpc_id        = "vpc-0a1"
  peer_vpc_id   = "vpc-0c1"
  peer_owner_id = "222222222222"
  peer_region   = "eu-west-2"
  auto_accept   = false

  tags = {
    "Name"                         = "datadog-vpc-0a1-vpc-0c1"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "7a3c77b5145027a9"
    "privatelink-for-datadog:step" = "request-peering-vpc-0c1"
  }
}

# 7. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
resource "aws_vpc_peering_connection_accepter" "accept_peering_vpc_0c1" {
  provider                  = aws.agents_eu_west_2
  vpc_peering_connection_id = aws_vpc_peering_connection.request_peering_vpc_0c1.id
  auto_accept               = true
}

# 8. Route 10.0.0.0/16 to the peering
# rtb-0c decides where packets of its subnets to 10.0.0.0/16 go.
resource "aws_route" "route_rtb_0c_10_0_0_0_16" {
  provider                  = aws.agents_eu_west_2
  route_table_id            = "rtb-0c"
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 9. Route 10.2.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.2.0.0/16 go.
resource "aws_route" "route_rtb_0a_10_2_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0a"
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 10. Route 10.3.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.3.0.0/16 go.
resource "aws_route" "route_rtb_0a_10_3_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0a"
  destination_cidr_block    = "10.3.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 11. Route 10.2.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.2.0.0/16 go.
resource "aws_route" "route_rtb_0am_10_2_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0am"
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 12. Route 10.3.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.3.0.0/16 go.
resource "aws_route" "route_rtb_0am_10_3_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0am"
  destination_cidr_block    = "10.3.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 13. Wait until the endpoint of Traces is available
# Terraform waits for an endpoint that it makes.

# 14. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
resource "aws_route53_record" "record_lime_intake_ap2_datadoghq_com_in_z0c1" {
  provider        = aws.agents_ap_southeast_2
  zone_id         = "Z0C1"
  name            = "lime.intake.ap2.datadoghq.com"
  type            = "A"
  allow_overwrite = true

  alias {
    name                   = aws_vpc_endpoint.endpoint_traces.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.endpoint_traces.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}
