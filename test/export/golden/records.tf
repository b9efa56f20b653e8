# Correct the records of zone Z0A1
# Plan 543ff40ed7ac1160
# Mind: lime.intake.ap2.datadoghq.com in zone Z0A1 leads to 10.9.9.9 now, and will no more.
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

# 1. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
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
