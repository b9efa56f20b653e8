import { read } from '../../src/network/reading';
import type { VpcReference } from '../../src/network/zone';
import { type Plan, managedBy } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import {
  accountId,
  aliasTo,
  endpoint,
  region,
  securityGroup,
  valueRecord,
  vpcId,
  zone,
} from '../network/network-of';
import {
  associateRequest,
  country,
  far,
  farAccountId,
  farId,
  farRegion,
  near,
  peeringRequest,
  route,
  table,
} from '../plan/hub-and-agents';
import { api, networkFor, request, site, traces } from '../plan/requests';
import { migrationOfOneName } from './migration';

const here = { profile: 'test', region, vpcId, site: site.name } as const;
const lime = traces.privateDnsName;
const served = endpoint({ id: 'vpce-0a1', serviceName: traces.name, privateDnsEnabled: false });
const ours = { [managedBy.key]: managedBy.value };
const comment = `Datadog over AWS PrivateLink (${managedBy.value}, plan 0123456789abcdef, step zone)`;

const hub = { accountId, region, vpcId };
const peer = { accountId: farAccountId, region: farRegion, vpcId: farId };
const peering = { id: 'pcx-0c1', state: 'active', requester: hub, accepter: peer, tags: ours } as const;

/** A hub with a zone for these VPCs, and a peering with one of another account, all made by a plan. */
const grownFor = (...vpcs: readonly VpcReference[]) =>
  country({
    here: {
      endpoints: read([served]),
      peerings: read([peering]),
      zones: read([zone(lime, [aliasTo(lime, served)], { id: 'Z0A1', comment, associations: read(vpcs) })]),
      detail: {
        securityGroups: read([securityGroup({ tags: ours })]),
        routeTables: read([table('rtb-0a', vpcId, [], [route('10.2.0.0/16', 'peering', peering.id)])]),
      },
    },
    far: {
      routeTables: read([table('rtb-0c', farId, [], [route('10.0.0.0/16', 'peering', peering.id)])]),
    },
    farRegionNetwork: { peerings: read([peering]) },
  });

/** The hub has a zone, and its record leads to a server; no other VPC has it. */
const astray = country({
  here: {
    endpoints: read([served]),
    zones: read([zone(lime, [valueRecord(lime, 'A', '10.9.9.9')], { id: 'Z0A1' })]),
  },
});

const theirs = zone(lime, [], { id: 'Z0C1', ownerId: farAccountId, associations: read([far]) });

/** A VPC with Agents has a zone of its own account already, in which nothing leads anywhere. */
const twoZones = country({
  far: { zones: read([{ id: theirs.id, name: lime, owner: { kind: 'account', id: farAccountId } }]) },
  farNetwork: { zones: read([theirs]) },
});

/** An endpoint of a group of its own, and Agents that are let out to nothing. */
const letOutToNothing = networkFor({
  endpoints: read([served]),
  detail: {
    securityGroups: read([securityGroup(), securityGroup({ id: 'sg-0a9', name: 'agents', egress: [] })]),
  },
});
const out = { way: 'allow HTTPS out', ...here, securityGroupIds: ['sg-0a9'] } as const;

const plans = {
  'same-region': planFor(request(), networkFor()),
  peering: planFor(peeringRequest({ services: [traces.name, api.name] }), country()),
  'associate-zones': planFor(associateRequest(), astray),
  records: planFor({ way: 'records', ...here, zoneId: 'Z0A1' }, astray),
  'peering-with-records': planFor(peeringRequest({ agents: [near] }), astray),
  'zone-of-agents': planFor(peeringRequest({ agents: [far] }), twoZones),
  'detach-zone': planFor({ way: 'detach zone', ...here, zoneId: 'Z0A1' }, grownFor(hub, near)),
  'detach-zone-of-agents': planFor(
    { way: 'detach zone', ...here, zoneId: 'Z0A1', agents: [near, far] },
    grownFor(hub, near, far),
  ),
  'https-out': planFor(out, letOutToNothing),
  'https-out-to-peer': planFor({ ...out, allowTo: ['10.1.0.0/16', '10.2.0.0/16'] }, letOutToNothing),
  migration: migrationOfOneName,
  removal: planFor({ way: 'remove', ...here }, grownFor(hub)),
} satisfies Readonly<Record<string, Plan>>;

export type ExampleName = keyof typeof plans;

/** Plans whose exports are golden files, by the name of the file. */
export const examples: Readonly<Record<ExampleName, Plan>> = plans;
