#!/usr/bin/env bash
# Correct the records of zone Z0A1
# Plan 543ff40ed7ac1160
# Mind: lime.intake.ap2.datadoghq.com in zone Z0A1 leads to 10.9.9.9 now, and will no more.
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

# 1. Let lime.intake.ap2.datadoghq.com lead to the endpoint of Traces
# A zone without the record would answer that lime.intake.ap2.datadoghq.com does not exist.
zone_for_id_record_lime_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["vpce-0a1"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).HostedZoneId")
target_for_id_record_lime_intake_ap2_datadoghq_com=$(ask aws ec2 describe-vpc-endpoints --profile='test' --region='ap-southeast-2' --cli-input-json '{"VpcEndpointIds":["vpce-0a1"]}' --query "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName)).DnsName")
aws route53 change-resource-record-sets --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","ChangeBatch":{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"lime.intake.ap2.datadoghq.com","Type":"A","AliasTarget":{"HostedZoneId":"'"$zone_for_id_record_lime_intake_ap2_datadoghq_com"'","DNSName":"'"$target_for_id_record_lime_intake_ap2_datadoghq_com"'","EvaluateTargetHealth":false}}}]}}' >/dev/null
