import { us1 } from '../../src/catalogue/sites/us1';
import { supersededServices } from '../../src/catalogue/superseded';
import type { VpcOfProfile } from '../../src/plan/request';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import type { AccountOfWorld } from '../../src/sandbox/world';

export const site = us1;
export const home = 'us-east-1';
export const abroad = 'us-west-2';

/** Services of an earlier generation whose endpoints answered a name of their own. */
export const superseded = supersededServices.filter(({ generation }) => generation !== '2020');

/** The services that are there or asked for, which took the place of those; more would only take longer. */
export const served = us1.services.filter(({ name }) =>
  superseded.some(({ replacedBy }) => replacedBy === name),
);

export interface Place {
  readonly name: string;
  readonly vpcId: string;
  readonly account: AccountOfWorld;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly zoneIds: readonly string[];
}

const zonesAtHome = ['use1-az1', 'use1-az2'];
const zonesAbroad = ['usw2-az1', 'usw2-az2'];

/** Holds the endpoints. */
export const hubPlace: Place = {
  name: 'hub',
  vpcId: 'vpc-000000a1',
  account: hub,
  region: home,
  cidrs: ['10.0.0.0/16'],
  zoneIds: zonesAtHome,
};

/** Of the hub's account and of the other one, in the hub's region and in another one. */
export const agentPlaces: readonly Place[] = [
  { ...hubPlace, name: 'near', vpcId: 'vpc-000000b1', cidrs: ['10.1.0.0/16'] },
  { ...hubPlace, name: 'kin', vpcId: 'vpc-000000c1', account: agents, cidrs: ['10.2.0.0/16'] },
  {
    name: 'far',
    vpcId: 'vpc-000000d1',
    account: agents,
    region: abroad,
    cidrs: ['10.3.0.0/16', '10.13.0.0/16'],
    zoneIds: zonesAbroad,
  },
  {
    name: 'away',
    vpcId: 'vpc-000000e1',
    account: hub,
    region: abroad,
    cidrs: ['10.4.0.0/16'],
    zoneIds: zonesAbroad,
  },
];

export const places: readonly Place[] = [hubPlace, ...agentPlaces];

export function ofProfile({ account, region, vpcId }: Place): VpcOfProfile {
  return { profile: account.profile, region, vpcId };
}

export function subnetIdOf({ name }: Place, index: number): string {
  return `subnet-${name}-${index}`;
}

export function groupIdOf({ name }: Place): string {
  return `sg-${name}`;
}
