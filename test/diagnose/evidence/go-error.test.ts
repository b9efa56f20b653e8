import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import { outcomeOfGoError } from '../../../src/diagnose/evidence/go-error';

const host = 'api.datadoghq.com';
const read = (error: string) => outcomeOfGoError(error, host, (text) => isIP(text) !== 0);
const at = (address: string) => ({ kind: 'addresses', addresses: [address], aliases: [] });

describe("an error of Go's HTTP client", () => {
  it.each([
    ['dial tcp: lookup api.datadoghq.com on 10.0.0.2:53: no such host', { dns: { kind: 'nxdomain' } }],
    ['dial tcp: lookup api.datadoghq.com.: no such host', { dns: { kind: 'nxdomain' } }],
    [
      'dial tcp: lookup api.datadoghq.com on 10.0.0.2:53: read udp 10.0.0.9:1->10.0.0.2:53: i/o timeout',
      { dns: { kind: 'no answer' } },
    ],
    ['dial tcp: lookup api.datadoghq.com: i/o timeout', { dns: { kind: 'no answer' } }],
    [
      'dial tcp: lookup api.datadoghq.com: Temporary failure in name resolution',
      { dns: { kind: 'no answer' } },
    ],
    [
      'dial tcp: lookup api.datadoghq.com on 10.0.0.2:53: server misbehaving',
      { dns: { kind: 'server failure', code: 'SERVFAIL' } },
    ],
    ['dial tcp: lookup proxy.example.com: no such host', undefined],
    ['dial tcp 10.0.1.5:443: connect: connection refused', { dns: at('10.0.1.5'), tcp: 'refused' }],
    ['dial tcp [fd00::5]:443: i/o timeout', { dns: at('fd00::5'), tcp: 'timed out' }],
    ['dial tcp 3.3.3.3:443: connect: no route to host', { dns: at('3.3.3.3'), tcp: 'unreachable' }],
    ['dial tcp 10.0.1.5:3128: connect: connection refused', undefined],
    ['proxyconnect tcp: dial tcp 10.0.1.5:443: connect: connection refused', undefined],
    [
      'x509: certificate is valid for *.a.com, b.com, not api.datadoghq.com',
      { dns: { kind: 'not told' }, tcp: 'open', tls: { kind: 'names differ', names: ['*.a.com', 'b.com'] } },
    ],
    [
      'x509: certificate is not valid for any names, but wanted to match api.datadoghq.com',
      { dns: { kind: 'not told' }, tcp: 'open', tls: { kind: 'names differ', names: [] } },
    ],
    [
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
      { dns: { kind: 'not told' }, tcp: 'open', tls: { kind: 'not trusted', names: [] } },
    ],
    ['context deadline exceeded (Client.Timeout exceeded while awaiting headers)', undefined],
    ['', undefined],
  ])('%s', (error, outcome) => {
    expect(read(error)).toEqual(outcome);
  });
});
