import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import { rules } from '../../src/diagnose/rules';
import type { Network, RegionNetwork } from '../../src/network/network';
import { unread } from '../../src/network/reading';
import type { VpcDetail } from '../../src/network/vpc-detail';
import type { Fixture } from './fixture';

const refused = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' });

const ofRegion = [
  'vpcs',
  'subnets',
  'endpoints',
  'endpointsForLambda',
  'peerings',
] as const satisfies readonly (keyof RegionNetwork)[];
const ofVpc = [
  ...(['dns', 'nameServers', 'securityGroups', 'zones', 'resolverRules', 'profiles'] as const),
  ...(['firewall', 'routeTables', 'networkAcls', 'endpointInterfaces'] as const),
] satisfies readonly (keyof VpcDetail)[];

/** The network once for each thing that may be denied, by the name of that thing. */
function denials(network: Network): readonly (readonly [string, Network])[] {
  const { inRegion, vpcDetails } = network;
  return [
    ['zones of the account', { ...network, zones: refused }],
    ...Object.values(inRegion).flatMap((part) =>
      ofRegion.map(
        (what) =>
          [
            what,
            { ...network, inRegion: { ...inRegion, [part.region]: { ...part, [what]: refused } } },
          ] as const,
      ),
    ),
    ...Object.values(vpcDetails).flatMap((detail) =>
      ofVpc.map((what) => {
        const denied = { ...vpcDetails, [detail.vpcId]: { ...detail, [what]: refused } };
        return [`${what} of ${detail.vpcId}`, { ...network, vpcDetails: denied }] as const;
      }),
    ),
  ];
}

it.each(rules.map(({ id }) => id))(
  'whatever single thing cannot be read, %s still finds its fault, or says what is not known',
  async (id) => {
    const { fixture } = (await import(`./fixtures/${id}.ts`)) as { readonly fixture: Fixture };
    const silent = denials(fixture.faulty).filter(([, network]) => {
      const { findings, unknowns } = diagnose(network, fixture.request);
      return unknowns.length === 0 && !findings.some(({ rule }) => rule === id);
    });
    expect(silent.map(([what]) => what)).toEqual([]);
  },
);
