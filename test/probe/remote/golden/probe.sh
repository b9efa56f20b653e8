#!/bin/sh
# Looks up the Datadog hosts of one site, connects to port 443 and looks at the certificate.
# Changes nothing, and sends nothing but a handshake: where there is only curl, a HEAD request for /.
# Prints one line for each host.
LC_ALL=C
export LC_ALL
site='ap1.datadoghq.com'
hosts='
agent-http-intake.logs.ap1.datadoghq.com
http-intake.logs.ap1.datadoghq.com
api.ap1.datadoghq.com
metrics.agent.ap1.datadoghq.com
7-80-0-app.agent.ap1.datadoghq.com
orchestrator.ap1.datadoghq.com
process.ap1.datadoghq.com
intake.profile.ap1.datadoghq.com
trace.agent.ap1.datadoghq.com
dbm-metrics-intake.ap1.datadoghq.com
config.ap1.datadoghq.com
'

has() { command -v "$1" >/dev/null 2>&1; }

if has timeout && timeout 1 true 2>/dev/null; then
  within() { timeout "$@"; }
else
  within() { shift; "$@"; }
fi

look_up() {
  addresses=
  if has getent; then
    addresses=$(within 5 getent ahosts "$1" 2>/dev/null | awk 'NF { print $1 }' | sort -u | paste -s -d , -)
    dns=no-answer
  fi
  # Why getent finds nothing it does not say.
  if [ -z "$addresses" ] && has nslookup; then
    found=$(within 5 nslookup "$1" 2>&1)
    addresses=$(printf '%s\n' "$found" | sed -n '/^Name:/,$ s/^Address[ 0-9]*: *\([0-9A-Fa-f.:]*\).*/\1/p' |
      sort -u | paste -s -d , -)
    case $found in
      *NXDOMAIN*) dns=nxdomain ;;
      *) dns=no-answer ;;
    esac
  fi
  if [ -n "$addresses" ]; then dns=addresses; fi
}

closed() {
  case $1 in
    *refused*) tcp=refused ;;
    *unreachable* | *'No route'*) tcp=unreachable ;;
    *'timed out'* | *timeout*) tcp=timed-out ;;
    *) tcp=failed ;;
  esac
}

# With -msg it says at once that it has connected, and not when it ends.
by_openssl() {
  seen=$(within 5 openssl s_client -msg -connect "$1:443" -servername "$1" </dev/null 2>&1)
  code=$?
  case $seen in
    *CONNECTED*) tcp=open ;;
    *) if [ "$code" -eq 124 ]; then tcp=timed-out; else closed "$seen"; fi; return ;;
  esac
  case $seen in
    *'BEGIN CERTIFICATE'*) ;;
    *) if [ "$code" -eq 124 ]; then tls=timed-out; else tls=failed; fi; return ;;
  esac
  names=$(printf '%s\n' "$seen" | openssl x509 -noout -text 2>/dev/null | tr ',' '\n' |
    sed -n 's/^ *DNS:\([A-Za-z0-9*._-]*\) *$/\1/p')
  # Only the first is openssl's own: what the host sends comes after it.
  verified=$(printf '%s\n' "$seen" | sed -n 's/^ *Verify return code: \([0-9]*\) .*/\1/p' | head -n 1)
  if ! covers "$1" "$names"; then tls=names-differ
  elif [ "$verified" = 0 ]; then tls=names-match
  else tls=not-trusted; fi
  names=$(printf '%s\n' "$names" | head -n 3 | paste -s -d , -)
}

covers() {
  printf '%s\n' "$2" | tr 'A-Z' 'a-z' | grep -q -x -F -e "$1" -e "*.${1#*.}"
}

by_curl() {
  seen=$(curl --noproxy '*' --connect-timeout 5 --max-time 8 -sS --head -o /dev/null \
    -w '\nconnects %{num_connects}\n' "https://$1/" 2>&1)
  code=$?
  case $seen in
    *'connects 0'*) if [ "$code" -eq 28 ]; then tcp=timed-out; else closed "$seen"; fi; return ;;
    *) tcp=open ;;
  esac
  case $code in
    0 | 8 | 16 | 22 | 47 | 52 | 56) tls=names-match ;;
    51) tls=names-differ ;;
    60)
      case $seen in
        *'does not match'* | *'no alternative certificate subject name'*) tls=names-differ ;;
        *) tls=not-trusted ;;
      esac ;;
    28) tls=timed-out ;;
    *) tls=failed ;;
  esac
}

probe() {
  addresses= dns=untried tcp=untried tls=untried names=
  look_up "$1"
  if [ "$dns" = addresses ]; then
    if has openssl; then by_openssl "$1"
    elif has curl; then by_curl "$1"; fi
  fi
  printf 'privatelink-probe host=%s dns=%s addresses=%s tcp=%s tls=%s names=%s\n' \
    "$1" "$dns" "$addresses" "$tcp" "$tls" "$names"
}

count=0
printf 'privatelink-probe begin site=%s\n' "$site"
for host in $hosts; do
  probe "$host" &
  count=$((count + 1))
  if [ $((count % 8)) -eq 0 ]; then wait; fi
done
wait
printf 'privatelink-probe end hosts=%s\n' "$count"
