import { makeId } from '../../src/sandbox/make-id';
import { companyDhcpOptions } from '../../src/sandbox/sample-world/sample-dhcp-options';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import { aliasOf, serviceOf, servicesOfSite } from '../../src/sandbox/sample-world/sample-endpoints';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { aliasRecord } from '../../src/sandbox/sample-world/sample-zone';
import { type NetworkScenario, none, offerOf, ownOffer } from './scenario';
import { ap1, endpointsIn, peeredVpcs, requestOf, soundVpc, vpcNamed, worldOf, zoneFor } from './worlds';

const us1 = 'datadoghq.com';
const ap2 = 'ap2.datadoghq.com';
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

/** What a name resolves to goes wrong. */
export const nameScenarios: readonly NetworkScenario[] = [
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
    cure: none(
      'The host is private. Another zone beside this one changes nothing before somebody deletes it.',
    ),
    denied: zonesDenied,
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
    cure: none(
      'AWS does not take the last VPC from a zone, and a zone that no plan made is deleted by its owner.',
    ),
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
    cure: none(
      'Who runs those servers decides what they forward; AWS neither shows nor changes their answers.',
    ),
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
    cure: none(
      'A rule is made for what else it forwards, often shared by another account; nothing here tells.',
    ),
    denied: { action: 'route53resolver:ListResolverRuleAssociations' },
  },
  {
    ...sound,
    id: 'S23',
    title: 'a Route 53 Profile',
    world: worldOf(...soundVpc(), {
      profileAssociations: [
        {
          id: makeId('rpassoc', 'shop'),
          ownerId: hub.id,
          profileId: makeId('rp', 'all'),
          vpcId: vpcIdOf('shop'),
        },
      ],
    }),
    rule: 'dns-answered-elsewhere',
    hosts: { [`api.${ap1}`]: 'elsewhere' },
    cure: none(
      'What the Profile brings is not visible from the VPC, so no change of it can be called a cure.',
    ),
    denied: { action: 'route53profiles:ListProfileAssociations' },
  },
  {
    ...sound,
    id: 'S23',
    title: 'DNS Firewall that blocks a name',
    world: {
      ...shop,
      firewallRules: [
        {
          groupId: makeId('rslvr-frg', 'shop'),
          vpcId: vpcIdOf('shop'),
          action: 'block',
          matches: { kind: 'domains', domains: [`api.${ap1}`] },
          inspects: 'whole chain',
        },
      ],
    },
    rule: 'firewall-blocks-names',
    hosts: { [`api.${ap1}`]: 'broken', [`process.${ap1}`]: 'private' },
    cure: none('Rule groups are a security control, often managed for a whole organization.'),
    denied: { action: 'route53resolver:ListFirewallDomains' },
  },
];
