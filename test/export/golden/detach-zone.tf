# Take zone Z0A1 away from vpc-0a1
# Plan a83427e7321fd93f
# Mind: Worse after this plan: Public DNS answers. Hosts (3): data-obs-intake.ap2.datadoghq.com, trace.agent.ap2.datadoghq.com, lime.intake.ap2.datadoghq.com.
#
# Terraform makes none of these steps. Run their commands in order, or export the plan as AWS CLI.

# 1. Take zone lime.intake.ap2.datadoghq.com (Z0A1) away
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws route53 disassociate-vpc-from-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0a1"}}'
