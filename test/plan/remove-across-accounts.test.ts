import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/network/network';
import type { Peering } from '../../src/network/peering';
import { read } from '../../src/network/reading';
import type { Zone } from '../../src/network/zone';
import { type Plan, managedBy } from '../../src/plan/plan';
import { planRemove } from '../../src/plan/remove/remove';
import { accountId, aliasTo, endpoint, region, vpc, zone } from '../network/network-of';
import { type Country, country, farAccountId, farId, farRegion, hubId, route, table } from './hub-and-agents';
import { site, traces } from './requests';
import { stepNames, told } from './told-by';

const request = { way: 'remove', profile: 'test', region, vpcId: hubId, site: site.name } as const;
const ours = { [managedBy.key]: managedBy.value };
const comment = `Datadog over AWS PrivateLink (${managedBy.value}, plan 0123456789abcdef, step zone)`;
const standing = endpoint({ serviceName: traces.name, privateDnsEnabled: false });
const farBlocks = ['10.2.0.0/16', '10.3.0.0/16'];

function peering(change: Partial<Peering> = {}): Peering {
  return {
    id: 'pcx-1',
    state: 'active',
    requester: { accountId, region, vpcId: hubId, cidrs: ['10.0.0.0/16'] },
    accepter: { accountId: farAccountId, region: farRegion, vpcId: farId, cidrs: farBlocks },
    tags: ours,
    ...change,
  };
}

function zoneFor(
  vpcs: readonly { readonly region: string; readonly vpcId: string }[],
  change: Partial<Zone> = {},
) {
  const record = aliasTo(traces.privateDnsName, standing);
  return zone(traces.privateDnsName, [record], { comment, associations: read(vpcs), ...change });
}

/** As the hub's own account sees it, where the other one was not read. */
function alone(parts: Country): Network {
  const network = country(parts);
  const without = <T>(record: Readonly<Record<string, T>>, name: string) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  return {
    ...network,
    alsoOf: [],
    inRegion: without(network.inRegion, farRegion),
    vpcDetails: without(network.vpcDetails, farId),
  };
}

function keptAs(id: string, { kept }: Plan): string | undefined {
  return kept.find((one) => one.id === id)?.sentence;
}

describe('a removal where other accounts are involved', () => {
  it('keeps an endpoint to which a zone of another account leads other VPCs', () => {
    const foreign = zoneFor(
      [hubId, farId].map((vpcId) => ({ region, vpcId })),
      { id: 'Z-far' },
    );
    const network = country({
      here: { endpoints: read([standing]) },
      farNetwork: { zones: read([foreign]) },
    });
    const plan = planRemove(request, network);
    expect(plan.steps).toEqual([]);
    expect(keptAs(standing.id, plan)).toContain(`zone Z-far leads ${farId} to it`);
    expect(keptAs('Z-far', plan)).toContain(
      `of account ${farAccountId} serves ${farId}. That account has to`,
    );
  });

  it('says of a zone whose records nobody sees what it may break, and who has to look', () => {
    const hidden = {
      id: 'Z-far',
      name: traces.privateDnsName,
      owner: { kind: 'account', id: farAccountId },
    } as const;
    const plan = planRemove(
      request,
      alone({ here: { endpoints: read([standing]), detail: { zones: read([hidden]) } } }),
    );
    expect(stepNames(plan)).toEqual([`delete-${standing.id}`]);
    expect(told(plan, 'harm').join()).toContain(
      `Zone Z-far of account ${farAccountId} may lead to these endpoints`,
    );
    expect(plan.kept.find(({ id }) => id === 'Z-far')?.sentence).toContain(
      'that account has to delete its records',
    );
  });

  it('deletes a peering that a plan made with another account, with the routes of its own side', () => {
    const tables = read([
      table(
        'rtb-0a',
        hubId,
        [],
        farBlocks.map((cidr) => route(cidr, 'peering', 'pcx-1')),
      ),
    ]);
    const plan = planRemove(
      request,
      alone({
        here: { endpoints: read([standing]), peerings: read([peering()]), detail: { routeTables: tables } },
      }),
    );
    expect(stepNames(plan)).toEqual([
      `delete-${standing.id}`,
      'delete-route-rtb-0a-10.2.0.0/16',
      'delete-route-rtb-0a-10.3.0.0/16',
      'delete-pcx-1',
    ]);
    expect(plan.kept.find(({ id }) => id === farId)?.sentence).toBe(
      `Its routes to 10.0.0.0/16 over pcx-1 are of account ${farAccountId}, which has to remove them: they lead nowhere afterwards.`,
    );
    expect(told(plan, 'harm').join()).toContain(
      `${farId} of account ${farAccountId} is peered with ${hubId}`,
    );
  });

  it('takes back a request for a peering that nobody has answered', () => {
    const waiting = peering({ state: 'pending acceptance' });
    const plan = planRemove(
      request,
      alone({ here: { endpoints: read([standing]), peerings: read([waiting]) } }),
    );
    expect(stepNames(plan)).toContain('delete-pcx-1');
  });

  it('keeps a peering that leads to zones of the other account', () => {
    const lent = {
      id: 'Z-lent',
      name: 'lent.example',
      owner: { kind: 'account', id: farAccountId },
    } as const;
    const plan = planRemove(
      request,
      alone({
        here: { endpoints: read([standing]), peerings: read([peering()]), detail: { zones: read([lent]) } },
      }),
    );
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['delete endpoint']);
    expect(plan.kept.find(({ id }) => id === 'pcx-1')?.sentence).toContain('lent.example');
  });

  it('keeps a peering that the other account asked for, and warns of what its zones may do', () => {
    const theirs = peering({ tags: {} });
    const plan = planRemove(
      request,
      alone({ here: { vpcs: read([vpc()]), endpoints: read([standing]), peerings: read([theirs]) } }),
    );
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['delete endpoint']);
    expect(told(plan, 'warning').join()).toContain('Ask that account first');
  });
});
