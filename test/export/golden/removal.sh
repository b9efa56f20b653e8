#!/usr/bin/env bash
# Remove ap2.datadoghq.com from vpc-0a1
# Plan 095378bc2dc02696
# Mind: vpc-0c1 of account 222222222222 is peered with vpc-0a1, and whether zones there lead to these endpoints is not visible from here. Ask that account first.
# Mind: Peering pcx-0c1 goes: whatever else vpc-0a1 and vpc-0c1 exchange over it stops.
# Mind: Security group sg-1 goes only if no instance uses it; AWS tells that when it is deleted.
# Mind: Worse after this plan: Public DNS answers. Hosts (3): data-obs-intake.ap2.datadoghq.com, trace.agent.ap2.datadoghq.com, lime.intake.ap2.datadoghq.com.
# Stays: Its routes to 10.0.0.0/16 over pcx-0c1 are of account 222222222222, which has to remove them: they lead nowhere afterwards.
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

# 1. Delete the A record lime.intake.ap2.datadoghq.com
# What it leads to is removed.
unless NoSuchHostedZone unless 'but it was not found' aws route53 change-resource-record-sets --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","ChangeBatch":{"Changes":[{"Action":"DELETE","ResourceRecordSet":{"Name":"lime.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"ZVPCE","DNSName":"vpce-0a1-x1y2z3.vpce-svc-0f3e01f4180b2ae09.ap-southeast-2.vpce.amazonaws.com","EvaluateTargetHealth":false}}}]}}'

# 2. Delete the private zone lime.intake.ap2.datadoghq.com
# What it leads to is removed.
unless NoSuchHostedZone aws route53 delete-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"Id":"Z0A1"}'

# 3. Delete the endpoint of Traces
# It was asked for, and an endpoint costs by the hour.
unless NotFound whole aws ec2 delete-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["vpce-0a1"]}'
await 0 aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0a1"]}]}' --query 'length(VpcEndpoints[?VpcEndpointId==`"vpce-0a1"` && !contains(['\''deleted'\'','\''Deleted'\''], State)])'

# 4. Remove the route for 10.2.0.0/16
# The peering that it leads to goes.
there=$(ask aws ec2 describe-route-tables --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableIds":["rtb-0a"]}' --query 'RouteTables[0].Routes[?DestinationCidrBlock==`"10.2.0.0/16"` && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId')
if [ "$there" = 'pcx-0c1' ]; then
  aws ec2 delete-route --profile='test' --region='ap-southeast-2' --cli-input-json '{"RouteTableId":"rtb-0a","DestinationCidrBlock":"10.2.0.0/16"}' >/dev/null
fi

# 5. Delete the peering
# A plan made it for endpoints that are removed.
there=$(ask aws ec2 describe-vpc-peering-connections --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-peering-connection-id","Values":["pcx-0c1"]}]}' --query 'VpcPeeringConnections[?!contains(['\''deleting'\'','\''deleted'\''], Status.Code)] | [0].VpcPeeringConnectionId')
if [ "$there" != '' ]; then
  aws ec2 delete-vpc-peering-connection --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcPeeringConnectionId":"pcx-0c1"}' >/dev/null
fi

# 6. Delete security group endpoints
# A plan made it for the endpoints.
unless InvalidGroup.NotFound aws ec2 delete-security-group --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"sg-1"}'
