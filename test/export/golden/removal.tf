# Remove ap2.datadoghq.com from vpc-0a1
# Plan 095378bc2dc02696
# Mind: vpc-0c1 of account 222222222222 is peered with vpc-0a1, and whether zones there lead to these endpoints is not visible from here. Ask that account first.
# Mind: Peering pcx-0c1 goes: whatever else vpc-0a1 and vpc-0c1 exchange over it stops.
# Mind: Security group sg-1 goes only if no instance uses it; AWS tells that when it is deleted.
# Mind: Worse after this plan: Public DNS answers. Hosts (3): data-obs-intake.ap2.datadoghq.com, trace.agent.ap2.datadoghq.com, lime.intake.ap2.datadoghq.com.
# Stays: Its routes to 10.0.0.0/16 over pcx-0c1 are of account 222222222222, which has to remove them: they lead nowhere afterwards.
#
# Terraform makes none of these steps. Run their commands in order, or export the plan as AWS CLI.

# 1. Delete the A record lime.intake.ap2.datadoghq.com
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws route53 change-resource-record-sets --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","ChangeBatch":{"Changes":[{"Action":"DELETE","ResourceRecordSet":{"Name":"lime.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"ZVPCE","DNSName":"vpce-0a1-x1y2z3.vpce-svc-0f3e01f4180b2ae09.ap-southeast-2.vpce.amazonaws.com","EvaluateTargetHealth":false}}}]}}'

# 2. Delete the private zone lime.intake.ap2.datadoghq.com
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws route53 delete-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"Id":"Z0A1"}'

# 3. Delete the endpoint of Traces
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws ec2 delete-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["vpce-0a1"]}'

# 4. Remove the route for 10.2.0.0/16
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws ec2 delete-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.2.0.0/16"}'

# 5. Delete the peering
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws ec2 delete-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionId":"pcx-0c1"}'

# 6. Delete security group endpoints
# Terraform takes away only what it manages; where it does, remove its block instead.
#   aws ec2 delete-security-group --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"sg-1"}'
