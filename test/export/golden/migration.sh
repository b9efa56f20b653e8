#!/usr/bin/env bash
# Migrate legacy-shared from superseded services
# Plan df95a7ad508d284c
# Mind: Only one endpoint of a VPC can answer orchid.intake.datadoghq.com: for some seconds between the old and the new one, public DNS does.
# Mind: Applied here, the plan reads the network again before the old endpoints go and judges it without them. It asks no DNS server: to see what instances are answered, diagnose vpc-0b6c273645c5f103a.
# Stays: Security group datadog-endpoints is used.
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

# 1. Create the endpoint of Traces, which answers lime.intake.datadoghq.com
# Agents in vpc-0b6c273645c5f103a reach Traces privately through it.
id_endpoint_traces=$(ask aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.us-east-1.vpce-svc-0ee865cd1c0a7ba32"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_traces" ]; then
  id_endpoint_traces=$(ask aws ec2 create-vpc-endpoint --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0b6c273645c5f103a","ServiceName":"com.amazonaws.vpce.us-east-1.vpce-svc-0ee865cd1c0a7ba32","SubnetIds":["subnet-07971a8be75833f7e","subnet-085369c814d12db49"],"SecurityGroupIds":["sg-09037fc9484ede3b1"],"PrivateDnsEnabled":true,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-traces"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"df95a7ad508d284c"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-traces"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 2. Create the endpoint of API and Synthetics, without private DNS
# Agents in vpc-0b6c273645c5f103a reach API and Synthetics privately through it.
id_endpoint_api_and_synthetics=$(ask aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.us-east-1.vpce-svc-07895350fd0109264"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_api_and_synthetics" ]; then
  id_endpoint_api_and_synthetics=$(ask aws ec2 create-vpc-endpoint --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0b6c273645c5f103a","ServiceName":"com.amazonaws.vpce.us-east-1.vpce-svc-07895350fd0109264","SubnetIds":["subnet-07971a8be75833f7e","subnet-085369c814d12db49"],"SecurityGroupIds":["sg-09037fc9484ede3b1"],"PrivateDnsEnabled":false,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-api-and-synthetics"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"df95a7ad508d284c"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-api-and-synthetics"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 3. Create the endpoint of Metrics, which answers metrics.agent.datadoghq.com
# Agents in vpc-0b6c273645c5f103a reach Metrics privately through it.
id_endpoint_metrics=$(ask aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.us-east-1.vpce-svc-09a8006e245d1e7b8"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_metrics" ]; then
  id_endpoint_metrics=$(ask aws ec2 create-vpc-endpoint --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0b6c273645c5f103a","ServiceName":"com.amazonaws.vpce.us-east-1.vpce-svc-09a8006e245d1e7b8","SubnetIds":["subnet-07971a8be75833f7e","subnet-085369c814d12db49"],"SecurityGroupIds":["sg-09037fc9484ede3b1"],"PrivateDnsEnabled":true,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-metrics"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"df95a7ad508d284c"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-metrics"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 4. Wait until the endpoint of Traces is available
# Traces is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query 'VpcEndpoints[0].State'

# 5. Wait until the endpoint of API and Synthetics is available
# API and Synthetics is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_api_and_synthetics"'"]}' --query 'VpcEndpoints[0].State'

# 6. Wait until the endpoint of Metrics is available
# Metrics is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_metrics"'"]}' --query 'VpcEndpoints[0].State'

# 7. Let the endpoint of api.datadoghq.com (superseded) no longer answer orchid.intake.datadoghq.com
# Only one endpoint of a VPC can answer orchid.intake.datadoghq.com.
unless InvalidVpcEndpointId.NotFound aws ec2 modify-vpc-endpoint --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointId":"vpce-05eeb92d4bab2da95","PrivateDnsEnabled":false}'

# 8. Let the endpoint of API and Synthetics answer orchid.intake.datadoghq.com
# Hosts of API and Synthetics lead to orchid.intake.datadoghq.com, which the endpoint answers only with private DNS on.
aws ec2 modify-vpc-endpoint --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointId":"'"$id_endpoint_api_and_synthetics"'","PrivateDnsEnabled":true}' >/dev/null

# 9. Read the network again and go on only if 9 hosts are private without vpce-05eeb92d4bab2da95, vpce-008ccb6953391128d, vpce-0d524e6585c54defc
# Old endpoints go only where nothing needs them any more.
there=$(ask aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'length(VpcEndpoints[?contains(`"vpce-05eeb92d4bab2da95 vpce-008ccb6953391128d vpce-0d524e6585c54defc"`, VpcEndpointId) && !contains(['\''deleting'\'','\''deleted'\'','\''Deleting'\'','\''Deleted'\''], State)])')
if [ "$there" != 0 ] && [ "${PRIVATELINK_VERIFIED:-no}" != yes ]; then
  printf '%s\n' 'On an instance of vpc-0b6c273645c5f103a, resolve these hosts (dig +short): data-obs-intake.datadoghq.com, trace.agent.datadoghq.com, *.api.datadoghq.com, *.synthetics.datadoghq.com, api.datadoghq.com, intake.synthetics.datadoghq.com, synthetics.datadoghq.com, metrics.agent.datadoghq.com, 7-80-0-app.agent.datadoghq.com. Every answer must be an address of an endpoint that stays, and none of vpce-05eeb92d4bab2da95, vpce-008ccb6953391128d, vpce-0d524e6585c54defc.' 'Then run the script again with PRIVATELINK_VERIFIED=yes: it deletes the old ones.' >&2
  exit 1
fi

# 10. Delete the endpoint of api.datadoghq.com (superseded)
# API and Synthetics took its place.
unless NotFound whole aws ec2 delete-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["vpce-05eeb92d4bab2da95"]}'
await 0 aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'length(VpcEndpoints[?VpcEndpointId==`"vpce-05eeb92d4bab2da95"` && !contains(['\''deleted'\'','\''Deleted'\''], State)])'

# 11. Delete the endpoint of trace.agent.datadoghq.com (superseded)
# Traces took its place.
unless NotFound whole aws ec2 delete-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["vpce-008ccb6953391128d"]}'
await 0 aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'length(VpcEndpoints[?VpcEndpointId==`"vpce-008ccb6953391128d"` && !contains(['\''deleted'\'','\''Deleted'\''], State)])'

# 12. Delete the endpoint of pvtlink.agent.datadoghq.com (superseded)
# Metrics took its place.
unless NotFound whole aws ec2 delete-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"VpcEndpointIds":["vpce-0d524e6585c54defc"]}'
await 0 aws ec2 describe-vpc-endpoints --profile='sandbox' --region='us-east-1' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0b6c273645c5f103a"]}]}' --query 'length(VpcEndpoints[?VpcEndpointId==`"vpce-0d524e6585c54defc"` && !contains(['\''deleted'\'','\''Deleted'\''], State)])'
