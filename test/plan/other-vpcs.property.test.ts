import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intakeHostsOf } from '../../src/catalogue/intake-host';
import { hasPrivateLink } from '../../src/catalogue/sites';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import { associatedVpcs } from '../../src/plan/peering/standing';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import { numRuns, patience } from '../apply/runs';
import { anyCountry } from './any-country';
import { far, hubId, near } from './hub-and-agents';
import { site } from './requests';

const here = { profile: 'test', region: near.region, vpcId: hubId, site: site.name } as const;
const hosts = hasPrivateLink(site) ? intakeHostsOf(site) : [];

test(
  'a removal leaves every name of every other VPC as it is, and what leads there',
  () => {
    fc.assert(
      fc.property(anyCountry, (network) => {
        const plan = planFor({ way: 'remove', ...here }, network);
        const after = project(plan, network);
        const zones = network.zones.kind === 'read' ? network.zones.value : [];
        const left = after.zones.kind === 'read' ? after.zones.value : [];
        for (const zone of zones) {
          const others = associatedVpcs(zone).filter((vpcId) => vpcId !== hubId);
          if (others.length > 0) expect(left).toContainEqual(zone);
        }
        for (const { region, vpcId } of [near, far]) {
          const [before, then] = [network, after].map((one) => viewVpc(one, region, vpcId));
          if (before === undefined || then === undefined) throw new Error('Two views');
          expect(hosts).not.toEqual([]);
          for (const { asked } of hosts) {
            expect(resolve(asked, then)).toEqual(resolve(asked, before));
          }
        }
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a zone that is taken away where it makes a name private is a harm, in whichever VPC',
  () => {
    fc.assert(
      fc.property(
        anyCountry,
        fc.constantFrom('Z0', 'Z1', 'Z2'),
        fc.subarray([here, near, far], { minLength: 1 }),
        (network, zoneId, agents) => {
          const plan = planFor({ way: 'detach zone', ...here, zoneId, agents }, network);
          const harms = plan.cautions.filter(({ kind }) => kind === 'harm').map(({ sentence }) => sentence);
          const lost = plan.outlook.filter(
            ({ before, after }) => before === 'private' && after !== 'private',
          );
          for (const { host, vpcId } of lost) {
            const where = vpcId === hubId ? /^Worse/ : new RegExp(`^In ${vpcId}: Worse`);
            expect(harms.filter((harm) => where.test(harm)).join()).toContain(host);
          }
        },
      ),
      { numRuns },
    );
  },
  patience,
);
