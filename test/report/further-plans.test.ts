import { expect, test } from 'vitest';
import type { Network } from '../../src/network/network';
import { readNetwork } from '../../src/inventory/read-network';
import { read } from '../../src/network/reading';
import { foresee } from '../../src/diagnose/foresee';
import { planFor } from '../../src/plan/plan-for';
import { managedBy } from '../../src/plan/plan';
import { reportPlan } from '../../src/report/plan';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { laboratory } from '../apply/laboratory';
import { accountId, aliasTo, endpoint, region, securityGroup, vpcId, zone } from '../network/network-of';
import { api, networkFor, site, traces } from '../plan/requests';
import { expectGolden } from './golden-file';

const ours = { [managedBy.key]: managedBy.value };
const comment = `Datadog over AWS PrivateLink (${managedBy.value}, plan 0123456789abcdef, step zone)`;
const stander = endpoint({ id: 'vpce-0b1', serviceName: api.name, privateDnsEnabled: false });
const answering = endpoint({ serviceName: traces.name, securityGroupIds: ['sg-1', 'sg-2'] });

/** Two endpoints; a zone of a plan that serves another VPC too; one group of a plan, one of somebody else. */
const grown: Network = networkFor({
  endpoints: read([answering, stander]),
  zones: read([
    zone(api.privateDnsName, [aliasTo(api.privateDnsName, stander)], {
      comment,
      associations: read([
        { region, vpcId },
        { region, vpcId: 'vpc-0b2', ownerId: accountId },
      ]),
    }),
  ]),
  detail: {
    securityGroups: read([securityGroup({ tags: ours }), securityGroup({ id: 'sg-2', name: 'by-hand' })]),
  },
});

test('a removal tells what goes, what it breaks, and what stays and why', () => {
  const request = { way: 'remove', profile: 'test', region, vpcId, site: site.name } as const;
  const text = reportPlan(planFor(request, grown));
  expectGolden('plan-of-removal.md', text);
  expect(text).toContain('was made by somebody else');
});

test('a migration tells what comes, what goes, and what to look at in between', async () => {
  const legacy = vpcIdOf('legacy-shared');
  const network = await readNetwork(
    laboratory({}).sandbox.account('sandbox'),
    { regions: ['us-east-1'], vpcIds: [legacy] },
    new AbortController().signal,
  );
  const at = { profile: 'sandbox', region: 'us-east-1', vpcId: legacy, site: 'datadoghq.com' } as const;
  const text = reportPlan(planFor({ way: 'migrate', ...at }, network));
  expectGolden('plan-of-migration.md', text);
  expect(text).toContain('What the deleted endpoints cost until now ends and is not taken off this.');
});

test('a repair of a security group changes no name, and the verdicts that it turns are shown before it is applied', () => {
  const closed = networkFor({
    endpoints: read([endpoint({ serviceName: traces.name })]),
    detail: { securityGroups: read([securityGroup({ ingress: [] })]) },
  });
  const request = { way: 'allow HTTPS', profile: 'test', region, vpcId, site: site.name } as const;
  const plan = foresee(planFor({ ...request, securityGroupId: 'sg-1' }, closed), closed);
  const turned = plan.outlook.filter(({ verdict }) => verdict?.before !== verdict?.after);
  expect(turned.every(({ before, after }) => before === 'private' && after === 'private')).toBe(true);
  expect(new Set(turned.map(({ verdict }) => `${verdict?.before} > ${verdict?.after}`))).toEqual(
    new Set(['broken > private']),
  );
  expectGolden('plan-of-repair.md', reportPlan(plan));
});

test('a plan that lets a sender out warns of everybody whom it lets out', () => {
  const closed = networkFor({
    endpoints: read([endpoint({ serviceName: traces.name })]),
    detail: { securityGroups: read([securityGroup(), securityGroup({ id: 'sg-2', name: 'agents' })]) },
  });
  const request = { way: 'allow HTTPS out', profile: 'test', region, vpcId, site: site.name } as const;
  const text = reportPlan(planFor({ ...request, securityGroupIds: ['sg-2'] }, closed));
  expectGolden('plan-of-way-out.md', text);
  expect(text).toContain('agents (sg-2)');
});
