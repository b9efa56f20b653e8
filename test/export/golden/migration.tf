# Migrate legacy-shared from superseded services
# Plan df95a7ad508d284c
# Mind: Only one endpoint of a VPC can answer orchid.intake.datadoghq.com: for some seconds between the old and the new one, public DNS does.
# Mind: Applied here, the plan reads the network again before the old endpoints go and judges it without them. It asks no DNS server: to see what instances are answered, diagnose vpc-0b6c273645c5f103a.
# Stays: Security group datadog-endpoints is used.
#
# To let Terraform manage what stays, take the number signs away and run: terraform plan -generate-config-out=kept.tf
# import {
#   to = aws_security_group.kept_1
#   id = "sg-09037fc9484ede3b1"
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
  profile             = "sandbox"
  region              = "us-east-1"
  allowed_account_ids = ["111111111111"]
}

# 1. Create the endpoint of Traces, which answers lime.intake.datadoghq.com
# Agents in vpc-0b6c273645c5f103a reach Traces privately through it.
resource "aws_vpc_endpoint" "endpoint_traces" {
  vpc_id              = "vpc-0b6c273645c5f103a"
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.vpce.us-east-1.vpce-svc-0ee865cd1c0a7ba32"
  subnet_ids          = ["subnet-07971a8be75833f7e", "subnet-085369c814d12db49"]
  security_group_ids  = ["sg-09037fc9484ede3b1"]
  private_dns_enabled = true

  tags = {
    "Name"                         = "datadog-traces"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "df95a7ad508d284c"
    "privatelink-for-datadog:step" = "endpoint-traces"
  }
}

# 2. Create the endpoint of API and Synthetics, without private DNS
# Agents in vpc-0b6c273645c5f103a reach API and Synthetics privately through it.
resource "aws_vpc_endpoint" "endpoint_api_and_synthetics" {
  vpc_id             = "vpc-0b6c273645c5f103a"
  vpc_endpoint_type  = "Interface"
  service_name       = "com.amazonaws.vpce.us-east-1.vpce-svc-07895350fd0109264"
  subnet_ids         = ["subnet-07971a8be75833f7e", "subnet-085369c814d12db49"]
  security_group_ids = ["sg-09037fc9484ede3b1"]

  tags = {
    "Name"                         = "datadog-api-and-synthetics"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "df95a7ad508d284c"
    "privatelink-for-datadog:step" = "endpoint-api-and-synthetics"
  }
}

# 3. Create the endpoint of Metrics, which answers metrics.agent.datadoghq.com
# Agents in vpc-0b6c273645c5f103a reach Metrics privately through it.
resource "aws_vpc_endpoint" "endpoint_metrics" {
  vpc_id              = "vpc-0b6c273645c5f103a"
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.vpce.us-east-1.vpce-svc-09a8006e245d1e7b8"
  subnet_ids          = ["subnet-07971a8be75833f7e", "subnet-085369c814d12db49"]
  security_group_ids  = ["sg-09037fc9484ede3b1"]
  private_dns_enabled = true

  tags = {
    "Name"                         = "datadog-metrics"
    "managed-by"                   = "privatelink-for-datadog"
    "privatelink-for-datadog:plan" = "df95a7ad508d284c"
    "privatelink-for-datadog:step" = "endpoint-metrics"
  }
}

# 4. Wait until the endpoint of Traces is available
# Terraform waits for an endpoint that it makes.

# 5. Wait until the endpoint of API and Synthetics is available
# Terraform waits for an endpoint that it makes.

# 6. Wait until the endpoint of Metrics is available
# Terraform waits for an endpoint that it makes.

# 7. Let the endpoint of api.datadoghq.com (superseded) no longer answer orchid.intake.datadoghq.com
# Only one endpoint of a VPC can answer orchid.intake.datadoghq.com.
resource "aws_vpc_endpoint_private_dns" "private_dns_off_vpce_05eeb92d4bab2da95" {
  vpc_endpoint_id     = "vpce-05eeb92d4bab2da95"
  private_dns_enabled = false
}

# 8. Let the endpoint of API and Synthetics answer orchid.intake.datadoghq.com
# Hosts of API and Synthetics lead to orchid.intake.datadoghq.com, which the endpoint answers only with private DNS on.
resource "aws_vpc_endpoint_private_dns" "private_dns_api_and_synthetics" {
  vpc_endpoint_id     = aws_vpc_endpoint.endpoint_api_and_synthetics.id
  private_dns_enabled = true
  depends_on          = [aws_vpc_endpoint_private_dns.private_dns_off_vpce_05eeb92d4bab2da95]
}

# 9. Read the network again and go on only if 9 hosts are private without vpce-05eeb92d4bab2da95, vpce-008ccb6953391128d, vpce-0d524e6585c54defc
# Terraform cannot see whether hosts are private. Apply, then look before the commands below run.
# On an instance of vpc-0b6c273645c5f103a, resolve these hosts (dig +short): data-obs-intake.datadoghq.com, trace.agent.datadoghq.com, *.api.datadoghq.com, *.synthetics.datadoghq.com, api.datadoghq.com, intake.synthetics.datadoghq.com, synthetics.datadoghq.com, metrics.agent.datadoghq.com, 7-80-0-app.agent.datadoghq.com. Every answer must be an address of an endpoint that stays, and none of vpce-05eeb92d4bab2da95, vpce-008ccb6953391128d, vpce-0d524e6585c54defc.

# 10. Delete the endpoint of api.datadoghq.com (superseded)
# Terraform takes away only what it manages; where it does, remove its block instead. Once it is gone, remove block aws_vpc_endpoint_private_dns.private_dns_off_vpce_05eeb92d4bab2da95, which is about it.
#   aws ec2 delete-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["vpce-05eeb92d4bab2da95"]}'

# 11. Delete the endpoint of trace.agent.datadoghq.com (superseded)
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws ec2 delete-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["vpce-008ccb6953391128d"]}'

# 12. Delete the endpoint of pvtlink.agent.datadoghq.com (superseded)
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws ec2 delete-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["vpce-0d524e6585c54defc"]}'
