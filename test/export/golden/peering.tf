# Connect 2 VPCs to ap2.datadoghq.com through vpc-0a1
# Plan 29a9c7a2c07cdfb6
# Mind: For some seconds, between making a zone and its record, the hosts of its service do not resolve in vpc-0a1.
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
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
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

# 3. Allow inbound TCP 443 from 10.1.0.0/16
# Agents in 10.1.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_1_0_0_16" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.1.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 4. Allow inbound TCP 443 from 10.2.0.0/16
# Agents in 10.2.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_2_0_0_16" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.2.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 5. Allow inbound TCP 443 from 10.3.0.0/16
# Agents in 10.3.0.0/16 connect to the endpoints on TCP 443.
resource "aws_vpc_security_group_ingress_rule" "allow_https_from_10_3_0_0_16" {
  provider          = aws.test_ap_southeast_2
  security_group_id = aws_security_group.security_group.id
  cidr_ipv4         = "10.3.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# 6. Create the endpoint of Traces, without private DNS
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
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
    "privatelink-for-datadog:step" = "endpoint-traces"
  }
}

# 7. Create the endpoint of API and Synthetics, without private DNS
# Agents in VPCs with its private zone reach API and Synthetics privately through it.
resource "aws_vpc_endpoint" "endpoint_api_and_synthetics" {
  provider            = aws.test_ap_southeast_2
  vpc_id              = "vpc-0a1"
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.vpce.ap-southeast-2.vpce-svc-06ec78b291ce8020a"
  subnet_ids          = ["subnet-1", "subnet-2"]
  security_group_ids  = [aws_security_group.security_group.id]
  private_dns_enabled = false

  tags = {
    "Name"                         = "datadog-api-and-synthetics"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
    "privatelink-for-datadog:step" = "endpoint-api-and-synthetics"
  }
}

# 8. Ask vpc-0b1 in account 111111111111, ap-southeast-2, for a peering
# Packets get from vpc-0b1 to the endpoints only over a peering.
resource "aws_vpc_peering_connection" "request_peering_vpc_0b1" {
  provider      = aws.test_ap_southeast_2
  vpc_id        = "vpc-0a1"
  peer_vpc_id   = "vpc-0b1"
  peer_owner_id = "111111111111"
  auto_accept   = false

  tags = {
    "Name"                         = "datadog-vpc-0a1-vpc-0b1"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
    "privatelink-for-datadog:step" = "request-peering-vpc-0b1"
  }
}

# 9. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
resource "aws_vpc_peering_connection_accepter" "accept_peering_vpc_0b1" {
  provider                  = aws.test_ap_southeast_2
  vpc_peering_connection_id = aws_vpc_peering_connection.request_peering_vpc_0b1.id
  auto_accept               = true
}

# 10. Ask vpc-0c1 in account 222222222222, eu-west-2, for a peering
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
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
    "privatelink-for-datadog:step" = "request-peering-vpc-0c1"
  }
}

# 11. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
resource "aws_vpc_peering_connection_accepter" "accept_peering_vpc_0c1" {
  provider                  = aws.agents_eu_west_2
  vpc_peering_connection_id = aws_vpc_peering_connection.request_peering_vpc_0c1.id
  auto_accept               = true
}

# 12. Route 10.0.0.0/16 to the peering
# rtb-0b decides where packets of its subnets to 10.0.0.0/16 go.
resource "aws_route" "route_rtb_0b_10_0_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0b"
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0b1.id
}

# 13. Route 10.1.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.1.0.0/16 go.
resource "aws_route" "route_rtb_0a_10_1_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0a"
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0b1.id
}

# 14. Route 10.1.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.1.0.0/16 go.
resource "aws_route" "route_rtb_0am_10_1_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0am"
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0b1.id
}

# 15. Route 10.0.0.0/16 to the peering
# rtb-0c decides where packets of its subnets to 10.0.0.0/16 go.
resource "aws_route" "route_rtb_0c_10_0_0_0_16" {
  provider                  = aws.agents_eu_west_2
  route_table_id            = "rtb-0c"
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 16. Route 10.2.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.2.0.0/16 go.
resource "aws_route" "route_rtb_0a_10_2_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0a"
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 17. Route 10.3.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.3.0.0/16 go.
resource "aws_route" "route_rtb_0a_10_3_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0a"
  destination_cidr_block    = "10.3.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 18. Route 10.2.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.2.0.0/16 go.
resource "aws_route" "route_rtb_0am_10_2_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0am"
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 19. Route 10.3.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.3.0.0/16 go.
resource "aws_route" "route_rtb_0am_10_3_0_0_16" {
  provider                  = aws.test_ap_southeast_2
  route_table_id            = "rtb-0am"
  destination_cidr_block    = "10.3.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.accept_peering_vpc_0c1.id
}

# 20. Wait until the endpoint of Traces is available
# Terraform waits for an endpoint that it makes.

# 21. Wait until the endpoint of API and Synthetics is available
# Terraform waits for an endpoint that it makes.

# 22. Create the private zone lime.intake.ap2.datadoghq.com
# Only a private zone of this very name leads its hosts to an endpoint in another VPC.
resource "aws_route53_zone" "zone_lime_intake_ap2_datadoghq_com" {
  provider = aws.test_ap_southeast_2
  name     = "lime.intake.ap2.datadoghq.com"
  comment  = "Datadog over AWS PrivateLink (privatelink-for-datadog, plan 29a9c7a2c07cdfb6, step zone-lime.intake.ap2.datadoghq.com)"

  vpc {
    vpc_id     = "vpc-0a1"
    vpc_region = "ap-southeast-2"
  }

  tags = {
    "Name"                         = "lime.intake.ap2.datadoghq.com"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
    "privatelink-for-datadog:step" = "zone-lime.intake.ap2.datadoghq.com"
  }

  lifecycle {
    ignore_changes = [vpc]
  }
}

# 23. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
resource "aws_route53_record" "record_lime_intake_ap2_datadoghq_com" {
  provider        = aws.test_ap_southeast_2
  zone_id         = aws_route53_zone.zone_lime_intake_ap2_datadoghq_com.zone_id
  name            = "lime.intake.ap2.datadoghq.com"
  type            = "A"
  allow_overwrite = true

  alias {
    name                   = aws_vpc_endpoint.endpoint_traces.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.endpoint_traces.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

# 24. Create the private zone orchid.intake.ap2.datadoghq.com
# Only a private zone of this very name leads its hosts to an endpoint in another VPC.
resource "aws_route53_zone" "zone_orchid_intake_ap2_datadoghq_com" {
  provider = aws.test_ap_southeast_2
  name     = "orchid.intake.ap2.datadoghq.com"
  comment  = "Datadog over AWS PrivateLink (privatelink-for-datadog, plan 29a9c7a2c07cdfb6, step zone-orchid.intake.ap2.datadoghq.com)"

  vpc {
    vpc_id     = "vpc-0a1"
    vpc_region = "ap-southeast-2"
  }

  tags = {
    "Name"                         = "orchid.intake.ap2.datadoghq.com"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "29a9c7a2c07cdfb6"
    "privatelink-for-datadog:step" = "zone-orchid.intake.ap2.datadoghq.com"
  }

  lifecycle {
    ignore_changes = [vpc]
  }
}

# 25. Let orchid.intake.ap2.datadoghq.com lead to the endpoint of API and Synthetics
# A zone without the record would answer that orchid.intake.ap2.datadoghq.com does not exist.
resource "aws_route53_record" "record_orchid_intake_ap2_datadoghq_com" {
  provider        = aws.test_ap_southeast_2
  zone_id         = aws_route53_zone.zone_orchid_intake_ap2_datadoghq_com.zone_id
  name            = "orchid.intake.ap2.datadoghq.com"
  type            = "A"
  allow_overwrite = true

  alias {
    name                   = aws_vpc_endpoint.endpoint_api_and_synthetics.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.endpoint_api_and_synthetics.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

# 26. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_lime_intake_ap2_datadoghq_com_vpc_0b1" {
  provider   = aws.test_ap_southeast_2
  zone_id    = aws_route53_zone.zone_lime_intake_ap2_datadoghq_com.zone_id
  vpc_id     = "vpc-0b1"
  vpc_region = "ap-southeast-2"
}

# 27. Allow the association of zone lime.intake.ap2.datadoghq.com with vpc-0c1
# vpc-0c1 is of account 222222222222, and the zone of account 111111111111.
resource "aws_route53_vpc_association_authorization" "authorize_lime_intake_ap2_datadoghq_com_vpc_0c1" {
  provider   = aws.test_ap_southeast_2
  zone_id    = aws_route53_zone.zone_lime_intake_ap2_datadoghq_com.zone_id
  vpc_id     = "vpc-0c1"
  vpc_region = "eu-west-2"
}

# 28. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_lime_intake_ap2_datadoghq_com_vpc_0c1" {
  provider   = aws.agents_eu_west_2
  zone_id    = aws_route53_vpc_association_authorization.authorize_lime_intake_ap2_datadoghq_com_vpc_0c1.zone_id
  vpc_id     = "vpc-0c1"
  vpc_region = "eu-west-2"
}

# 29. Withdraw the authorization of vpc-0c1, which is no longer needed
# Terraform keeps the authorization, and makes it again where somebody else withdraws it. To withdraw it after the first run, remove its block, and let the association say: zone_id = aws_route53_zone.zone_lime_intake_ap2_datadoghq_com.zone_id

# 30. Associate zone orchid.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_orchid_intake_ap2_datadoghq_com_vpc_0b1" {
  provider   = aws.test_ap_southeast_2
  zone_id    = aws_route53_zone.zone_orchid_intake_ap2_datadoghq_com.zone_id
  vpc_id     = "vpc-0b1"
  vpc_region = "ap-southeast-2"
}

# 31. Allow the association of zone orchid.intake.ap2.datadoghq.com with vpc-0c1
# vpc-0c1 is of account 222222222222, and the zone of account 111111111111.
resource "aws_route53_vpc_association_authorization" "authorize_orchid_intake_ap2_datadoghq_com_vpc_0c1" {
  provider   = aws.test_ap_southeast_2
  zone_id    = aws_route53_zone.zone_orchid_intake_ap2_datadoghq_com.zone_id
  vpc_id     = "vpc-0c1"
  vpc_region = "eu-west-2"
}

# 32. Associate zone orchid.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_orchid_intake_ap2_datadoghq_com_vpc_0c1" {
  provider   = aws.agents_eu_west_2
  zone_id    = aws_route53_vpc_association_authorization.authorize_orchid_intake_ap2_datadoghq_com_vpc_0c1.zone_id
  vpc_id     = "vpc-0c1"
  vpc_region = "eu-west-2"
}

# 33. Withdraw the authorization of vpc-0c1, which is no longer needed
# Terraform keeps the authorization, and makes it again where somebody else withdraws it. To withdraw it after the first run, remove its block, and let the association say: zone_id = aws_route53_zone.zone_orchid_intake_ap2_datadoghq_com.zone_id
