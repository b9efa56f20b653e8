import { parse } from '@cdktf/hcl2json';
import type { Plan } from '../../../src/plan/plan';
import { type Fields, fieldsOf, listOf, stringOf } from './commands';
import { type Deed, made } from './deed';
import { deedsOfScript } from './deeds-of-script';

/** What a configuration describes, and the commands of its comments. */
export async function deedsOfTerraform(text: string, plan: Plan): Promise<readonly Deed[]> {
  const document = fieldsOf(await parse('main.tf', text));
  const blocks = blocksOf(document, 'resource');
  const reader = { blocks, data: blocksOf(document, 'data'), places: placesOf(document, plan), plan };
  const described = blocks.flatMap((block) => deedOf(block, reader));
  const commands = text.split('\n').flatMap((line) => /^# +(aws .*)$/.exec(line)?.[1] ?? []);
  return [...described, ...deedsOfScript(commands.join('\n'), () => undefined)];
}

interface Block {
  readonly type: string;
  readonly name: string;
  readonly body: Fields;
}

interface Reader {
  readonly blocks: readonly Block[];
  readonly data: readonly Block[];
  readonly places: ReadonlyMap<string, Place>;
  readonly plan: Plan;
}

interface Place {
  readonly profile: string;
  readonly region: string;
}

function blocksOf(document: Fields, kind: string): readonly Block[] {
  return Object.entries(fieldsOf(document[kind] ?? {})).flatMap(([type, named]) =>
    Object.entries(fieldsOf(named)).map(([name, body]) => ({ type, name, body: fieldsOf(listOf(body)[0]) })),
  );
}

/** By what a resource calls its provider; a profile is told only where its account is held fast. */
function placesOf(document: Fields, { accounts }: Plan): ReadonlyMap<string, Place> {
  const providers = listOf(fieldsOf(document['provider'] ?? {})['aws']).map(fieldsOf);
  return new Map(
    providers.map(({ alias, profile, region, allowed_account_ids: ids }) => {
      const accountId = accounts.find((account) => account.profile === profile)?.accountId;
      const isHeld = JSON.stringify(ids) === JSON.stringify([accountId]);
      const name = alias === undefined ? '' : `\${aws.${stringOf(alias)}}`;
      return [name, { profile: isHeld ? String(profile) : `${String(profile)}?`, region: String(region) }];
    }),
  );
}

function placeOf({ body }: Block, { places }: Reader): Place {
  const place = places.get(stringOf(body['provider']));
  if (place === undefined) throw new Error(`No provider ${stringOf(body['provider'])}`);
  return place;
}

function deedOf(block: Block, reader: Reader): readonly Deed[] {
  const { type, body } = block;
  // What AWS gives every new group belongs to the making of it.
  if (type === 'aws_vpc_security_group_egress_rule' && body['ip_protocol'] === '-1') return [];
  const { profile, region } = placeOf(block, reader);
  const id = (value: unknown) => idOf(value, reader);
  const tags = body['tags'];
  const step = fieldsOf(tags ?? {})['privatelink-for-datadog:step'];
  const zoneAndVpc = { profile, zone: id(body['zone_id']), vpc: vpcOf(body) };
  switch (type) {
    case 'aws_security_group': {
      const { name: groupName, description, vpc_id: vpcId } = body;
      return [{ kind: 'create security group', profile, region, step, vpcId, groupName, description, tags }];
    }
    case 'aws_vpc_security_group_ingress_rule':
    case 'aws_vpc_security_group_egress_rule': {
      const { cidr_ipv4: cidr, ip_protocol: protocol, from_port: from, to_port: to } = body;
      const kind = type === 'aws_vpc_security_group_ingress_rule' ? 'allow HTTPS' : 'allow HTTPS out';
      const peer = { cidr, group: body['referenced_security_group_id'] };
      return [{ kind, profile, region, group: id(body['security_group_id']), peer, protocol, from, to }];
    }
    case 'aws_vpc_endpoint':
      return [
        {
          kind: 'create endpoint',
          profile,
          region,
          step,
          vpcId: body['vpc_id'],
          type: body['vpc_endpoint_type'],
          serviceName: body['service_name'],
          serviceRegion: body['service_region'] ?? region,
          subnetIds: body['subnet_ids'],
          groups: listOf(body['security_group_ids']).map(id),
          privateDns: body['private_dns_enabled'],
          tags,
        },
      ];
    case 'aws_vpc_endpoint_private_dns': {
      const value = body['private_dns_enabled'];
      return [{ kind: 'set private DNS', profile, region, endpoint: id(body['vpc_endpoint_id']), value }];
    }
    case 'aws_vpc_peering_connection': {
      const { peer_owner_id: accountId, peer_region: peerRegion = region, peer_vpc_id: vpcId } = body;
      const peer = { accountId, region: peerRegion, vpcId };
      const asked = body['auto_accept'] === false ? {} : { accepted: true };
      return [
        { kind: 'request peering', profile, region, step, vpcId: body['vpc_id'], peer, tags, ...asked },
      ];
    }
    case 'aws_vpc_peering_connection_accepter': {
      const isAccepted = body['auto_accept'] === true ? {} : { accepted: false };
      const peering = id(body['vpc_peering_connection_id']);
      return [{ kind: 'accept peering', profile, region, peering, ...isAccepted }];
    }
    case 'aws_route': {
      const { route_table_id: routeTableId, destination_cidr_block: cidr } = body;
      return [
        {
          kind: 'add route',
          profile,
          region,
          routeTableId,
          cidr,
          peering: id(body['vpc_peering_connection_id']),
        },
      ];
    }
    case 'aws_route53_zone': {
      const vpc = vpcOf(fieldsOf(listOf(body['vpc'])[0]));
      return [
        { kind: 'create zone', profile, step, zoneName: body['name'], comment: body['comment'], vpc, tags },
      ];
    }
    case 'aws_route53_record': {
      const endpoint = endpointOf(fieldsOf(listOf(body['alias'])[0]), reader);
      const { name: recordName, type: recordType } = body;
      return [
        { kind: 'set record', profile, zone: id(body['zone_id']), recordName, type: recordType, endpoint },
      ];
    }
    case 'aws_route53_vpc_association_authorization':
      return [{ kind: 'authorize association', ...zoneAndVpc }];
    case 'aws_route53_zone_association':
      return [{ kind: 'associate zone', ...zoneAndVpc }];
    default:
      throw new Error(`No step makes ${type}`);
  }
}

function vpcOf({ vpc_id: vpcId, vpc_region: region }: Fields): Fields {
  return { region, vpcId };
}

const attributes: Readonly<Record<string, string>> = {
  aws_security_group: 'id',
  aws_vpc_endpoint: 'id',
  aws_vpc_peering_connection: 'id',
  aws_vpc_peering_connection_accepter: 'id',
  aws_route53_zone: 'zone_id',
  aws_route53_vpc_association_authorization: 'zone_id',
};

/** An id, or the step behind an expression, by the tags of its resource. */
function idOf(value: unknown, reader: Reader): string {
  const [, type, name, attribute] = /^\$\{(\w+)\.(\w+)\.(\w+)\}$/.exec(String(value)) ?? [];
  if (type === undefined) return String(value);
  const block = reader.blocks.find((one) => one.type === type && one.name === name);
  if (block === undefined || attributes[type] !== attribute) return String(value);
  if (type === 'aws_vpc_peering_connection_accepter')
    return idOf(block.body['vpc_peering_connection_id'], reader);
  if (type === 'aws_route53_vpc_association_authorization') return idOf(block.body['zone_id'], reader);
  return made(String(fieldsOf(block.body['tags'])['privatelink-for-datadog:step']));
}

/** Where both halves of an alias come from. */
function endpointOf({ name, zone_id: zone }: Fields, reader: Reader): unknown {
  const expression = /^\$\{(data\.)?aws_vpc_endpoint\.(\w+)\.dns_entry\[0\]\.(\w+)\}$/;
  const [, data, address, first] = expression.exec(String(name)) ?? [];
  const [, , other, second] = expression.exec(String(zone)) ?? [];
  const blocks = data === undefined ? reader.blocks : reader.data;
  const block = blocks.find((one) => one.type === 'aws_vpc_endpoint' && one.name === address);
  const isOne = other === address && first === 'dns_name' && second === 'hosted_zone_id';
  if (block === undefined || !isOne) return { name, zone };
  const id = data === undefined ? idOf(`\${aws_vpc_endpoint.${block.name}.id}`, reader) : block.body['id'];
  return { id, ...placeOf(block, reader) };
}
