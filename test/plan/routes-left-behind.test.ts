import { describe, expect, it } from 'vitest';
import { toCliScript } from '../../src/export/cli-script';
import { toCloudFormation } from '../../src/export/cloudformation';
import { toTerraform } from '../../src/export/terraform';
import type { Peering, PeeringState } from '../../src/network/peering';
import { read } from '../../src/network/reading';
import type { Route } from '../../src/network/route-table';
import { planFor } from '../../src/plan/plan-for';
import { accountId, region } from '../network/network-of';
import { country, near, nearId, peeringRequest, route, table } from './hub-and-agents';
import { stepNames, told } from './told-by';

const left = 'pcx-0gone';
const hubBlock = '10.0.0.0/16';
const blackhole = (kind: Parameters<typeof route>[1], id: string): Route => ({
  ...route(hubBlock, kind, id),
  state: 'blackhole',
});

function peering(state: PeeringState, otherId = 'vpc-0other'): Peering {
  return {
    id: left,
    state,
    requester: { accountId, region, vpcId: nearId },
    accepter: { accountId, region, vpcId: otherId },
    tags: {},
  };
}

function planWith(routes: readonly Route[], peerings: readonly Peering[]) {
  const network = country({
    here: { peerings: read(peerings) },
    near: { routeTables: read([table('rtb-0b', nearId, [], routes)]) },
  });
  return planFor(peeringRequest({ agents: [near] }), network);
}

const deletion = `delete-route-rtb-0b-${hubBlock}`;

describe('a route that a peering left behind', () => {
  it.each<[string, readonly Peering[]]>([
    ['is still listed as deleted', [peering('deleted')]],
    ['is listed no more', []],
  ])('makes room for the new one where the peering %s', (_, peerings) => {
    const names = stepNames(planWith([blackhole('peering', left)], peerings));
    expect(names).toContain(deletion);
    expect(names.indexOf(deletion)).toBeLessThan(names.indexOf(`route-rtb-0b-${hubBlock}`));
  });

  it.each<[string, Route, readonly Peering[]]>([
    ['that works', route(hubBlock, 'peering', left), [peering('active')]],
    ['of a peering that may come back', blackhole('peering', left), [peering('pending acceptance')]],
    ['of something else', blackhole('transit gateway', 'tgw-1'), []],
  ])('is not a route %s: nothing is planned over it', (_, there, peerings) => {
    const plan = planWith([there], peerings);
    expect(plan.steps).toEqual([]);
    expect(told(plan, 'refusal').join()).toContain('Remove that route, then plan again');
  });

  it('goes first in plans as code, where AWS would refuse the new one otherwise', () => {
    const plan = planWith([blackhole('peering', left)], []);
    expect(toTerraform(plan)).toMatch(/Before you apply, run:\n# +aws ec2 delete-route /);
    expect(toCloudFormation(plan)).toMatch(/Before you deploy, run:\n *# +aws ec2 delete-route /);
    const script = toCliScript(plan);
    expect(script.indexOf('aws ec2 delete-route')).toBeGreaterThan(0);
    expect(script.indexOf('aws ec2 delete-route')).toBeLessThan(script.indexOf('aws ec2 create-route'));
  });
});
