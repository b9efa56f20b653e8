import { describe, expect, it } from 'vitest';
import { read } from '../../src/network/reading';
import type { VpcReference, Zone } from '../../src/network/zone';
import { describeStep } from '../../src/plan/describe-step';
import { managedBy } from '../../src/plan/plan';
import { planDetachZone } from '../../src/plan/repair/detach-zone';
import type { VpcOfProfile } from '../../src/plan/request';
import { accountId, aliasTo, endpoint, region, zone } from '../network/network-of';
import { country, far, farAccountId, farId, hubId, near, nearId } from './hub-and-agents';
import { site, traces } from './requests';
import { stepNames, told } from './told-by';

const lime = traces.privateDnsName;
const trace = 'trace.agent.ap2.datadoghq.com';
const hub = { profile: 'test', region, vpcId: hubId };
const comment = `Datadog over AWS PrivateLink (${managedBy.value}, plan 0123456789abcdef, step zone)`;
const served = endpoint({ serviceName: traces.name, privateDnsEnabled: false });

function planFrom(
  vpcs: readonly VpcReference[],
  agents: readonly VpcOfProfile[] | undefined,
  change: Partial<Zone> = {},
) {
  const one = zone(lime, [aliasTo(lime, served)], { id: 'Z1', associations: read(vpcs), ...change });
  const listed = (vpcId: string) => {
    const owner = { kind: 'account', id: change.ownerId ?? accountId } as const;
    return read(vpcs.some((other) => other.vpcId === vpcId) ? [{ id: 'Z1', name: lime, owner }] : []);
  };
  const isForeign = change.ownerId !== undefined;
  const network = country({
    here: {
      endpoints: read([served]),
      zones: read(isForeign ? [] : [one]),
      detail: { zones: listed(hubId) },
    },
    near: { zones: listed(nearId) },
    far: { zones: listed(farId) },
    farNetwork: { zones: read(isForeign ? [one] : []) },
  });
  const request = { way: 'detach zone', ...hub, site: site.name, zoneId: 'Z1' } as const;
  return planDetachZone(agents === undefined ? request : { ...request, agents }, network);
}

describe('taking a zone away', () => {
  it('from the VPC of the request, where no others are named', () => {
    expect(stepNames(planFrom([hub, near], undefined))).toEqual([`disassociate-${lime}-${hubId}`]);
  });

  it('from several VPCs, each with the credentials of its account', () => {
    const plan = planFrom([hub, near, far], [near, far]);
    expect(plan.steps).toMatchObject([
      { kind: 'disassociate zone', vpcId: nearId },
      { kind: 'disassociate zone', vpcId: farId, profile: far.profile },
    ]);
    expect(plan.steps[0]).not.toHaveProperty('profile');
    expect(plan.accounts.map(({ profile }) => profile)).toEqual(['test', far.profile]);
    expect(told(plan, 'warning').join()).toContain('rolling back does not bring it back');
    expect(plan.steps.map((step) => describeStep(step).undo)).toEqual([
      'Associates it again',
      `Cannot be undone: account ${accountId} would have to allow it again`,
    ]);
  });

  it('tells the names of each of them before and after, and calls what is lost a harm', () => {
    const plan = planFrom([hub, near, far], [near, far]);
    const of = (id: string) => plan.outlook.filter(({ vpcId, host }) => vpcId === id && host === trace);
    expect(of(hubId)).toEqual([]);
    for (const id of [nearId, farId]) expect(of(id)).toMatchObject([{ before: 'private', after: 'public' }]);
    for (const id of [nearId, farId]) {
      expect(told(plan, 'harm').join('\n')).toMatch(new RegExp(`In ${id}: Worse after this plan.*${trace}`));
    }
  });

  it('says of a VPC that it is not associated with, and takes it from the others', () => {
    const plan = planFrom([hub, near], [near, far]);
    expect(stepNames(plan)).toEqual([`disassociate-${lime}-${nearId}`]);
    expect(told(plan, 'note')).toEqual([`Zone Z1 is not associated with ${farId}.`]);
  });

  it.each([
    ['its only VPC', [near], [near], nearId],
    ['all of its VPCs', [hub, near, far], [near, hub, far], `${nearId}, ${hubId}, ${farId}`],
  ])('from %s is refused where somebody else made the zone', (_, vpcs, agents, ids) => {
    const plan = planFrom(vpcs, agents);
    expect(plan.steps).toEqual([]);
    expect(told(plan, 'refusal').join()).toContain(
      `Zone Z1 has no other VPC than ${ids}, and AWS does not take the last one away.`,
    );
    expect(told(plan, 'refusal').join()).toContain('no plan made it, so none deletes it');
  });

  it('from all of its VPCs deletes a zone that a plan made, with its records', () => {
    const plan = planFrom([near, far], [far, near], { comment });
    expect(plan.steps.map(({ kind, vpcId }) => [kind, vpcId])).toEqual([
      ['delete record', hubId],
      ['delete zone', hubId],
    ]);
    expect(told(plan, 'harm').join('\n')).toContain(`In ${farId}: Worse after this plan`);
  });

  it('of another account asks that account to delete it where it has no other VPC', () => {
    const plan = planFrom([far], [far], { ownerId: farAccountId, comment });
    expect(plan.steps).toEqual([]);
    expect(told(plan, 'refusal').join()).toContain(`Account ${farAccountId} has to delete the zone.`);
  });

  it('is refused for a VPC of another account without a profile of that account', () => {
    const plan = planFrom([hub, far], [{ ...far, profile: 'test' }]);
    expect(plan.steps).toEqual([]);
    expect(told(plan, 'refusal').join()).toContain(`Choose a profile of that account`);
  });

  it('whose records nobody sees is a harm, as it may be what makes names private', () => {
    const owner = { kind: 'account', id: '333333333333' } as const;
    const network = country({ here: { detail: { zones: read([{ id: 'Z9', name: lime, owner }]) } } });
    const plan = planDetachZone({ way: 'detach zone', ...hub, site: site.name, zoneId: 'Z9' }, network);
    expect(stepNames(plan)).toEqual([`disassociate-${lime}-${hubId}`]);
    expect(told(plan, 'harm').join()).toContain('what it answers in vpc-0a1 is not visible from here');
  });
});
