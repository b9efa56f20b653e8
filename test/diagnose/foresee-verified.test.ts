import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { foresee } from '../../src/diagnose/foresee';
import type { Network } from '../../src/network/network';
import type { NetworkAclRule } from '../../src/network/network-acl';
import { type Reading, read } from '../../src/network/reading';
import type { VpcDetail } from '../../src/network/vpc-detail';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { laboratory } from '../apply/laboratory';
import { told } from '../plan/told-by';

const region = 'us-east-1';
const vpcId = vpcIdOf('legacy-shared');
const request = { way: 'migrate', profile: 'sandbox', region, site: 'datadoghq.com', vpcId } as const;
const closed: readonly NetworkAclRule[] = [
  { number: 32_767, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' },
];
const denied: Reading<never> = {
  kind: 'unread',
  problem: { code: 'permission-missing', sentence: 'AWS refuses to list them.', remedy: 'Ask for it.' },
};

async function foreseen(change: (detail: VpcDetail) => Partial<VpcDetail>) {
  const before = await laboratory({}).read(request);
  const detail = before.vpcDetails[vpcId];
  if (detail === undefined) throw new Error('The VPC was not read');
  const changed = { ...detail, ...change(detail) };
  const network: Network = { ...before, vpcDetails: { ...before.vpcDetails, [vpcId]: changed } };
  return foresee(planFor(request, network), network);
}

function verifiedIn({ steps }: Plan): readonly string[] {
  const hosts = steps.flatMap((step) => (step.kind === 'verify hosts' ? step.hosts : []));
  expect(hosts.length).toBeGreaterThan(0);
  return hosts;
}

test('what the verification would stop at, although names are private today, is told before', async () => {
  const plan = await foreseen(({ networkAcls }) => ({
    networkAcls:
      networkAcls.kind === 'read'
        ? read(networkAcls.value.map((acl) => ({ ...acl, outbound: closed })))
        : networkAcls,
  }));
  const words = [...told(plan, 'harm'), ...told(plan, 'warning')]
    .filter((sentence) => /^(Worse|Not private) after this plan: Network ACL /.test(sentence))
    .join();
  for (const host of verifiedIn(plan)) expect(words).toContain(host);
});

test('what it could not see is told before, too', async () => {
  const plan = await foreseen(() => ({ networkAcls: denied }));
  const words = told(plan, 'warning').find((sentence) =>
    sentence.startsWith('Not known to be private after'),
  );
  for (const host of verifiedIn(plan)) expect(words).toContain(host);
});

test('what the proof at the end finds wanting was told before, also where nothing changes for it', async () => {
  const lab = laboratory({});
  const asked = { ...request, way: 'same region', vpcId: vpcIdOf('pci-prod'), services: 'guide' } as const;
  const before = await lab.read({ ...asked, securityGroup: { kind: 'new' } });
  const plan = foresee(planFor({ ...asked, securityGroup: { kind: 'new' } }, before), before);
  const outcome = await applyPlan(plan, lab.tools());
  if (outcome.kind !== 'done' || outcome.proof.kind !== 'not private') throw new Error('Nothing is wanting');
  const words = [...told(plan, 'harm'), ...told(plan, 'warning')].join();
  for (const { host } of outcome.proof.names) expect(words).toContain(host);
});
