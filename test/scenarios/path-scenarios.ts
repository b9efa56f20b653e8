import { makeId } from '../../src/sandbox/make-id';
import type { Part } from '../../src/sandbox/sample-world/part';
import { groupIdOf, httpsFrom, subnetIdOf, vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { type NetworkScenario, none, ownOffer } from './scenario';
import { ap1, group, peeredVpcs, requestOf, soundVpc, subnets, worldOf } from './worlds';

const endpointsDenied = { action: 'ec2:DescribeVpcEndpoints' };
const restrictive = JSON.stringify({
  Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }],
});
const sound = { kind: 'network', request: requestOf('shop') } as const;
const peered = { kind: 'network', request: requestOf('agents') } as const;
const shop = worldOf(...soundVpc());

/** What sends in the VPC has its default group, which lets nothing out. */
function agentsShutIn(vpc: string, parts: readonly Part[]): Pick<NetworkScenario, 'world' | 'request'> {
  const world = worldOf(...parts);
  const groupId = groupIdOf(vpc, 'default');
  const subnetIds = subnets.map((subnet) => subnetIdOf(vpc, subnet));
  return {
    world: {
      ...world,
      securityGroups: world.securityGroups.map((one) => (one.id === groupId ? { ...one, egress: [] } : one)),
    },
    request: { ...requestOf(vpc), from: { places: [{ subnetIds, securityGroupIds: [groupId] }] } },
  };
}

/** Packets do not get there. */
export const pathScenarios: readonly NetworkScenario[] = [
  {
    ...sound,
    id: 'beside',
    title: 'the policy of an endpoint that restricts',
    world: {
      ...shop,
      endpoints: shop.endpoints.map((one) => ({ ...one, policy: restrictive })),
    },
    rule: 'endpoint-policy-restricts',
    hosts: { [`api.${ap1}`]: 'unknown' },
    cure: none(
      'What such a policy does to traffic that is not of AWS is not documented, so no change is proved.',
    ),
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S24',
    title: 'a security group that lets HTTPS in from nowhere',
    world: worldOf(
      ...soundVpc(ap1, {
        groups: [
          {
            name: group,
            description: 'wrong port',
            ingress: [{ ...httpsFrom('10.30.0.0/16'), ports: { from: 80, to: 80 } }],
          },
        ],
      }),
    ),
    rule: 'https-not-allowed',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeSecurityGroups' },
  },
  {
    kind: 'network',
    ...agentsShutIn('shop', soundVpc()),
    id: 'S24',
    title: 'a security group of the Agents that lets nothing out',
    rule: 'outbound-not-allowed',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeSecurityGroups' },
  },
  {
    kind: 'network',
    ...agentsShutIn('agents', peeredVpcs()),
    id: 'S24',
    title: 'a security group of the Agents that lets nothing out to a peered VPC',
    rule: 'outbound-not-allowed',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeSecurityGroups' },
  },
  {
    ...sound,
    id: 'S25',
    title: 'a network ACL that keeps answers out',
    world: {
      ...shop,
      networkAcls: [
        {
          id: makeId('acl', 'shop'),
          vpcId: vpcIdOf('shop'),
          subnetIds: [subnetIdOf('shop', 'private-b')],
          inbound: [
            {
              number: 100,
              action: 'allow',
              protocol: 'tcp',
              cidr: '0.0.0.0/0',
              ports: { from: 443, to: 443 },
            },
          ],
          outbound: [{ number: 100, action: 'allow', protocol: '-1', cidr: '0.0.0.0/0' }],
          tags: {},
        },
      ],
    },
    rule: 'network-acl-blocks',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: none('A network ACL guards everything in its subnets, also what no plan of ours knows.'),
    denied: { action: 'ec2:DescribeNetworkAcls' },
  },
  {
    ...peered,
    id: 'S26',
    title: 'a peering that nobody has accepted',
    world: worldOf(...peeredVpcs({ state: 'pending acceptance' })),
    rule: 'peering-not-active',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeVpcPeeringConnections' },
  },
  {
    ...peered,
    id: 'S26',
    title: 'blocks that overlap',
    world: worldOf(...peeredVpcs({ state: 'pending acceptance', agentNetwork: '10.40' })),
    rule: 'address-ranges-overlap',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: none('AWS has no peering between VPCs that share addresses; one of them needs other addresses.'),
    denied: { action: 'ec2:DescribeVpcs' },
  },
  {
    ...peered,
    id: 'S26',
    title: 'a peering without a way back',
    world: worldOf(...peeredVpcs({ wayBack: 'missing' })),
    rule: 'route-missing',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeRouteTables' },
  },
];
