import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/diagnose/diagnosis';
import { gather } from '../../../src/diagnose/evidence/gather';
import type { Observation } from '../../../src/probe/observation';

const cidrs = ['10.0.0.0/16'];
const host = 'api.datadoghq.com';
const diagnosis: Diagnosis = {
  ...{ profile: 'sandbox', region: 'us-east-1', vpcId: 'vpc-1', site: 'datadoghq.com' },
  hosts: [
    {
      ...{ host, asked: host, service: { name: 's', title: 't', privateDnsName: 'p' } },
      ...{ verdict: 'private', why: 'It is.', evidence: [], endpointIds: [] },
    },
  ],
  ...{ paths: [], findings: [], unknowns: [] },
};

function look(source: Observation['source'], address: string, by: 'the person' | 'Systems Manager') {
  const dns = { kind: 'addresses', addresses: [address], aliases: [] } as const;
  const vantage = { kind: 'inside', by } as const;
  return { sightings: [{ vantage, observations: [{ host, source, dns }] }], remarks: [] };
}

const dig = { kind: 'pasted', form: 'dig' } as const;

describe('what was gathered', () => {
  it('keeps what was seen in other ways', () => {
    const first = gather(diagnosis, cidrs, undefined, look(dig, '3.4.5.6', 'the person'));
    const remote = { kind: 'remote', instanceId: 'i-1' } as const;
    const both = gather(diagnosis, cidrs, first, look(remote, '10.0.0.9', 'Systems Manager'));
    expect(both.comparison.hosts[0]?.seen).toHaveLength(2);
    expect(both.comparison.hosts[0]).toMatchObject({ standing: 'disagrees', verdict: 'public' });
  });

  it('believes the later answer to the same question', () => {
    const first = gather(diagnosis, cidrs, undefined, look(dig, '3.4.5.6', 'the person'));
    expect(first.comparison.hosts[0]?.verdict).toBe('public');
    const later = gather(diagnosis, cidrs, first, look(dig, '10.0.0.9', 'the person'));
    expect(later.comparison.hosts[0]).toMatchObject({ standing: 'agrees', verdict: 'private' });
    expect(later.sightings).toHaveLength(1);
  });
});
