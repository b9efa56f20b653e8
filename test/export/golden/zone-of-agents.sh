#!/usr/bin/env bash
# Connect vpc-0c1 to ap2.datadoghq.com through vpc-0a1
# Plan 7a3c77b5145027a9
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
  id_security_group=$(ask aws ec2 create-security-group --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupName":"datadog-privatelink","Description":"HTTPS to Datadog over AWS PrivateLink","VpcId":"vpc-0a1","TagSpecifications":[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"datadog-privatelink"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"7a3c77b5145027a9"},{"Key":"privatelink-for-datadog:step","Value":"security-group"}]}]}' --query 'GroupId')
fi

# 2. Allow inbound TCP 443 from 10.0.0.0/16
# Agents in 10.0.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16"}]}]}'

# 3. Allow inbound TCP 443 from 10.2.0.0/16
# Agents in 10.2.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.2.0.0/16"}]}]}'

# 4. Allow inbound TCP 443 from 10.3.0.0/16
# Agents in 10.3.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.3.0.0/16"}]}]}'

# 5. Create the endpoint of Traces, without private DNS
# Agents in VPCs with its private zone reach Traces privately through it.
id_endpoint_traces=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0a1"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_traces" ]; then
  id_endpoint_traces=$(ask aws ec2 create-vpc-endpoint --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0a1","ServiceName":"com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09","SubnetIds":["subnet-1","subnet-2"],"SecurityGroupIds":["'"$id_security_group"'"],"PrivateDnsEnabled":false,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-traces"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"7a3c77b5145027a9"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-traces"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 6. Ask vpc-0c1 in account 222222222222, eu-west-2, for a peering
# Packets get from vpc-0c1 to the endpoints only over a peering.
id_request_peering_vpc_0c1=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{}' --query 'VpcPeeringConnections[?((RequesterVpcInfo.VpcId==`"vpc-0a1"` && AccepterVpcInfo.VpcId==`"vpc-0c1"`) || (RequesterVpcInfo.VpcId==`"vpc-0c1"` && AccepterVpcInfo.VpcId==`"vpc-0a1"`)) && contains(['\''initiating-request'\'','\''pending-acceptance'\'','\''provisioning'\'','\''active'\''], Status.Code)] | [0].VpcPeeringConnectionId')
if [ -z "$id_request_peering_vpc_0c1" ]; then
  id_request_peering_vpc_0c1=$(ask aws ec2 create-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcId":"vpc-0a1","PeerVpcId":"vpc-0c1","PeerOwnerId":"222222222222","PeerRegion":"eu-west-2","TagSpecifications":[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"datadog-vpc-0a1-vpc-0c1"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"7a3c77b5145027a9"},{"Key":"privatelink-for-datadog:step","Value":"request-peering-vpc-0c1"}]}]}' --query 'VpcPeeringConnection.VpcPeeringConnectionId')
fi

# 7. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
await 'pending-acceptance active' aws ec2 describe-vpc-peering-connections --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0c1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'
there=$(ask aws ec2 describe-vpc-peering-connections --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0c1"'"]}' --query 'VpcPeeringConnections[0].Status.Code')
if [ "$there" != active ]; then
  aws ec2 accept-vpc-peering-connection --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi
await active aws ec2 describe-vpc-peering-connections --profile='agents' --region='eu-west-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0c1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'

# 8. Route 10.0.0.0/16 to the peering
# rtb-0c decides where packets of its subnets to 10.0.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='agents' --region='eu-west-2' --cli-input-json '{"RouteTableIds":["rtb-0c"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.0.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='agents' --region='eu-west-2' --cli-input-json '{"RouteTableId":"rtb-0c","DestinationCidrBlock":"10.0.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 9. Route 10.2.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.2.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.2.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.2.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 10. Route 10.3.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.3.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.3.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.3.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 11. Route 10.2.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.2.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0am"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.2.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0am","DestinationCidrBlock":"10.2.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 12. Route 10.3.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.3.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0am"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.3.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0c1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0am","DestinationCidrBlock":"10.3.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0c1"'"}' >/dev/null
fi

# 13. Wait until the endpoint of Traces is available
# Traces is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query 'VpcEndpoints[0].State'

# 14. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
zone_for_id_record_lime_intake_ap2_datadoghq_com_in_z0c1=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).HostedZoneId")
target_for_id_record_lime_intake_ap2_datadoghq_com_in_z0c1=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).DnsName")
aws route53 change-resource-record-sets --profile='agents' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0C1","ChangeBatch":{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"lime.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"'"$zone_for_id_record_lime_intake_ap2_datadoghq_com_in_z0c1"'","DNSName":"'"$target_for_id_record_lime_intake_ap2_datadoghq_com_in_z0c1"'","EvaluateTargetHealth":false}}}]}}' >/dev/null
