import type { AliasTarget, VpcReference, ZoneRecord } from '../../network/zone';
import { makeZoneId } from '../make-id';
import type { AccountOfWorld, ZoneOfWorld } from '../world';
import { vpcIdOf } from './sample-vpc';

export interface SampleZone {
  readonly account: AccountOfWorld;
  readonly name: string;
  readonly comment: string;
  readonly vpcs: readonly NamedVpc[];
  /** VPCs of other accounts that may be associated. */
  readonly authorized?: readonly NamedVpc[];
  readonly records: readonly ZoneRecord[];
}

interface NamedVpc {
  readonly name: string;
  readonly region: string;
}

export function sampleZone({
  account,
  name,
  comment,
  vpcs,
  authorized = [],
  records,
}: SampleZone): ZoneOfWorld {
  return {
    id: makeZoneId(`${account.id}/${name}`),
    ownerId: account.id,
    name,
    comment,
    associations: vpcs.map(referenceTo),
    authorizations: authorized.map(referenceTo),
    records,
  };
}

function referenceTo({ name, region }: NamedVpc): VpcReference {
  return { region, vpcId: vpcIdOf(name) };
}

export function aliasRecord(name: string, alias: AliasTarget): ZoneRecord {
  return { name, type: 'A', target: { kind: 'alias', alias } };
}
