#!/usr/bin/env bash
# Take zone Z0A1 away from 2 VPCs
# Plan 5c9d977a65d67f45
# Mind: Zone Z0A1 is of account 111111111111, which would have to allow it again for vpc-0c1 of account 222222222222: rolling back does not bring it back.
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

# 1. Take zone lime.intake.ap2.datadoghq.com (Z0A1) away
# As long as it is there, lime.intake.ap2.datadoghq.com answers for every name below its own.
there=$(search 'HostedZoneSummaries[?HostedZoneId==`"Z0A1"`] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='test' --region='ap-southeast-2' --cli-input-json '{"VPCId":"vpc-0b1","VPCRegion":"ap-southeast-2"}')
if [ "$there" = 'Z0A1' ]; then
  aws route53 disassociate-vpc-from-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0b1"}}' >/dev/null
fi

# 2. Take zone lime.intake.ap2.datadoghq.com (Z0A1) away
# As long as it is there, lime.intake.ap2.datadoghq.com answers for every name below its own.
there=$(search 'HostedZoneSummaries[?HostedZoneId==`"Z0A1"`] | [0].HostedZoneId' aws route53 list-hosted-zones-by-vpc --profile='agents' --region='eu-west-2' --cli-input-json '{"VPCId":"vpc-0c1","VPCRegion":"eu-west-2"}')
if [ "$there" = 'Z0A1' ]; then
  aws route53 disassociate-vpc-from-hosted-zone --profile='agents' --region='eu-west-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"eu-west-2","VPCId":"vpc-0c1"}}' >/dev/null
fi
