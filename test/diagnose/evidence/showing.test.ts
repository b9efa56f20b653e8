import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showingOf } from '../../../src/diagnose/evidence/showing';
import type { Observation, TlsOutcome } from '../../../src/probe/observation';

const host = 'api.ap2.datadoghq.com';
const matching: TlsOutcome = { kind: 'names match', names: [host] };

function seen(addresses: readonly string[], parts: Partial<Observation> = {}): Observation {
  return { host, source: { kind: 'probe' }, dns: { kind: 'addresses', addresses, aliases: [] }, ...parts };
}

const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.constantFrom('10.0.0.1', '100.64.3.4', '172.31.0.1', 'fd00::1'),
);
const tls = fc.oneof(
  fc.constant(undefined),
  fc
    .constantFrom<TlsOutcome['kind']>('names match', 'names differ', 'not trusted')
    .map((kind) => ({ kind, names: [] })),
  fc.constantFrom<TlsOutcome['kind']>('failed', 'timed out').map((kind) => ({ kind })),
);
const tcp = fc.constantFrom(undefined, 'open', 'refused', 'timed out', 'unreachable');

describe('what an observation shows', () => {
  it('is private only where every address is, port 443 answers, and the certificate is for the host', () => {
    const observation = fc.record({ addresses: fc.array(address, { minLength: 1, maxLength: 4 }), tcp, tls });
    fc.assert(
      fc.property(observation, ({ addresses, tcp: port, tls: handshake }) => {
        const parts = {
          ...(port === undefined ? {} : { tcp: port }),
          ...(handshake === undefined ? {} : { tls: handshake }),
        };
        const { verdict } = showingOf(seen(addresses, parts as Partial<Observation>), []);
        const areAllPrivate = addresses.every((one) =>
          /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:)/i.test(
            one,
          ),
        );
        if (verdict === 'private') {
          expect({ areAllPrivate, port, kind: handshake?.kind }).toEqual({
            areAllPrivate: true,
            port: 'open',
            kind: 'names match',
          });
        } else {
          expect(areAllPrivate && port === 'open' && handshake?.kind === 'names match').toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts the blocks of the VPC as private, IPv4 and IPv6', () => {
    const answers = { tcp: 'open', tls: matching } as const;
    expect(showingOf(seen(['52.10.0.9'], answers), []).verdict).toBe('public');
    expect(showingOf(seen(['52.10.0.9'], answers), ['52.10.0.0/16']).verdict).toBe('private');
    expect(showingOf(seen(['2600:1f18::5'], answers), []).verdict).toBe('public');
    expect(showingOf(seen(['2600:1f18::5'], answers), ['2600:1f18::/56']).verdict).toBe('private');
    expect(showingOf(seen(['::ffff:10.0.0.5'], answers), []).verdict).toBe('private');
  });

  it.each([
    [
      seen(['127.0.0.1'], { tcp: 'open', tls: matching }),
      'broken',
      'resolves to 127.0.0.1, where nothing of Datadog can be.',
    ],
    [seen(['10.0.0.1'], { tcp: 'refused' }), 'broken', '10.0.0.1 refuses port 443.'],
    [
      seen(['10.0.0.1'], { tcp: 'open', tls: { kind: 'names differ', names: ['*.example.com'] } }),
      'broken',
      '10.0.0.1 answers with a certificate for *.example.com, not for api.ap2.datadoghq.com.',
    ],
    [seen(['10.0.0.1', '3.3.3.3']), 'public', 'resolves to 10.0.0.1, 3.3.3.3, which is public.'],
    [seen(['10.0.0.1']), 'unknown', 'resolves to 10.0.0.1; whether Datadog answers there was not tried.'],
  ])('has a sentence that names the address: %#', (observation, verdict, sentence) => {
    const showing = showingOf(observation, []);
    expect(showing.verdict).toBe(verdict);
    expect(showing.why).toContain(sentence);
  });
});
