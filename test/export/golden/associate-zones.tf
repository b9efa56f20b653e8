# Associate private zones of vpc-0a1 with 2 VPCs
# Plan 40ecf023db0ba155
# Mind: Route table rtb-0b of vpc-0b1 has no route to 10.0.0.0/16: the names would lead where packets do not get. Add a peering and routes first.
# Mind: Route table rtb-0am of vpc-0a1 has no route to 10.1.0.0/16: the names would lead where packets do not get. Add a peering and routes first.
# Mind: Route table rtb-0c of vpc-0c1 has no route to 10.0.0.0/16: the names would lead where packets do not get. Add a peering and routes first.
# Mind: Route table rtb-0am of vpc-0a1 has no route to 10.2.0.0/16: the names would lead where packets do not get. Add a peering and routes first.
# Mind: Route table rtb-0am of vpc-0a1 has no route to 10.3.0.0/16: the names would lead where packets do not get. Add a peering and routes first.
# Mind: In vpc-0b1: Worse after this plan: What answers them is not known: something could not be read. Hosts (2): data-obs-intake.ap2.datadoghq.com, trace.agent.ap2.datadoghq.com.
# Mind: In vpc-0c1: Worse after this plan: What answers them is not known: something could not be read. Hosts (2): data-obs-intake.ap2.datadoghq.com, trace.agent.ap2.datadoghq.com.
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

# 1. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_lime_intake_ap2_datadoghq_com_vpc_0b1" {
  provider   = aws.test_ap_southeast_2
  zone_id    = "Z0A1"
  vpc_id     = "vpc-0b1"
  vpc_region = "ap-southeast-2"
}

# 2. Allow the association of zone lime.intake.ap2.datadoghq.com with vpc-0c1
# vpc-0c1 is of account 222222222222, and the zone of account 111111111111.
resource "aws_route53_vpc_association_authorization" "authorize_lime_intake_ap2_datadoghq_com_vpc_0c1" {
  provider   = aws.test_ap_southeast_2
  zone_id    = "Z0A1"
  vpc_id     = "vpc-0c1"
  vpc_region = "eu-west-2"
}

# 3. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
resource "aws_route53_zone_association" "associate_lime_intake_ap2_datadoghq_com_vpc_0c1" {
  provider   = aws.agents_eu_west_2
  zone_id    = aws_route53_vpc_association_authorization.authorize_lime_intake_ap2_datadoghq_com_vpc_0c1.zone_id
  vpc_id     = "vpc-0c1"
  vpc_region = "eu-west-2"
}

# 4. Withdraw the authorization of vpc-0c1, which is no longer needed
# Terraform keeps the authorization, and makes it again where somebody else withdraws it. To withdraw it after the first run, remove its block, and let the association say: zone_id = "Z0A1"
