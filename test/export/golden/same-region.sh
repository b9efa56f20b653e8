#!/usr/bin/env bash
# Connect vpc-0a1 to ap2.datadoghq.com
# Plan 857a11b7fbeb420a
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
  id_security_group=$(ask aws ec2 create-security-group --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupName":"datadog-privatelink","Description":"HTTPS to Datadog over AWS PrivateLink","VpcId":"vpc-0a1","TagSpecifications":[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"datadog-privatelink"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"857a11b7fbeb420a"},{"Key":"privatelink-for-datadog:step","Value":"security-group"}]}]}' --query 'GroupId')
fi

# 2. Allow inbound TCP 443 from 10.0.0.0/16
# Agents in 10.0.0.0/16 connect to the endpoints on TCP 443.
unless InvalidPermission.Duplicate aws ec2 authorize-security-group-ingress --profile='test' --region='ap-southeast-2' --cli-input-json '{"GroupId":"'"$id_security_group"'","IpPermissions":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16"}]}]}'

# 3. Create the endpoint of Traces, which answers lime.intake.ap2.datadoghq.com
# Agents in vpc-0a1 reach Traces privately through it.
id_endpoint_traces=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"Filters":[{"Name":"vpc-id","Values":["vpc-0a1"]}]}' --query 'VpcEndpoints[?ServiceName==`"com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09"` && !contains(['\''deleting'\'','\''deleted'\'','\''rejected'\'','\''failed'\'','\''expired'\'','\''Deleting'\'','\''Deleted'\'','\''Rejected'\'','\''Failed'\'','\''Expired'\''], State)] | [0].VpcEndpointId')
if [ -z "$id_endpoint_traces" ]; then
  id_endpoint_traces=$(ask aws ec2 create-vpc-endpoint --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointType":"Interface","VpcId":"vpc-0a1","ServiceName":"com.amazonaws.vpce.ap-southeast-2.vpce-svc-0f3e01f4180b2ae09","SubnetIds":["subnet-1","subnet-2"],"SecurityGroupIds":["'"$id_security_group"'"],"PrivateDnsEnabled":true,"TagSpecifications":[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"datadog-traces"},{"Key":"managed-by","Value":"privatelink-for-datadog"},{"Key":"privatelink-for-datadog:plan","Value":"857a11b7fbeb420a"},{"Key":"privatelink-for-datadog:step","Value":"endpoint-traces"}]}]}' --query 'VpcEndpoint.VpcEndpointId')
fi

# 4. Wait until the endpoint of Traces is available
# Traces is private only once its endpoint is available.
await 'available Available' aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["'"$id_endpoint_traces"'"]}' --query 'VpcEndpoints[0].State'
