# Take zone Z0A1 away from 2 VPCs
# Plan 5c9d977a65d67f45
# Mind: Zone Z0A1 is of account 111111111111, which would have to allow it again for vpc-0c1 of account 222222222222: rolling back does not bring it back.
#
# Terraform makes none of these steps. Run their commands in order, or export the plan as AWS CLI.

# 1. Take zone lime.intake.ap2.datadoghq.com (Z0A1) away
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws route53 disassociate-vpc-from-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0b1"}}'

# 2. Take zone lime.intake.ap2.datadoghq.com (Z0A1) away
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws route53 disassociate-vpc-from-hosted-zone --profile='agents' --region='eu-west-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}'
