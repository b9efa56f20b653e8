import { makeId } from '../../src/sandbox/make-id';
import { companyDhcpOptions } from '../../src/sandbox/sample-world/sample-dhcp-options';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import {
  aliasOf,
  serviceOf,
  servicesOfSite,
  supersededServiceOf,
} from '../../src/sandbox/sample-world/sample-endpoints';
import { groupIdOf, hostNamesOff, httpsFrom, subnetIdOf, vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { aliasRecord } from '../../src/sandbox/sample-world/sample-zone';
import { type NetworkScenario, none, offerOf, ownOffer } from './scenario';
import {
  ap1,
  endpointsIn,
  group,
  peeredVpcs,
  requestOf,
  soundVpc,
  subnets,
  vpcNamed,
  worldOf,
  zoneFor,
} from './worlds';

const us1 = 'datadoghq.com';
const ap2 = 'ap2.datadoghq.com';
const endpointsDenied = { action: 'ec2:DescribeVpcEndpoints' };
const zonesDenied = { action: 'route53:*' };
const others = (site: string, names: readonly string[]) => {
  const left = names.map((name) => serviceOf(name).name);
  return servicesOfSite(site).filter(({ name }) => !left.includes(name));
};
const api = serviceOf(`api.${ap1}`);
const metrics = serviceOf(`metrics.agent.${ap1}`);
const versioned = `7-80-0-app.agent.${ap1}`;
const sound = { kind: 'network', request: requestOf('shop') } as const;
const peered = { kind: 'network', request: requestOf('agents') } as const;
const shop = worldOf(...soundVpc());

/** S07 to S28 where a network shows them. */
export const networkScenarios: readonly NetworkScenario[] = [
  {
    kind: 'network',
    id: 'S07',
    title: 'the endpoint of an older service',
    world: worldOf(
      vpcNamed('shop', '10.30', us1),
      endpointsIn('shop', [
        ...others(us1, ['orchid.intake.datadoghq.com']),
        supersededServiceOf('api.datadoghq.com'),
      ]),
    ),
    request: requestOf('shop', us1),
    rule: 'service-superseded',
    hosts: { 'api.datadoghq.com': 'private' },
    cure: ownOffer,
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S08',
    title: 'a zone that is too broad for the versioned host',
    world: worldOf(...soundVpc(), vpcNamed('old', '10.31'), {
      zones: [
        zoneFor(metrics, 'shop', ['shop', 'old'], {
          name: `agent.${ap1}`,
          records: [aliasRecord(`metrics.agent.${ap1}`, aliasOf('shop', metrics))],
        }),
      ],
    }),
    rule: 'versioned-host-not-covered',
    hosts: { [versioned]: 'nxdomain', [`metrics.agent.${ap1}`]: 'private' },
    cure: offerOf('zone-swallows-names'),
    denied: zonesDenied,
  },
  {
    kind: 'network',
    id: 'S09',
    title: 'a zone for the host in place of the anchor',
    world: worldOf(
      vpcNamed('shop', '10.30', ap2),
      endpointsIn('shop', others(ap2, [`orchid.intake.${ap2}`])),
      endpointsIn('shop', [serviceOf(`orchid.intake.${ap2}`)], 'off'),
      { zones: [zoneFor(serviceOf(`orchid.intake.${ap2}`), 'shop', ['shop'], { name: `api.${ap2}` })] },
    ),
    request: requestOf('shop', ap2),
    rule: 'zone-names-host-not-anchor',
    hosts: { [`api.${ap2}`]: 'private' },
    cure: none('The host is private. Another zone beside this one changes nothing before somebody deletes it.'),
    denied: zonesDenied,
  },
  {
    ...sound,
    id: 'S11',
    title: 'no way out for what PrivateLink does not carry',
    world: { ...shop, routeTables: [] },
    rule: 'no-way-out',
    hosts: { [`api.${ap1}`]: 'private' },
    cure: none('Whether a VPC may reach the internet is decided by its owner, and often it must not.'),
    denied: { action: 'ec2:DescribeRouteTables' },
  },
  {
    ...sound,
    id: 'S10',
    title: 'a product without its endpoint',
    world: worldOf(vpcNamed('shop', '10.30'), endpointsIn('shop', others(ap1, [`api.${ap1}`]))),
    rule: 'service-missing',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: ownOffer,
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S15',
    title: 'DNS host names that are off',
    world: worldOf(...soundVpc(ap1, { dns: hostNamesOff })),
    rule: 'dns-attributes-off',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeVpcAttribute' },
  },
  {
    ...peered,
    id: 'S19',
    title: 'private DNS in the peered VPC alone',
    world: worldOf(...peeredVpcs({ privateDns: 'on', zones: 'none' })),
    rule: 'endpoint-only-in-peered-vpc',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: offerOf('service-missing'),
    denied: endpointsDenied,
  },
  {
    ...peered,
    id: 'S20',
    title: 'zones that are not associated with the VPC of the Agents',
    world: worldOf(...peeredVpcs({ associated: ['hub'] })),
    rule: 'zone-not-associated',
    hosts: { [`api.${ap1}`]: 'public' },
    cure: ownOffer,
    denied: zonesDenied,
  },
  {
    ...sound,
    id: 'S20',
    title: 'a zone without its alias record',
    world: worldOf(
      vpcNamed('shop', '10.30'),
      endpointsIn('shop', others(ap1, [`api.${ap1}`])),
      endpointsIn('shop', [api], 'off'),
      { zones: [zoneFor(api, 'shop', ['shop'], { records: [] })] },
    ),
    rule: 'record-missing',
    hosts: { [`api.${ap1}`]: 'nxdomain' },
    cure: ownOffer,
    denied: zonesDenied,
  },
  {
    ...sound,
    id: 'S21',
    title: 'an authorization that was left behind',
    world: worldOf(
      vpcNamed('shop', '10.30'),
      endpointsIn('shop', others(ap1, [`api.${ap1}`])),
      endpointsIn('shop', [api], 'off'),
      {
        zones: [
          zoneFor(api, 'shop', ['shop'], {
            authorizations: [{ region: 'ap-northeast-1', vpcId: vpcIdOf('shop') }],
          }),
        ],
      },
    ),
    rule: 'authorization-left-behind',
    hosts: { [`api.${ap1}`]: 'private' },
    cure: ownOffer,
    denied: { action: 'route53:ListVPCAssociationAuthorizations' },
  },
  {
    ...sound,
    id: 'S22',
    title: 'a zone for the whole site',
    world: worldOf(...soundVpc(), vpcNamed('old', '10.31'), {
      zones: [zoneFor(api, 'shop', ['shop', 'old'], { name: ap1, records: [] })],
    }),
    rule: 'zone-swallows-names',
    hosts: { [versioned]: 'nxdomain' },
    cure: ownOffer,
    denied: zonesDenied,
  },
  {
    ...sound,
    id: 'S22',
    title: 'a zone for the whole site that this VPC alone has',
    world: worldOf(...soundVpc(), { zones: [zoneFor(api, 'shop', ['shop'], { name: ap1, records: [] })] }),
    rule: 'zone-swallows-names',
    hosts: { [versioned]: 'nxdomain' },
    cure: none('AWS does not take the last VPC from a zone, and a zone that no plan made is deleted by its owner.'),
    denied: zonesDenied,
  },
  {
    kind: 'network',
    id: 'S23',
    title: 'DNS servers of the company',
    world: worldOf(...soundVpc(us1, { dhcpOptionsId: companyDhcpOptions.id })),
    request: requestOf('shop', us1),
    rule: 'dns-answered-elsewhere',
    hosts: { 'api.datadoghq.com': 'elsewhere' },
    cure: none('Who runs those servers decides what they forward; AWS neither shows nor changes their answers.'),
    denied: { action: 'ec2:DescribeDhcpOptions' },
  },
  {
    ...sound,
    id: 'S23',
    title: 'a Resolver rule that forwards the site',
    world: worldOf(...soundVpc(), {
      resolverRules: [
        {
          id: makeId('rslvr-rr', 'shop'),
          domain: `api.${ap1}`,
          kind: 'forward',
          targets: ['192.168.10.53'],
          ownerId: hub.id,
          region: 'ap-northeast-1',
          vpcIds: [vpcIdOf('shop')],
        },
      ],
    }),
    rule: 'dns-answered-elsewhere',
    hosts: { [`api.${ap1}`]: 'elsewhere', [`process.${ap1}`]: 'private' },
    cure: none('A rule is made for what else it forwards, often shared by another account; nothing here tells.'),
    denied: { action: 'route53resolver:ListResolverRuleAssociations' },
  },
  {
    ...sound,
    id: 'S23',
    title: 'a Route 53 Profile',
    world: worldOf(...soundVpc(), {
      profileAssociations: [
        { id: makeId('rpassoc', 'shop'), ownerId: hub.id, profileId: makeId('rp', 'all'), vpcId: vpcIdOf('shop') },
      ],
    }),
    rule: 'dns-answered-elsewhere',
    hosts: { [`api.${ap1}`]: 'elsewhere' },
    cure: none('What the Profile brings is not visible from the VPC, so no change of it can be called a cure.'),
    denied: { action: 'route53profiles:ListProfileAssociations' },
  },
  {
    ...sound,
    id: 'S24',
    title: 'a security group that lets HTTPS in from nowhere',
    world: worldOf(
      ...soundVpc(ap1, {
        groups: [{ name: group, description: 'wrong port', ingress: [{ ...httpsFrom('10.30.0.0/16'), ports: { from: 80, to: 80 } }] }],
      }),
    ),
    rule: 'https-not-allowed',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: ownOffer,
    denied: { action: 'ec2:DescribeSecurityGroups' },
  },
  {
    ...sound,
    id: 'S24',
    title: 'a security group of the Agents that lets nothing out',
    world: {
      ...shop,
      securityGroups: shop.securityGroups.map((one) => (one.name === 'default' ? { ...one, egress: [] } : one)),
    },
    request: {
      ...requestOf('shop'),
      from: {
        subnetIds: subnets.map((subnet) => subnetIdOf('shop', subnet)),
        securityGroupIds: [groupIdOf('shop', 'default')],
      },
    },
    rule: 'outbound-not-allowed',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: none('Who closed the way out of an instance did so on purpose; opening it is theirs.'),
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
            { number: 100, action: 'allow', protocol: 'tcp', cidr: '0.0.0.0/0', ports: { from: 443, to: 443 } },
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
  {
    ...sound,
    id: 'S27',
    title: 'endpoints that were rejected',
    world: { ...shop, endpoints: shop.endpoints.map((one) => ({ ...one, fate: { state: 'rejected' } })) },
    rule: 'endpoint-not-available',
    hosts: { [`api.${ap1}`]: 'broken' },
    cure: none('Datadog rejected it: only they know why, and a second endpoint would meet the same answer.'),
    denied: endpointsDenied,
  },
  {
    ...sound,
    id: 'S28',
    title: 'endpoints in one zone',
    world: { ...shop, endpoints: shop.endpoints.map((one) => ({ ...one, subnetIds: one.subnetIds.slice(0, 1) })) },
    rule: 'single-zone-endpoint',
    hosts: { [`api.${ap1}`]: 'private' },
    cure: none('A second interface costs by the hour; whether the risk is worth it is a choice, not a repair.'),
    denied: { action: 'ec2:DescribeSubnets' },
  },
];
