#!/usr/bin/env bash
# Connect 2 VPCs to ap2.datadoghq.com through vpc-0a1
# Plan 29a9c7a2c07cdfb6
# Mind: For some seconds, between making a zone and its record, the hosts of its service do not resolve in vpc-0a1.
#
# Needs the AWS CLI and the profiles that it names. Running it again makes only what is missing.
# Backticks in queries are of JMESPath, not of the shell.
# shellcheck disable=SC2016
set -euo pipefail
export AWS_PAGER=''

# Prints the answer of a query, or nothing where there is none.
ask() {
  local answer
  answer=$("$@" --output json) || return
  answer=${answer//\"/}
  [ "$answer" = null ] || printf '%s\n' "$answer"
}

# Asks page by page for what is named first; of zones the AWS CLI gives only the first hundred.
search() {
  local query="join(' ', [($1) || '-', NextToken || '-'])" next='' page found
  shift
  while :; do
    page=$(ask "$@" --query "$query" ${next:+"--next-token=$next"}) || return
    read -r found next <<<"$page"
    if [ "$found" != - ]; then printf '%s\n' "$found"; return; fi
    if [ "$next" = - ]; then return; fi
  done
}

# Runs a command; the error that is named first says that it is so already.
unless() {
  local known=$1 errors
  shift
  if errors=$("$@" 2>&1 >/dev/null); then return; fi
  case $errors in
    *"$known"*) ;;
    *)
      printf '%s\n' "$errors" >&2
      return 1
      ;;
  esac
}

# Runs a command whose answer tells what it could not do, and fails with that.
whole() {
  local failure
  failure=$(ask "$@" --query "Unsuccessful[0] && join(' ', Unsuccessful[0].Error.[Code, Message])") || return
  if [ -n "$failure" ]; then
    printf '%s\n' "$failure" >&2
    return 1
  fi
}

# Asks until the answer is among the words that are named first, up to ten minutes.
await() {
  local wanted=$1 answer='' count
  shift
  for ((count = 0; count < 60; count++)); do
    answer=$(ask "$@") || answer=''
    case " $wanted " in *" $answer "*) return ;; esac
    case $answer in failed | rejected | expired | deleted) break ;; esac
    sleep "${PRIVATELINK_PAUSE:-10}"
  done
  printf '%s %s\n' 'Waited in vain. The state is now:' "$answer" >&2
  return 1
}

# 1. Create security group datadog-privatelink
# The endpoints need a security group that lets HTTPS in.
id_security_group=$(ask aws ec2 describe-security-groups --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0a1"]},{"Name":"tag:managed-by","Values":["privatelink-for-datadog"]}]}' --query 'SecurityGroups[?GroupName==`"datadog-privatelink"`] | [0].GroupId')
if [ -z "$id_security_group" ]; then
  id_security_group=$(ask aws ec2 create-security-group --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupName":"datadog-privatelink","Description":"HTTPS to Datadog over AWS PrivateLink","VpcId":"vpc-0a1","TagSpecifications":[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"datadog-privatelink"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"security-group"}]}]}' --query 'GroupId')
fi

# 2. Allow inbound TCP 443 from 10.0.0.0/16
# Agents in 10.0.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16"}]}]}'

# 3. Allow inbound TCP 443 from 10.1.0.0/16
# Agents in 10.1.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.1.0.0/16"}]}]}'

# 4. Allow inbound TCP 443 from 10.2.0.0/16
# Agents in 10.2.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.2.0.0/16"}]}]}'

# 5. Allow inbound TCP 443 from 10.3.0.0/16
# Agents in 10.3.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.3.0.0/16"}]}]}'

# 6. Create the endpoint of Traces, without private DNS
# Agents in VPCs with its private zone reach Traces privately through it.
id_endpoint_traces=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0a1"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_traces" ]; then
  id_endpoint_traces=$(ask aws ec2 create-vpc-endpoint --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0a1","ServiceName":"com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09","SubnetIds":["subnet-1","subnet-2"],"SecurityGroupIds":["'"$id_security_group"'"],"PrivateDnsEnabled":false,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-traces"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-traces"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 7. Create the endpoint of API and Synthetics, without private DNS
# Agents in VPCs with its private zone reach API and Synthetics privately through it.
id_endpoint_api_and_synthetics=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0a1"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.ap-southeast-2.vpce-svc-06ec78b291ce8020a"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_api_and_synthetics" ]; then
  id_endpoint_api_and_synthetics=$(ask aws ec2 create-vpc-endpoint --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0a1","ServiceName":"com.amazonaws.vpce.ap-southeast-2.vpce-svc-06ec78b291ce8020a","SubnetIds":["subnet-1","subnet-2"],"SecurityGroupIds":["'"$id_security_group"'"],"PrivateDnsEnabled":false,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-api-and-synthetics"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-api-and-synthetics"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 8. Ask vpc-0b1 in account 111111111111, ap-southeast-2, for a peering
# Packets get from vpc-0b1 to the endpoints only over a peering.
id_request_peering_vpc_0b1=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{}' --query 'VpcPeeringConnections[?((RequesterVpcInfo.VpcId==`"vpc-0a1"` && AccepterVpcInfo.VpcId==`"vpc-0b1"`) || (RequesterVpcInfo.VpcId==`"vpc-0b1"` && AccepterVpcInfo.VpcId==`"vpc-0a1"`)) && contains(['\''initiating-request'\'','\''pending-acceptance'\'','\''provisioning'\'','\''active'\''], Status.Code)] | [0].VpcPeeringConnectionId')
if [ -z "$id_request_peering_vpc_0b1" ]; then
  id_request_peering_vpc_0b1=$(ask aws ec2 create-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcId":"vpc-0a1","PeerVpcId":"vpc-0b1","PeerOwnerId":"111111111111","TagSpecifications":[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"datadog-vpc-0a1-vpc-0b1"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"request-peering-vpc-0b1"}]}]}' --query 'VpcPeeringConnection.VpcPeeringConnectionId')
fi

# 9. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
await 'pending-acceptance active' aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0b1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'
there=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0b1"'"]}' --query 'VpcPeeringConnections[0].Status.Code')
if [ "$there" != active ]; then
  aws ec2 accept-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi
await active aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0b1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'

# 10. Ask vpc-0c1 in account 222222222222, eu-west-2, for a peering
# Packets get from vpc-0c1 to the endpoints only over a peering.
id_request_peering_vpc_0c1=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{}' --query 'VpcPeeringConnections[?((RequesterVpcInfo.VpcId==`"vpc-0a1"` && AccepterVpcInfo.VpcId==`"vpc-0c1"`) || (RequesterVpcInfo.VpcId==`"vpc-0c1"` && AccepterVpcInfo.VpcId==`"vpc-0a1"`)) && contains(['\''initiating-request'\'','\''pending-acceptance'\'','\''provisioning'\'','\''active'\''], Status.Code)] | [0].VpcPeeringConnectionId')
if [ -z "$id_request_peering_vpc_0c1" ]; then
  id_request_peering_vpc_0c1=$(ask aws ec2 create-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcId":"vpc-0a1","PeerVpcId":"vpc-0c1","PeerOwnerId":"222222222222","PeerRegion":"eu-west-2","TagSpecifications":[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"datadog-vpc-0a1-vpc-0c1"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"request-peering-vpc-0c1"}]}]}' --query 'VpcPeeringConnection.VpcPeeringConnectionId')
fi

# 11. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
await 'pending-acceptance active' aws ec2 describe-vpc-peering-connections --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0c1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'
there=$(ask aws ec2 describe-vpc-peering-connections --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0c1"'"]}' --query 'VpcPeeringConnections[0].Status.Code')
if [ "$there" != active ]; then
  aws ec2 accept-vpc-peering-connection --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi
await active aws ec2 describe-vpc-peering-connections --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0c1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'

# 12. Route 10.0.0.0/16 to the peering
# rtb-0b decides where packets of its subnets to 10.0.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0b"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.0.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0b1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0b","DestinationCidrBlock":"10.0.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi

# 13. Route 10.1.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.1.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.1.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0b1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.1.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi

# 14. Route 10.1.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.1.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0am"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.1.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0b1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0am","DestinationCidrBlock":"10.1.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi

# 15. Route 10.0.0.0/16 to the peering
# rtb-0c decides where packets of its subnets to 10.0.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='agents' --region='eu-west-2' --cli-input-json '{"RouteTableIds":["rtb-0c"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.0.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='agents' --region='eu-west-2' --cli-input-json '{"RouteTableId":"rtb-0c","DestinationCidrBlock":"10.0.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 16. Route 10.2.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.2.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.2.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.2.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 17. Route 10.3.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.3.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.3.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.3.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 18. Route 10.2.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.2.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0am"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.2.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0am","DestinationCidrBlock":"10.2.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 19. Route 10.3.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.3.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0am"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.3.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0am","DestinationCidrBlock":"10.3.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 20. Wait until the endpoint of Traces is available
# Traces is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query 'VpcEndpoints[0].State'

# 21. Wait until the endpoint of API and Synthetics is available
# API and Synthetics is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_api_and_synthetics"'"]}' --query 'VpcEndpoints[0].State'

# 22. Create the private zone lime.intake.ap2.datadoghq.com
# Only a private zone of this very name leads its hosts to an endpoint in another VPC.
reference="privatelink-$(date +%s)-$RANDOM-$RANDOM"
id_zone_lime_intake_ap2_datadoghq_com=$(search 'HostedZoneSummaries[?Name==`"lime.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='test' --region='ap-southeast-2' --cli-input-json '{"VPCId":"vpc-0a1","VPCRegion":"ap-southeast-2"}')
if [ -z "$id_zone_lime_intake_ap2_datadoghq_com" ]; then
  id_zone_lime_intake_ap2_datadoghq_com=$(ask aws route53 create-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"Name":"lime.intake.ap2.datadoghq.com","CallerReference":"'"$reference"'","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0a1"},"HostedZoneConfig":{"Comment":"Datadog over AWS PrivateLink (privatelink-for-datadog, plan 29a9c7a2c07cdfb6, step zone-lime.intake.ap2.datadoghq.com)","PrivateZone":true}}' --query 'HostedZone.Id')
  id_zone_lime_intake_ap2_datadoghq_com=${id_zone_lime_intake_ap2_datadoghq_com##*/}
  aws route53 change-tags-for-resource --profile='test' --region='ap-southeast-2' --cli-input-json '{"ResourceType":"hostedzone","ResourceId":"'"$id_zone_lime_intake_ap2_datadoghq_com"'","AddTags":[{"Key":"Name","Value":"lime.intake.ap2.datadoghq.com"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"zone-lime.intake.ap2.datadoghq.com"}]}'
fi

# 23. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
zone_for_id_record_lime_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).HostedZoneId")
target_for_id_record_lime_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).DnsName")
aws route53 change-resource-record-sets --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_lime_intake_ap2_datadoghq_com"'","ChangeBatch":{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"lime.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"'"$zone_for_id_record_lime_intake_ap2_datadoghq_com"'","DNSName":"'"$target_for_id_record_lime_intake_ap2_datadoghq_com"'","EvaluateTargetHealth":false}}}]}}' >/dev/null

# 24. Create the private zone orchid.intake.ap2.datadoghq.com
# Only a private zone of this very name leads its hosts to an endpoint in another VPC.
reference="privatelink-$(date +%s)-$RANDOM-$RANDOM"
id_zone_orchid_intake_ap2_datadoghq_com=$(search 'HostedZoneSummaries[?Name==`"orchid.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='test' --region='ap-southeast-2' --cli-input-json '{"VPCId":"vpc-0a1","VPCRegion":"ap-southeast-2"}')
if [ -z "$id_zone_orchid_intake_ap2_datadoghq_com" ]; then
  id_zone_orchid_intake_ap2_datadoghq_com=$(ask aws route53 create-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"Name":"orchid.intake.ap2.datadoghq.com","CallerReference":"'"$reference"'","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0a1"},"HostedZoneConfig":{"Comment":"Datadog over AWS PrivateLink (privatelink-for-datadog, plan 29a9c7a2c07cdfb6, step zone-orchid.intake.ap2.datadoghq.com)","PrivateZone":true}}' --query 'HostedZone.Id')
  id_zone_orchid_intake_ap2_datadoghq_com=${id_zone_orchid_intake_ap2_datadoghq_com##*/}
  aws route53 change-tags-for-resource --profile='test' --region='ap-southeast-2' --cli-input-json '{"ResourceType":"hostedzone","ResourceId":"'"$id_zone_orchid_intake_ap2_datadoghq_com"'","AddTags":[{"Key":"Name","Value":"orchid.intake.ap2.datadoghq.com"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"29a9c7a2c07cdfb6"},{"Key":"privatelink-for-datadog:step","Value":"zone-orchid.intake.ap2.datadoghq.com"}]}'
fi

# 25. Let orchid.intake.ap2.datadoghq.com lead to the endpoint of API and Synthetics
# A zone without the record would answer that orchid.intake.ap2.datadoghq.com does not exist.
zone_for_id_record_orchid_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_api_and_synthetics"'"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).HostedZoneId")
target_for_id_record_orchid_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_api_and_synthetics"'"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).DnsName")
aws route53 change-resource-record-sets --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_orchid_intake_ap2_datadoghq_com"'","ChangeBatch":{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"orchid.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"'"$zone_for_id_record_orchid_intake_ap2_datadoghq_com"'","DNSName":"'"$target_for_id_record_orchid_intake_ap2_datadoghq_com"'","EvaluateTargetHealth":false}}}]}}' >/dev/null

# 26. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
there=$(search 'HostedZoneSummaries[?Name==`"lime.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='test' --region='ap-southeast-2' --cli-input-json '{"VPCId":"vpc-0b1","VPCRegion":"ap-southeast-2"}')
if [ "$there" != "$id_zone_lime_intake_ap2_datadoghq_com" ]; then
  aws route53 associate-vpc-with-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_lime_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0b1"}}' >/dev/null
fi

# 27. Allow the association of zone lime.intake.ap2.datadoghq.com with vpc-0c1
# vpc-0c1 is of account 222222222222, and the zone of account 111111111111.
aws route53 create-vpc-association-authorization --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_lime_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}' >/dev/null

# 28. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
there=$(search 'HostedZoneSummaries[?Name==`"lime.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='agents' --region='eu-west-2' --cli-input-json '{"VPCId":"vpc-0c1","VPCRegion":"eu-west-2"}')
if [ "$there" != "$id_zone_lime_intake_ap2_datadoghq_com" ]; then
  aws route53 associate-vpc-with-hosted-zone --profile='agents' --region='eu-west-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_lime_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}' >/dev/null
fi

# 29. Withdraw the authorization of vpc-0c1, which is no longer needed
# An authorization that stays would let the other account associate the zone again at any time.
unless VPCAssociationAuthorizationNotFound aws route53 delete-vpc-association-authorization --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_lime_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}'

# 30. Associate zone orchid.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
there=$(search 'HostedZoneSummaries[?Name==`"orchid.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='test' --region='ap-southeast-2' --cli-input-json '{"VPCId":"vpc-0b1","VPCRegion":"ap-southeast-2"}')
if [ "$there" != "$id_zone_orchid_intake_ap2_datadoghq_com" ]; then
  aws route53 associate-vpc-with-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_orchid_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0b1"}}' >/dev/null
fi

# 31. Allow the association of zone orchid.intake.ap2.datadoghq.com with vpc-0c1
# vpc-0c1 is of account 222222222222, and the zone of account 111111111111.
aws route53 create-vpc-association-authorization --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_orchid_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}' >/dev/null

# 32. Associate zone orchid.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
there=$(search 'HostedZoneSummaries[?Name==`"orchid.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='agents' --region='eu-west-2' --cli-input-json '{"VPCId":"vpc-0c1","VPCRegion":"eu-west-2"}')
if [ "$there" != "$id_zone_orchid_intake_ap2_datadoghq_com" ]; then
  aws route53 associate-vpc-with-hosted-zone --profile='agents' --region='eu-west-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_orchid_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}' >/dev/null
fi

# 33. Withdraw the authorization of vpc-0c1, which is no longer needed
# An authorization that stays would let the other account associate the zone again at any time.
unless VPCAssociationAuthorizationNotFound aws route53 delete-vpc-association-authorization --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"'"$id_zone_orchid_intake_ap2_datadoghq_com"'","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}'
