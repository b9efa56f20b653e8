import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZones } from '../../src/aws/read/read-zones';
import { type Asked, fakeAws, route53Error } from './fake-aws';

interface FakeZone {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
}

/** Route 53 sorts zones by their labels from the right, with the trailing dot: `com.example.www.` */
const orderOf = (name: string) => `${name.split('.').reverse().join('.')}.`;

const zoneXml = ({ id, name, isPrivate }: FakeZone) =>
  `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name}.</Name><CallerReference>1</CallerReference>` +
  `<Config><Comment>c</Comment><PrivateZone>${String(isPrivate)}</PrivateZone></Config></HostedZone>`;

/** ListHostedZonesByName as the API reference describes it, with small pages. */
function listByName(zones: readonly FakeZone[], pageSize: number) {
  const sorted = [...zones].sort((a, b) => (orderOf(a.name) + a.id < orderOf(b.name) + b.id ? -1 : 1));
  return ({ fields }: Asked) => {
    const start =
      orderOf((fields.get('dnsname') ?? '').replace(/\.$/, '')) + (fields.get('hostedzoneid') ?? '');
    const rest = sorted.filter(({ id, name }) => orderOf(name) + id >= start);
    const next = rest[pageSize];
    const more =
      next === undefined
        ? '<IsTruncated>false</IsTruncated>'
        : `<IsTruncated>true</IsTruncated><NextDNSName>${next.name}.</NextDNSName><NextHostedZoneId>${next.id}</NextHostedZoneId>`;
    const listed = rest.slice(0, pageSize).map(zoneXml).join('');
    return {
      body: `<ListHostedZonesByNameResponse><HostedZones>${listed}</HostedZones>${more}<MaxItems>${String(pageSize)}</MaxItems></ListHostedZonesByNameResponse>`,
    };
  };
}

const signal = new AbortController().signal;
const label = fc.constantFrom('datadoghq', 'datadoghq-test', 'data', 'agent', 'ap1', 'x', 'com', 'net');
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const someZones = fc
  .array(fc.record({ name, isPrivate: fc.boolean() }), { maxLength: 40 })
  .map((zones) => zones.map((zone, index) => ({ ...zone, id: `Z${String(index).padStart(3, '0')}` })));

describe('reading private zones of AWS', () => {
  it('finds exactly the private zones at, above and below the domains, on pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        someZones,
        fc.array(name, { maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        async (zones, domains, pageSize) => {
          const found = await readZones(fakeAws(listByName(zones, pageSize)), domains, signal);
          const isOrIsBelow = (one: string, other: string) => one === other || one.endsWith(`.${other}`);
          const wanted = zones.filter(
            (zone) =>
              zone.isPrivate &&
              domains.some((domain) => isOrIsBelow(zone.name, domain) || isOrIsBelow(domain, zone.name)),
          );
          expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('asks in few calls where an account has many zones and few matter', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      id: `Z${String(index)}`,
      name: `n${String(index)}.internal.example`,
      isPrivate: true,
    }));
    const ours = ['datadoghq.com', 'agent.datadoghq.com'].map((name, index) => ({
      id: `D${String(index)}`,
      name,
      isPrivate: true,
    }));
    const aws = fakeAws(listByName([...many, ...ours], 100));
    const found = await readZones(aws, ['datadoghq.com', 'ap1.datadoghq.com', 'agent.datadoghq.com'], signal);
    expect(found.map(({ id }) => id)).toEqual(['D0', 'D1']);
    expect(aws.asked).toHaveLength(2);
  });

  it('lists all zones where only that is allowed', async () => {
    const zone = { id: 'Z1', name: 'agent.datadoghq.com', isPrivate: true };
    const aws = fakeAws(({ action }) =>
      action.endsWith('/hostedzonesbyname')
        ? route53Error(
            'AccessDenied',
            'User is not authorized to perform: route53:ListHostedZonesByName',
            403,
          )
        : {
            body: `<ListHostedZonesResponse><HostedZones>${zoneXml(zone)}</HostedZones><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems></ListHostedZonesResponse>`,
          },
    );
    expect(await readZones(aws, ['datadoghq.com'], signal)).toEqual([
      { id: 'Z1', name: 'agent.datadoghq.com', comment: 'c' },
    ]);
  });
});
