import type { Plan } from '../../src/plan/plan';
import type { Step } from '../../src/plan/step';

/** One step of every kind, in which everything that can come from outside is the text. */
export function planOf(text: string): Plan {
  const at = { region: 'us-east-1', vpcId: text, why: text };
  const group = { kind: 'result', of: 'group' } as const;
  const endpoint = { kind: 'result', of: 'endpoint' } as const;
  const peering = { kind: 'result', of: 'peering' } as const;
  const zone = { kind: 'result', of: 'zone' } as const;
  const old = { kind: 'id', id: text } as const;
  const titles = { serviceTitle: text, zoneName: text, ...at };
  const steps: readonly Step[] = [
    { kind: 'enable DNS attribute', name: 'dns', ...at, attribute: 'enableDnsSupport' },
    { kind: 'create security group', name: 'group', ...at, groupName: text, description: text },
    { kind: 'allow HTTPS', name: 'allow', ...at, securityGroup: group, cidr: text },
    { kind: 'allow HTTPS out', name: 'out', ...at, securityGroup: old, to: { kind: 'cidr', cidr: text } },
    {
      kind: 'allow HTTPS out',
      name: 'out-to-group',
      ...at,
      securityGroup: group,
      to: { kind: 'security-group', id: text },
    },
    {
      kind: 'create endpoint',
      name: 'endpoint',
      ...titles,
      serviceName: text,
      serviceRegion: text,
      privateDnsName: text,
      privateDns: 'off',
      subnetIds: [text],
      securityGroups: [group, old],
    },
    { kind: 'await endpoint', name: 'await', ...titles, endpoint },
    { kind: 'verify hosts', name: 'verify', ...at, hosts: [text], without: [text] },
    { kind: 'set private DNS', name: 'off', ...titles, endpoint: old, privateDnsName: text, value: 'off' },
    { kind: 'set private DNS', name: 'on', ...titles, endpoint: old, privateDnsName: text, value: 'on' },
    { kind: 'request peering', name: 'peering', ...at, peer: { accountId: text, region: text, vpcId: text } },
    { kind: 'accept peering', name: 'accept', ...at, profile: text, peering, requesterVpcId: text },
    { kind: 'add route', name: 'route', ...at, routeTableId: text, cidr: text, peering },
    { kind: 'create zone', name: 'zone', ...titles },
    { kind: 'set record', name: 'record', ...titles, zone, recordName: text, endpoint },
    { kind: 'set record', name: 'record-there', ...titles, zone: old, recordName: text, endpoint: old },
    { kind: 'authorize association', name: 'authorize', ...titles, zone },
    { kind: 'associate zone', name: 'associate', ...titles, profile: text, zone },
    { kind: 'withdraw authorization', name: 'withdraw', ...titles, zone },
    { kind: 'disassociate zone', name: 'disassociate', ...titles, zoneId: text },
    {
      kind: 'delete record',
      name: 'delete-record',
      ...titles,
      zoneId: text,
      record: { name: text, type: 'TXT', target: { kind: 'values', values: [text], ttl: 60 } },
    },
    { kind: 'delete zone', name: 'delete-zone', ...titles, zoneId: text },
    { kind: 'delete endpoint', name: 'delete-endpoint', ...titles, endpointId: text, serviceName: text },
    { kind: 'delete security group', name: 'delete-group', ...at, groupId: text, groupName: text },
    { kind: 'delete route', name: 'delete-route', ...at, routeTableId: text, cidr: text, peeringId: text },
    { kind: 'delete peering', name: 'delete-peering', ...at, peeringId: text },
  ];
  return {
    id: 'abc',
    title: text,
    request: { way: 'enable DNS', profile: 'home', region: 'us-east-1', vpcId: text, site: text },
    profile: 'home',
    accountId: '111111111111',
    accounts: [{ profile: 'home', accountId: '111111111111' }],
    region: 'us-east-1',
    vpcId: text,
    site: text,
    steps,
    kept: [{ id: `vpce-${text}`, sentence: text }],
    cautions: [{ kind: 'note', sentence: text }],
    outlook: [],
  };
}
