import { type DnsEntry, DescribeVpcEndpointsCommand } from '@aws-sdk/client-ec2';
import {
  AssociateVPCWithHostedZoneCommand,
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  type RRType,
  type VPC,
  type VPCRegion,
} from '@aws-sdk/client-route-53';
import type { AliasTarget, VpcReference, ZoneRecord } from '../../src/network/zone';
import type { ResolverRuleOfWorld, ZoneOfWorld } from '../../src/sandbox/world';
import { motoClients } from './moto-clients';
import type { Ground } from './scenario-ground';
import { askResolver } from './scenario-resolver';

export async function makeNames(ground: Ground): Promise<void> {
  const { world } = ground;
  for (const zone of world.zones) await makeZone(ground, zone);
  for (const rule of world.resolverRules) await makeResolverRule(ground, rule);
}

async function makeZone(ground: Ground, zone: ZoneOfWorld): Promise<void> {
  const { route53 } = motoClients(ground.endpoint);
  const [first, ...others] = zone.associations.map((reference) => vpcOf(ground, reference));
  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({
      Name: zone.name,
      CallerReference: zone.id,
      VPC: first,
      HostedZoneConfig: { PrivateZone: true, Comment: zone.comment },
    }),
  );
  const HostedZoneId = HostedZone?.Id?.replace('/hostedzone/', '') ?? '';
  ground.ids.set(zone.id, HostedZoneId);
  for (const other of others) {
    await route53.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId, VPC: other }));
  }
  for (const record of zone.records) {
    const Changes = [{ Action: 'CREATE' as const, ResourceRecordSet: await recordSetOf(ground, record) }];
    await route53.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes } }));
  }
}

function vpcOf({ ids }: Ground, { region, vpcId }: VpcReference): VPC {
  return { VPCId: ids.of(vpcId), VPCRegion: region as VPCRegion };
}

async function recordSetOf(ground: Ground, { name, type, target }: ZoneRecord) {
  if (target.kind === 'values') throw new Error('Scenarios have alias records only');
  const { DnsName: DNSName, HostedZoneId } = await entryOf(ground, target.alias);
  return {
    Name: name,
    Type: type as RRType,
    AliasTarget: { DNSName, HostedZoneId, EvaluateTargetHealth: false },
  };
}

/** The name that moto gave the endpoint whose name in the sandbox it is. */
async function entryOf({ ec2, ids, world }: Ground, alias: AliasTarget): Promise<DnsEntry> {
  const endpoint = world.endpoints.find(({ id }) => alias.name.startsWith(id));
  const VpcEndpointIds = [ids.of(endpoint?.id ?? alias.name)];
  const { VpcEndpoints = [] } = await ec2.send(new DescribeVpcEndpointsCommand({ VpcEndpointIds }));
  const [entry] = VpcEndpoints[0]?.DnsEntries ?? [];
  if (entry === undefined) throw new Error(`moto gave no name to the endpoint of ${alias.name}`);
  return entry;
}

async function makeResolverRule({ endpoint, ids }: Ground, rule: ResolverRuleOfWorld): Promise<void> {
  const { region, domain, targets } = rule;
  const ask = (operation: string, body: object) => askResolver({ endpoint, region, operation, body });
  const made = await ask('CreateResolverRule', {
    CreatorRequestId: rule.id,
    RuleType: rule.kind.toUpperCase(),
    DomainName: domain,
    TargetIps: targets.map((Ip) => ({ Ip, Port: 53 })),
  });
  const ResolverRuleId = /"Id":"(rslvr-rr-[^"]+)"/.exec(JSON.stringify(made.body))?.[1];
  ids.set(rule.id, ResolverRuleId);
  for (const vpcId of rule.vpcIds) {
    await ask('AssociateResolverRule', { ResolverRuleId, VPCId: ids.of(vpcId) });
  }
}
