import type { AliasTarget, ZoneRecord } from '../../network/zone';
import { makeZoneId } from '../make-id';
import type { AccountOfWorld, ZoneOfWorld } from '../world';
import { vpcIdOf } from './sample-vpc';

export interface SampleZone {
  readonly account: AccountOfWorld;
  readonly name: string;
  readonly comment: string;
  readonly vpcs: readonly { readonly name: string; readonly region: string }[];
  readonly records: readonly ZoneRecord[];
}

export function sampleZone({ account, name, comment, vpcs, records }: SampleZone): ZoneOfWorld {
  return {
    id: makeZoneId(`${account.id}/${name}`),
    ownerId: account.id,
    name,
    comment,
    associations: vpcs.map((vpc) => ({ region: vpc.region, vpcId: vpcIdOf(vpc.name) })),
    records,
  };
}

export function aliasRecord(name: string, alias: AliasTarget): ZoneRecord {
  return { name, type: 'A', target: { kind: 'alias', alias } };
}
