import {
  AcceptVpcPeeringConnectionCommand,
  CreateSecurityGroupCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
} from '@aws-sdk/client-ec2';
import { CreateHostedZoneCommand, AssociateVPCWithHostedZoneCommand } from '@aws-sdk/client-route-53';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { JournalEntry } from '../../src/apply/journal';
import type { Outcome } from '../../src/apply/outcome';
import { rollback } from '../../src/apply/rollback';
import type { ApplyTools } from '../../src/apply/tools';
import { connect } from '../../src/aws/connect';
import { us1 } from '../../src/catalogue/sites/us1';
import { supersededServices } from '../../src/catalogue/superseded';
import type { Account } from '../../src/network/account';
import type { Network } from '../../src/network/network';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest, VpcOfSite } from '../../src/plan/request';
import type { StepKind } from '../../src/plan/step';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { peerAccountId } from './contract-peer';
import { motoClients, region, resetMoto } from './moto-clients';
import { credentials, ec2Of, makeVpc, peerProfile, readFor } from './plan-world';

// Stands on moto: each way is made for real with the requests that the SDK sends. What moto does otherwise than AWS is
// said in the title of the test that meets it; what AWS refuses is proved on the sandbox.
const files = useAwsFiles();
const endpointUrl = inject('moto');
const { ec2, route53 } = motoClients(endpointUrl);
const metrics = nameOf('Metrics');
const far = 'eu-west-1';

let accounts: Map<string, Account>;
let entries: JournalEntry[];
let tools: ApplyTools;

beforeEach(async () => {
  files.credentials(credentials);
  files.config(peerProfile);
  await resetMoto(endpointUrl);
  accounts = new Map();
  for (const profile of ['plan', 'peer']) {
    accounts.set(profile, await connect({ profile, endpointUrl, route53Limiter: unlimited }));
  }
  entries = [];
  tools = {
    accountOf,
    judge: () => new Map(),
    journal: journalOn(entries),
    signal: new AbortController().signal,
    progress: () => undefined,
    wait: () => Promise.resolve(),
  };
});

function accountOf(profile: string): Account {
  const account = accounts.get(profile);
  if (account === undefined) throw new Error(`No account for profile ${profile}`);
  return account;
}

function nameOf(title: string): string {
  return us1.services.find((service) => service.title === title)?.name ?? '';
}

interface Case {
  /** What the way does on moto, with what moto does otherwise than AWS. */
  readonly title: string;
  readonly ground: () => Promise<PlanRequest>;
  readonly makes: readonly StepKind[];
  /** What a new plan still holds, because moto did not do it. */
  readonly leaves?: readonly StepKind[];
  readonly ends?: Partial<Outcome>;
  /** What rolling back does not bring back. */
  readonly gone?: (network: Network) => unknown;
}

const newGroup = { kind: 'new' } as const;
const at = (vpcId: string, where = region): VpcOfSite => ({
  profile: 'plan',
  region: where,
  vpcId,
  site: us1.name,
});

async function makeEndpoint(vpcId: string, ServiceName: string, subnetIds: readonly string[]) {
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ VpcId: vpcId, GroupName: 'there', Description: 'there before' }),
  );
  const { VpcEndpoint } = await ec2.send(
    new CreateVpcEndpointCommand({
      VpcId: vpcId,
      ServiceName,
      VpcEndpointType: 'Interface',
      SubnetIds: [...subnetIds],
      SecurityGroupIds: [GroupId],
      PrivateDnsEnabled: false,
    }),
  );
  return { endpointId: VpcEndpoint?.VpcEndpointId ?? '', groupId: GroupId };
}

async function makeZone(Name: string, VPCId: string): Promise<string> {
  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({
      Name,
      CallerReference: Name,
      VPC: { VPCRegion: region, VPCId },
      HostedZoneConfig: { PrivateZone: true, Comment: 'there before' },
    }),
  );
  return (HostedZone?.Id ?? '').replace('/hostedzone/', '');
}

async function makePeering(VpcId: string, PeerVpcId: string) {
  const { VpcPeeringConnection } = await ec2.send(new CreateVpcPeeringConnectionCommand({ VpcId, PeerVpcId }));
  const { VpcPeeringConnectionId } = VpcPeeringConnection ?? {};
  await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
}

const cases: readonly Case[] = [
  {
    title: 'cross region: endpoints in eu-west-1 of services in us-east-1, which moto does not name again',
    ground: async () => {
      const { vpcId } = await makeVpc(ec2Of(endpointUrl, far), 41);
      return { way: 'cross region', ...at(vpcId, far), services: [metrics], securityGroup: newGroup };
    },
    makes: [],
  },
  {
    title: 'peering, both VPCs of one account',
    ground: async () => {
      const [hub, agent] = [await makeVpc(ec2, 42), await makeVpc(ec2, 43)];
      const agents = [{ profile: 'plan', region, vpcId: agent.vpcId }];
      return { way: 'peering', ...at(hub.vpcId), services: [metrics], securityGroup: newGroup, agents };
    },
    makes: [],
  },
  {
    title: 'peering, the Agents in a second account that a role is assumed in: moto knows no authorizations',
    ground: async () => {
      const hub = await makeVpc(ec2, 44);
      const agent = await makeVpc(ec2Of(endpointUrl, region, peerAccountId), 45);
      const agents = [{ profile: 'peer', region, vpcId: agent.vpcId }];
      return { way: 'peering', ...at(hub.vpcId), services: [metrics], securityGroup: newGroup, agents };
    },
    makes: [],
  },
  {
    title: 'associate zones',
    ground: async () => {
      const [hub, agent] = [await makeVpc(ec2, 46), await makeVpc(ec2, 47)];
      await makePeering(hub.vpcId, agent.vpcId);
      const zoneId = await makeZone('metrics.agent.datadoghq.com', hub.vpcId);
      const agents = [{ profile: 'plan', region, vpcId: agent.vpcId }];
      return { way: 'associate zones', ...at(hub.vpcId), zoneIds: [zoneId], agents };
    },
    makes: [],
  },
  {
    title: 'missing services',
    ground: async () => {
      const { vpcId, subnetIds } = await makeVpc(ec2, 48);
      await makeEndpoint(vpcId, metrics, subnetIds);
      return { way: 'missing services', ...at(vpcId), services: [nameOf('Traces')] };
    },
    makes: [],
  },
  {
    title: 'enable DNS',
    ground: async () => ({ way: 'enable DNS', ...at((await makeVpc(ec2, 49)).vpcId) }),
    makes: ['enable DNS attribute'],
  },
  {
    title: 'allow HTTPS',
    ground: async () => {
      const { vpcId, subnetIds } = await makeVpc(ec2, 50);
      const { groupId } = await makeEndpoint(vpcId, metrics, subnetIds);
      return { way: 'allow HTTPS', ...at(vpcId), securityGroupId: groupId };
    },
    makes: ['allow HTTPS'],
  },
  {
    title: 'private DNS: moto says yes and leaves it off',
    ground: async () => {
      const { vpcId, subnetIds } = await makeVpc(ec2, 51);
      const { endpointId } = await makeEndpoint(vpcId, metrics, subnetIds);
      return { way: 'private DNS', ...at(vpcId), endpointId };
    },
    makes: [],
    leaves: ['set private DNS'],
  },
  {
    title: 'records',
    ground: async () => {
      const { vpcId, subnetIds } = await makeVpc(ec2, 52);
      await makeEndpoint(vpcId, metrics, subnetIds);
      const zoneId = await makeZone('metrics.agent.datadoghq.com', vpcId);
      return { way: 'records', ...at(vpcId), zoneId };
    },
    makes: [],
  },
  {
    title: 'routes',
    ground: async () => {
      const [hub, agent] = [await makeVpc(ec2, 53), await makeVpc(ec2, 54)];
      await makePeering(hub.vpcId, agent.vpcId);
      await makeEndpoint(hub.vpcId, metrics, hub.subnetIds);
      return { way: 'routes', ...at(hub.vpcId), agent: { profile: 'plan', region, vpcId: agent.vpcId } };
    },
    makes: [],
  },
  {
    title: 'detach zone',
    ground: async () => {
      const [one, other] = [await makeVpc(ec2, 55), await makeVpc(ec2, 56)];
      const zoneId = await makeZone('datadoghq.com', one.vpcId);
      const VPC = { VPCRegion: region, VPCId: other.vpcId };
      await route53.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: zoneId, VPC }));
      return { way: 'detach zone', ...at(other.vpcId), zoneId };
    },
    makes: [],
  },
  {
    title: 'migrate',
    ground: async () => {
      const { vpcId, subnetIds } = await makeVpc(ec2, 57);
      const old = supersededServices.find(({ replacedBy }) => replacedBy === metrics)?.name ?? '';
      await makeEndpoint(vpcId, old, subnetIds);
      return { way: 'migrate', ...at(vpcId) };
    },
    makes: [],
  },
  {
    title: 'remove',
    ground: async () => {
      const { vpcId, subnetIds } = await makeVpc(ec2, 58);
      await makeEndpoint(vpcId, metrics, subnetIds);
      return { way: 'remove', ...at(vpcId) };
    },
    makes: [],
  },
];

describe('a way through the SDK', () => {
  it.for(cases)('$title', async ({ ground }) => {
    const request = await ground();
    const before = await readFor(request, accountOf);
    const plan = planFor(request, before);
    const kinds = (p: typeof plan) => [...new Set(p.steps.map(({ kind }) => kind))];
    const outcome = await applyPlan(plan, tools);
    const again = planFor(request, await readFor(request, accountOf));
    const back = await rollback(plan, entries, tools);
    const after = await readFor(request, accountOf);
    console.log(JSON.stringify({ request: request.way, steps: kinds(plan), cautions: plan.cautions.map((c) => c.kind+': '+c.sentence), outcome: { ...outcome, made: undefined}, again: kinds(again), ac: again.cautions.filter((c)=>c.kind==='refusal'), back }, null, 1));
    let same = true; try { expect(after).toEqual(before); } catch (e) { same = false; console.log(String(e.message)); const d = (a,b,p) => { if (JSON.stringify(a)===JSON.stringify(b)) return; if (typeof a==='object'&&a&&typeof b==='object'&&b) { for (const k of new Set([...Object.keys(a),...Object.keys(b)])) d(a[k],b[k],p+'.'+k);} else console.log(p, JSON.stringify(a), JSON.stringify(b)); }; d(before,after,''); }
    console.log('same', same);
  });
});
