#!/usr/bin/env bash
# Connect vpc-0b1 to ap2.datadoghq.com through vpc-0a1
# Plan 825c34c09316eb1c
# Mind: lime.intake.ap2.datadoghq.com in zone Z0A1 leads to 10.9.9.9 now, and will no more.
# Stays: Traces has an endpoint, state available.
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

# 1. Allow inbound TCP 443 from 10.1.0.0/16
# Agents in 10.1.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"sg-1","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.1.0.0/16"}]}]}'

# 2. Ask vpc-0b1 in account 111111111111, ap-southeast-2, for a peering
# Packets get from vpc-0b1 to the endpoints only over a peering.
id_request_peering_vpc_0b1=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{}' --query 'VpcPeeringConnections[?((RequesterVpcInfo.VpcId==`"vpc-0a1"` && AccepterVpcInfo.VpcId==`"vpc-0b1"`) || (RequesterVpcInfo.VpcId==`"vpc-0b1"` && AccepterVpcInfo.VpcId==`"vpc-0a1"`)) && contains(['\''initiating-request'\'','\''pending-acceptance'\'','\''provisioning'\'','\''active'\''], Status.Code)] | [0].VpcPeeringConnectionId')
if [ -z "$id_request_peering_vpc_0b1" ]; then
  id_request_peering_vpc_0b1=$(ask aws ec2 create-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcId":"vpc-0a1","PeerVpcId":"vpc-0b1","PeerOwnerId":"111111111111","TagSpecifications":[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"datadog-vpc-0a1-vpc-0b1"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"825c34c09316eb1c"},{"Key":"privatelink-for-datadog:step","Value":"request-peering-vpc-0b1"}]}]}' --query 'VpcPeeringConnection.VpcPeeringConnectionId')
fi

# 3. Accept the peering that vpc-0a1 asks for
# A peering carries nothing before its other side accepts it.
await 'pending-acceptance active' aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0b1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'
there=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0b1"'"]}' --query 'VpcPeeringConnections[0].Status.Code')
if [ "$there" != active ]; then
  aws ec2 accept-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi
await active aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionIds":["'"$id_request_peering_vpc_0b1"'"]}' --query 'VpcPeeringConnections[0].Status.Code'

# 4. Route 10.0.0.0/16 to the peering
# rtb-0b decides where packets of its subnets to 10.0.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0b"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.0.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0b1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0b","DestinationCidrBlock":"10.0.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi

# 5. Route 10.1.0.0/16 to the peering
# rtb-0a decides where packets of its subnets to 10.1.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.1.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0b1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.1.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi

# 6. Route 10.1.0.0/16 to the peering
# rtb-0am decides where packets of its subnets to 10.1.0.0/16 go.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0am"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.1.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" != "$id_request_peering_vpc_0b1" ]; then
  aws ec2 create-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0am","DestinationCidrBlock":"10.1.0.0/16","VpcPeeringConnectionId":"'"$id_request_peering_vpc_0b1"'"}' >/dev/null
fi

# 7. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
zone_for_id_record_lime_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["vpce-0a1"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).HostedZoneId")
target_for_id_record_lime_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["vpce-0a1"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).DnsName")
aws route53 change-resource-record-sets --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","ChangeBatch":{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"lime.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"'"$zone_for_id_record_lime_intake_ap2_datadoghq_com"'","DNSName":"'"$target_for_id_record_lime_intake_ap2_datadoghq_com"'","EvaluateTargetHealth":false}}}]}}' >/dev/null

# 8. Associate zone lime.intake.ap2.datadoghq.com
# A private zone answers only in VPCs that it is associated with.
there=$(search 'HostedZoneSummaries[?Name==`"lime.intake.ap2.datadoghq.com."` && Owner.OwningAccount!=null] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='test' --region='ap-southeast-2' --cli-input-json '{"VPCId":"vpc-0b1","VPCRegion":"ap-southeast-2"}')
if [ "$there" != 'Z0A1' ]; then
  aws route53 associate-vpc-with-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0b1"}}' >/dev/null
fi
