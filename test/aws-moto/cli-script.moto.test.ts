import { spawnSync } from 'node:child_process';
import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { connect } from '../../src/aws/connect';
import { us1 } from '../../src/catalogue/sites/us1';
import { toCliScript } from '../../src/export/cli-script';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import type { Network } from '../../src/network/network';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest } from '../../src/plan/request';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoClients, region, resetMoto } from './moto-clients';

// Stands on moto: this proves that the AWS CLI takes the script as it is and makes of it what applying makes.
const files = useAwsFiles();
const endpointUrl = inject('moto');
const { signal } = new AbortController();

let account: Account;
let hubId: string;
let agentsId: string;

async function prepare(): Promise<void> {
  await resetMoto(endpointUrl);
  hubId = await vpcWithSubnets('10.40');
  agentsId = await vpcWithSubnets('10.41');
}

async function vpcWithSubnets(block: string): Promise<string> {
  const { ec2 } = motoClients(endpointUrl);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: `${block}.0.0/16` }));
  const VpcId = Vpc?.VpcId ?? '';
  for (const [third, zone] of ['a', 'b'].entries()) {
    const CidrBlock = `${block}.${third}.0/24`;
    await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone: `${region}${zone}` }));
  }
  return VpcId;
}

beforeEach(async () => {
  files.credentials('[plan]\naws_access_key_id = test\naws_secret_access_key = test\n');
  await prepare();
  account = await connect({ profile: 'plan', endpointUrl, route53Limiter: unlimited });
});

function network(): Promise<Network> {
  return readNetwork(account, { regions: [region], vpcIds: [hubId, agentsId] }, signal);
}

function run(script: string): void {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    PRIVATELINK_PAUSE: '0',
  };
  const { status, stderr } = spawnSync('bash', [], { input: script, env });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
}

/** Without what moto numbers at random. */
function shapeOf({ inRegion, vpcDetails, zones }: Network): unknown {
  const text = JSON.stringify({
    endpoints: inRegion[region]?.endpoints,
    peerings: inRegion[region]?.peerings,
    vpcDetails,
    zones,
  });
  const blurred = text
    .replaceAll(/\b(vpce|sg|pcx|eni|sgr)(-[0-9a-f]{8,17})+/g, '$1')
    .replaceAll(/"(id|zoneId)":"[A-Z0-9]{12,}"/g, '"$1":"zone"')
    .replaceAll(/[0-9T:.-]{19,}Z/g, 'time')
    .replaceAll(/"10\.\d+\.\d+\.\d+"/g, '"address"');
  return JSON.parse(blurred);
}

const isThere = spawnSync('aws', ['--version']).status === 0;

/** Two of them: every call of the AWS CLI takes a second. */
const services = us1.services.slice(0, 2).map(({ name }) => name);

function requests(): readonly PlanRequest[] {
  const common = { profile: 'plan', region, vpcId: hubId, site: 'datadoghq.com', services } as const;
  const securityGroup = { kind: 'new' } as const;
  const agents = [{ profile: 'plan', region, vpcId: agentsId }];
  return [
    { way: 'same region', ...common, securityGroup },
    { way: 'peering', ...common, securityGroup, agents },
  ];
}

describe.skipIf(!isThere)('the script, run by bash with the AWS CLI (skipped where there is no aws)', () => {
  it.each(['same region', 'peering'])(
    'leaves the same network as applying: %s',
    async (way) => {
      const asked = () => {
        const found = requests().find((request) => request.way === way);
        if (found === undefined) throw new Error(`No request ${way}`);
        return found;
      };
      const plan = planFor(asked(), await network());
      expect(plan.steps).not.toEqual([]);
      const tools = {
        accountOf: () => account,
        judge: () => new Map(),
        journal: journalOn([]),
        signal,
        progress: () => {},
        wait: () => Promise.resolve(),
      };
      expect(await applyPlan(plan, tools)).toMatchObject({ kind: 'done' });
      const applied = shapeOf(await network());

      await prepare();
      expect(planFor(asked(), await network())).toEqual(plan);
      run(toCliScript(plan));
      expect(shapeOf(await network())).toEqual(applied);
      run(toCliScript(plan));
      expect(shapeOf(await network())).toEqual(applied);
      expect(planFor(asked(), await network()).steps).toEqual([]);
    },
    240_000,
  );
});
