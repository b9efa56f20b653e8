/**
 * The twin for Windows PowerShell 5.1, which every Windows instance has. Hosts one after the other, and none is begun
 * once two minutes are over: what is left is said as untried.
 */
export function powershellProbe(site: string, hosts: readonly string[]): string {
  return `${opening(site, hosts)}${steps}`;
}

function opening(site: string, hosts: readonly string[]): string {
  return `# Looks up the Datadog hosts of one site, connects to port 443 and looks at the certificate.
# Changes nothing, and sends nothing but a handshake. Prints one line for each host.
$ErrorActionPreference = 'Stop'
$site = '${site}'
$hosts = @(
${hosts.map((host) => `  '${host}'`).join('\n')}
)
`;
}

const steps = `$clock = [Diagnostics.Stopwatch]::StartNew()

function Resolve-Name($name, $seen) {
  try {
    $task = [Net.Dns]::GetHostAddressesAsync($name)
    if (-not $task.Wait(5000)) { $seen.dns = 'no-answer'; return }
    $found = @($task.Result | ForEach-Object { ($_.ToString() -split '%')[0] } | Sort-Object -Unique)
    $seen.addresses = $found -join ','
    $seen.dns = if ($found.Count -gt 0) { 'addresses' } else { 'nxdomain' }
  } catch {
    $inner = $_.Exception.GetBaseException()
    $isAbsent = $inner -is [Net.Sockets.SocketException] -and $inner.SocketErrorCode -eq 'HostNotFound'
    $seen.dns = if ($isAbsent) { 'nxdomain' } else { 'no-answer' }
  }
}

function Connect-Host($name, $client, $seen) {
  try {
    if ($client.ConnectAsync($name, 443).Wait(5000)) { $seen.tcp = 'open' } else { $seen.tcp = 'timed-out' }
  } catch {
    $inner = $_.Exception.GetBaseException()
    $code = if ($inner -is [Net.Sockets.SocketException]) { $inner.SocketErrorCode.ToString() } else { '' }
    $seen.tcp = switch ($code) {
      'ConnectionRefused' { 'refused' }
      'TimedOut' { 'timed-out' }
      'HostUnreachable' { 'unreachable' }
      'NetworkUnreachable' { 'unreachable' }
      default { 'failed' }
    }
  }
}

function Test-Covered($name, $names) {
  $wildcard = '*.' + ($name -split '\\.', 2)[1]
  foreach ($one in $names) { if ($one -eq $name -or $one -eq $wildcard) { return $true } }
  return $false
}

function Read-Certificate($name, $client, $seen) {
  $state = @{ names = @(); name = $false; chain = $false }
  $check = {
    param($origin, $certificate, $chain, $errors)
    $full = New-Object Security.Cryptography.X509Certificates.X509Certificate2 $certificate
    foreach ($extension in $full.Extensions) {
      if ($extension.Oid.Value -ne '2.5.29.17') { continue }
      $found = [regex]::Matches($extension.Format($false), '=([A-Za-z0-9*._-]+)')
      $state.names = @($found | ForEach-Object { $_.Groups[1].Value.ToLowerInvariant() })
    }
    $state.name = -not ($errors -band [Net.Security.SslPolicyErrors]::RemoteCertificateNameMismatch)
    $state.chain = -not ($errors -band [Net.Security.SslPolicyErrors]::RemoteCertificateChainErrors)
    return $true
  }.GetNewClosure()
  $stream = $null
  try {
    $client.ReceiveTimeout = 5000
    $client.SendTimeout = 5000
    $stream = New-Object Net.Security.SslStream($client.GetStream(), $false, $check)
    $stream.AuthenticateAsClient($name, $null, [Security.Authentication.SslProtocols]::Tls12, $false)
    if (-not $state.name -or -not (Test-Covered $name $state.names)) { $seen.tls = 'names-differ' }
    elseif ($state.chain) { $seen.tls = 'names-match' }
    else { $seen.tls = 'not-trusted' }
    $seen.names = @($state.names | Select-Object -First 3) -join ','
  } catch {
    $seen.tls = 'failed'
  } finally {
    if ($null -ne $stream) { $stream.Dispose() }
  }
}

"privatelink-probe begin site=$site"
foreach ($name in $hosts) {
  $seen = @{ dns = 'untried'; addresses = ''; tcp = 'untried'; tls = 'untried'; names = '' }
  if ($clock.Elapsed.TotalSeconds -lt 120) {
    Resolve-Name $name $seen
    if ($seen.dns -eq 'addresses') {
      $client = New-Object Net.Sockets.TcpClient
      try {
        Connect-Host $name $client $seen
        if ($seen.tcp -eq 'open') { Read-Certificate $name $client $seen }
      } finally {
        $client.Close()
      }
    }
  }
  "privatelink-probe host=$name dns=$($seen.dns) addresses=$($seen.addresses) " +
    "tcp=$($seen.tcp) tls=$($seen.tls) names=$($seen.names)"
}
"privatelink-probe end hosts=$($hosts.Count)"
`;
