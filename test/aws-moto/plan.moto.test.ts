import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { JournalEntry } from '../../src/apply/journal';
import { rollback } from '../../src/apply/rollback';
import type { ApplyTools } from '../../src/apply/tools';
import { connect } from '../../src/aws/connect';
import { diagnose } from '../../src/diagnose/diagnose';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import { readOr } from '../../src/network/reading';
import { planFor } from '../../src/plan/plan-for';
import type { SameRegionRequest } from '../../src/plan/request';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { motoClients, region, resetMoto } from './moto-clients';
import { inSubnets } from './plan-world';

// Stands on moto, which takes any service name, knows none of Datadog's, and has no `pending` state: this proves that
// the requests of a whole plan are sent and understood. What AWS refuses is proved on the sandbox.
const files = useAwsFiles();
const endpointUrl = motoAddress();
const { signal } = new AbortController();
const site = 'datadoghq.com';

let account: Account;
let request: SameRegionRequest;
let entries: JournalEntry[];
let tools: ApplyTools;

beforeEach(async () => {
  files.credentials('[plan]\naws_access_key_id = test\naws_secret_access_key = test\n');
  await resetMoto(endpointUrl);
  const { ec2 } = motoClients(endpointUrl);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.40.0.0/16' }));
  const vpcId = Vpc?.VpcId ?? '';
  for (const [third, zone] of ['a', 'b'].entries()) {
    const CidrBlock = `10.40.${third}.0/24`;
    const AvailabilityZone = `${region}${zone}`;
    await ec2.send(new CreateSubnetCommand({ VpcId: vpcId, CidrBlock, AvailabilityZone }));
  }
  account = await connect({ profile: 'plan', endpointUrl, route53Limiter: unlimited });
  entries = [];
  tools = {
    accountOf: () => account,
    judge: () => new Map(),
    journal: journalOn(entries),
    signal,
    progress: () => {},
    wait: () => Promise.resolve(),
  };
  request = {
    way: 'same region',
    profile: 'plan',
    region,
    vpcId,
    site,
    services: 'guide',
    securityGroup: { kind: 'new' },
  };
});

function network() {
  return readNetwork(account, { regions: [region], vpcIds: [request.vpcId] }, signal);
}

async function endpointCount(): Promise<number> {
  return readOr((await network()).inRegion[region]?.endpoints ?? { kind: 'read', value: [] }, []).length;
}

describe('the same-region way through the SDK', () => {
  it('makes the plan so, after which nothing is left to plan and the hosts are private', async () => {
    const plan = planFor(request, await network());
    expect(plan.cautions.filter(({ kind }) => kind === 'refusal' || kind === 'left out')).toEqual([]);
    expect(await applyPlan(plan, tools)).toMatchObject({ kind: 'done', notMade: [], uncertain: [] });

    const after = await network();
    expect(planFor(request, after).steps).toEqual([]);
    expect((await applyPlan(plan, tools)).made).toEqual([]);
    const { hosts } = diagnose(inSubnets(after), { region, vpcId: request.vpcId, site });
    for (const host of ['agent-http-intake.logs', 'metrics.agent', 'trace.agent', 'api', 'config']) {
      const found = hosts.find((verdict) => verdict.host === `${host}.${site}`);
      expect({ host, verdict: found?.verdict, why: found?.why, evidence: found?.evidence }).toMatchObject({
        verdict: 'private',
      });
    }
    expect(hosts.find((verdict) => verdict.host === `otlp.${site}`)?.verdict).toBe('public');
  });

  it('undoes what it made and nothing else', async () => {
    const before = await network();
    const plan = planFor(request, before);
    await applyPlan(plan, tools);
    expect(await endpointCount()).toBe(10);
    expect(await rollback(plan, entries, tools)).toMatchObject({ kind: 'restored', left: [] });
    expect(await endpointCount()).toBe(0);
    const after = await network();
    expect(after.vpcDetails[request.vpcId]?.dns).toEqual(before.vpcDetails[request.vpcId]?.dns);
    expect(after.vpcDetails[request.vpcId]?.securityGroups).toEqual(
      before.vpcDetails[request.vpcId]?.securityGroups,
    );
  });
});
