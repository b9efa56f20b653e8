import { describe, expect, it } from 'vitest';
import type { Peering } from '../../src/network/peering';
import { type Reading, read } from '../../src/network/reading';
import type { VpcReference, Zone } from '../../src/network/zone';
import { type Plan, managedBy } from '../../src/plan/plan';
import { planRemove } from '../../src/plan/remove/remove';
import { accountId, aliasTo, endpoint, region, securityGroup, zone } from '../network/network-of';
import { type Country, country, far, farId, hubId, near, nearId, route, table } from './hub-and-agents';
import { api, site, traces } from './requests';
import { stepNames } from './told-by';

const request = { way: 'remove', profile: 'test', region, vpcId: hubId, site: site.name } as const;
const ours = { [managedBy.key]: managedBy.value };
const comment = `Datadog over AWS PrivateLink (${managedBy.value}, plan 0123456789abcdef, step zone)`;
const hub = { region, vpcId: hubId };
const standing = endpoint({ serviceName: traces.name, privateDnsEnabled: false });
const another = endpoint({
  id: 'vpce-0b1',
  serviceName: api.name,
  privateDnsEnabled: false,
  securityGroupIds: ['sg-2'],
});

const peering: Peering = {
  id: 'pcx-1',
  state: 'active',
  requester: { accountId, region, vpcId: hubId, cidrs: ['10.0.0.0/16'] },
  accepter: { accountId, region, vpcId: nearId, cidrs: ['10.1.0.0/16'] },
  tags: ours,
};

function zoneFor(vpcs: Reading<readonly VpcReference[]>): Zone {
  const record = aliasTo(traces.privateDnsName, standing);
  return zone(traces.privateDnsName, [record], { id: 'Z1', comment, associations: vpcs });
}

/** All of it made by plans: a hub, what leads there, and the ways to it. */
function hubWith(vpcs: Reading<readonly VpcReference[]>, parts: Country['here'] = {}) {
  return country({
    here: {
      endpoints: read([standing]),
      peerings: read([peering]),
      zones: read([zoneFor(vpcs)]),
      ...parts,
      detail: {
        securityGroups: read([securityGroup({ tags: ours }), securityGroup({ id: 'sg-2', tags: ours })]),
        routeTables: read([table('rtb-0a', hubId, [], [route('10.1.0.0/16', 'peering', 'pcx-1')])]),
      },
    },
    near: {
      zones: read([{ id: 'Z1', name: traces.privateDnsName, owner: { kind: 'account', id: accountId } }]),
      routeTables: read([table('rtb-0b', nearId, [], [route('10.0.0.0/16', 'peering', 'pcx-1')])]),
    },
  });
}

function keptAs(id: string, { kept }: Plan): string | undefined {
  return kept.find((one) => one.id === id)?.sentence;
}

describe('a removal from a VPC to whose endpoints a zone leads others', () => {
  it.each([
    ['of the same account', near, nearId],
    ['of another account', far, farId],
    ['one that nobody read', { region, vpcId: 'vpc-0f9' }, 'vpc-0f9'],
  ])('leaves all of it that is %s, and says what to do first', (_, other, id) => {
    const plan = planRemove(request, hubWith(read([hub, other])));
    expect(plan.steps).toEqual([]);
    expect(keptAs(standing.id, plan)).toBe(
      `It stays: zone Z1 leads ${id} to it. Disassociate the zone from there first.`,
    );
    expect(keptAs('Z1', plan)).toBe(
      `Zone Z1 serves ${id}. Disassociate it from there first (in its menu: Disassociate Zone from VPCs).`,
    );
  });

  it('leaves the peering through which they get there, and the security group', () => {
    const plan = planRemove(request, hubWith(read([near])));
    expect(plan.steps).toEqual([]);
    expect(keptAs('pcx-1', plan)).toBe(
      `It stays with its routes: ${nearId} gets over it to endpoints that stay.`,
    );
    expect(keptAs('sg-1', plan)).toBe(`It stays with what uses it: ${standing.id}.`);
    expect(keptAs('sg-2', plan)).toBeUndefined();
  });

  it('takes the endpoints that it alone uses, and what those alone use', () => {
    const network = hubWith(read([hub, near]), { endpoints: read([standing, another]) });
    const plan = planRemove(request, network);
    expect(stepNames(plan)).toEqual([`delete-${another.id}`, 'delete-sg-2']);
    expect(plan.kept.map(({ id }) => id)).toEqual([standing.id, 'Z1', 'pcx-1', 'sg-1']);
  });

  it('names every VPC that it serves', () => {
    const plan = planRemove(request, hubWith(read([near, hub, far])));
    expect(keptAs('Z1', plan)).toContain(`Zone Z1 serves ${nearId}, ${farId}.`);
  });

  it('leaves what a zone leads to whose VPCs could not be read', () => {
    const problem = {
      code: 'permission-missing',
      sentence: 'It is forbidden.',
      remedy: 'Allow it.',
    } as const;
    const plan = planRemove(request, hubWith({ kind: 'unread', problem }));
    expect(plan.steps).toEqual([]);
    expect(keptAs('Z1', plan)).toBe('Which VPCs zone Z1 serves is not known. It is forbidden. Allow it.');
  });

  it('takes all of it once the zone serves no other VPC', () => {
    const plan = planRemove(request, hubWith(read([hub])));
    expect(plan.kept).toEqual([]);
    expect(plan.steps.map(({ kind }) => kind)).toEqual([
      ...(['delete record', 'delete zone', 'delete endpoint'] as const),
      ...(['delete route', 'delete route', 'delete peering', 'delete security group'] as const),
    ]);
  });
});

describe('a removal from a VPC that a zone leads elsewhere', () => {
  it('takes its own endpoints, and leaves it what it has through a hub', () => {
    const own = endpoint({ id: 'vpce-0c1', vpcId: nearId, serviceName: api.name });
    const network = hubWith(read([hub, near]), { endpoints: read([standing, own]) });
    const plan = planRemove({ ...request, vpcId: nearId }, network);
    expect(stepNames(plan)).toEqual([`delete-${own.id}`]);
    const answers = plan.outlook.filter(({ serviceName }) => serviceName === traces.name);
    expect(answers.map(({ before, after }) => [before, after])).toEqual(
      answers.map(() => ['private', 'private']),
    );
    expect(answers.length).toBeGreaterThan(0);
  });
});
