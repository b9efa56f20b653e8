import type { Observation, ResolvedTo, TcpOutcome } from '../../probe/observation';

export type GoOutcome = Pick<Observation, 'dns' | 'tcp' | 'tls'>;

/**
 * What an error of Go's HTTP client says of a host. Sources: net/net.go (`OpError`, `DNSError`), crypto/x509/verify.go
 * (`HostnameError`, `UnknownAuthorityError`). What failed on the way to a proxy says nothing of the host.
 */
export function outcomeOfGoError(
  error: string,
  host: string,
  isAddress: (text: string) => boolean,
): GoOutcome | undefined {
  if (error.includes('proxyconnect')) return undefined;
  const lookup = lookupError(error, host);
  if (lookup !== undefined) return lookup;
  const [, address = '', reason = ''] =
    /dial tcp \[?([0-9A-Fa-f.:]{2,45}?)\]?:443: (.{1,120})/.exec(error) ?? [];
  const dialled = dialErrors.find(([words]) => words.test(reason))?.[1];
  if (dialled !== undefined && isAddress(address)) {
    // The address that failed; there may be others.
    return { dns: { kind: 'addresses', addresses: [address], aliases: [] }, tcp: dialled };
  }
  return certificateError(error);
}

function lookupError(error: string, host: string): GoOutcome | undefined {
  const [, name = '', reason = ''] =
    /lookup (\S{1,254}?)(?: on \S{1,60})?: (?:(?:read|write|dial) (?:udp|tcp) \S{1,120}: )?(.{1,60})/.exec(
      error,
    ) ?? [];
  if (name.toLowerCase().replace(/\.$/, '') !== host) return undefined;
  const dns = lookupErrors.find(([words]) => words.test(reason))?.[1];
  return dns === undefined ? undefined : { dns };
}

const lookupErrors: readonly (readonly [RegExp, ResolvedTo])[] = [
  [/^no such host/, { kind: 'nxdomain' }],
  [/^server misbehaving/, { kind: 'server failure', code: 'SERVFAIL' }],
  [/^i\/o timeout|^Temporary failure|^(read: |connect: )?connection refused/, { kind: 'no answer' }],
];

const dialErrors: readonly (readonly [RegExp, TcpOutcome])[] = [
  [/^connect: connection refused/, 'refused'],
  [/^i\/o timeout|^connect: connection timed out/, 'timed out'],
  [/^connect: (no route to host|network is unreachable)/, 'unreachable'],
];

function certificateError(error: string): GoOutcome | undefined {
  const [, names, asked] =
    /certificate is valid for ([A-Za-z0-9*._, -]{1,800}), not (\S{1,254})/.exec(error) ?? [];
  const dns = { kind: 'not told' } as const;
  if (names !== undefined && asked !== undefined) {
    return { dns, tcp: 'open', tls: { kind: 'names differ', names: names.toLowerCase().split(', ') } };
  }
  if (error.includes('certificate is not valid for any names')) {
    return { dns, tcp: 'open', tls: { kind: 'names differ', names: [] } };
  }
  return error.includes('certificate signed by unknown authority')
    ? { dns, tcp: 'open', tls: { kind: 'not trusted', names: [] } }
    : undefined;
}
