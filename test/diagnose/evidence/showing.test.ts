import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showingOf } from '../../../src/diagnose/evidence/showing';
import type { Observation, TlsOutcome } from '../../../src/probe/observation';

const host = 'api.ap2.datadoghq.com';
/** RFC 1918, shared address space and a unique local address. */
const interfaces = { addresses: ['10.0.0.1', '100.64.3.4', 'fd00::1'], isWhole: true };
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
  it('is private only at interfaces of its endpoints, where port 443 answers with a certificate for the host', () => {
    const addresses = fc.oneof(
      fc.array(address, { minLength: 1, maxLength: 4 }),
      fc.subarray([...interfaces.addresses], { minLength: 1 }),
    );
    const observation = fc.record({ addresses, tcp, tls });
    fc.assert(
      fc.property(observation, ({ addresses, tcp: port, tls: handshake }) => {
        const parts = {
          ...(port === undefined ? {} : { tcp: port }),
          ...(handshake === undefined ? {} : { tls: handshake }),
        };
        const { verdict } = showingOf(seen(addresses, parts as Partial<Observation>), [], interfaces);
        const areItsOwn = addresses.every((one) => interfaces.addresses.includes(one));
        const areAllPrivate = addresses.every((one) =>
          /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:)/i.test(
            one,
          ),
        );
        if (verdict === 'private') {
          expect({ areAllPrivate, areItsOwn, port, kind: handshake?.kind }).toEqual({
            areAllPrivate: true,
            areItsOwn: true,
            port: 'open',
            kind: 'names match',
          });
        } else {
          expect(areItsOwn && port === 'open' && handshake?.kind === 'names match').toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts the blocks of the VPC as private, IPv4 and IPv6', () => {
    const answers = { tcp: 'open', tls: matching } as const;
    const verdictAt = (one: string, cidrs: readonly string[]) =>
      showingOf(seen([one], answers), cidrs, { addresses: [one], isWhole: false }).verdict;
    expect(verdictAt('52.10.0.9', [])).toBe('public');
    expect(verdictAt('52.10.0.9', ['52.10.0.0/16'])).toBe('private');
    expect(verdictAt('2600:1f18::5', [])).toBe('public');
    expect(verdictAt('2600:1f18::5', ['2600:1f18::/56'])).toBe('private');
    const dotted = showingOf(seen(['::ffff:10.0.0.5'], answers), [], {
      addresses: ['10.0.0.5'],
      isWhole: true,
    });
    expect(dotted.verdict).toBe('private');
    const short = { addresses: ['2600:1f18:0:0::5'], isWhole: true };
    expect(showingOf(seen(['2600:1f18::5'], answers), ['2600:1f18::/56'], short).verdict).toBe('private');
  });

  it('is no proof of an endpoint where a proxy may stand that passes TLS through', () => {
    const proxied = seen(['10.0.7.7'], { tcp: 'open', tls: matching });
    const half = { verdict: 'unknown', fits: ['private'] };
    expect(showingOf(proxied, [], undefined)).toMatchObject(half);
    expect(showingOf(proxied, [], { addresses: ['10.0.1.10'], isWhole: false })).toMatchObject(half);
    const one = showingOf(proxied, [], { addresses: ['10.0.1.10'], isWhole: true });
    expect(one).toMatchObject({ verdict: 'elsewhere', fits: [] });
    expect(one.why).toContain('resolves to 10.0.7.7, and not to interfaces of its endpoint alone');
    const mixed = seen(['10.0.1.10', '10.0.7.7'], { tcp: 'open', tls: matching });
    expect(showingOf(mixed, [], { addresses: ['10.0.1.10'], isWhole: true }).verdict).toBe('elsewhere');
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
    const showing = showingOf(observation, [], interfaces);
    expect(showing.verdict).toBe(verdict);
    expect(showing.why).toContain(sentence);
  });
});
