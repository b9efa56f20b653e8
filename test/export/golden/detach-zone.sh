#!/usr/bin/env bash
# Take zone Z0A1 away from vpc-0a1
# Plan a83427e7321fd93f
# Mind: Worse after this plan: Public DNS answers. Hosts (3): data-obs-intake.ap2.datadoghq.com, trace.agent.ap2.datadoghq.com, lime.intake.ap2.datadoghq.com.
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
unless VPCAssociationNotFound aws route53 disassociate-vpc-from-hosted-zone --profile='test' --region='ap-southeast-2' --cli-input-json '{"HostedZoneId":"Z0A1","VPC":{"VPCRegion":"ap-southeast-2","VPCId":"vpc-0a1"}}'
