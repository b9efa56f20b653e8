import type { Tags } from '../../network/vpc';
import { makeId } from '../make-id';
import type { AccountOfWorld } from '../world';
import type { Part } from './part';
import { vpcIdOf } from './sample-vpc';

interface SampleInstances {
  readonly vpc: string;
  readonly account: AccountOfWorld;
  /** The `Name` tags; ids come from them. */
  readonly names: readonly string[];
  readonly tags: Tags;
}

export function sampleInstances({ vpc, account, names, tags }: SampleInstances): Part {
  return {
    instances: names.map((name) => ({
      id: makeId('i', `${vpc}/${name}`),
      vpcId: vpcIdOf(vpc),
      ownerId: account.id,
      platform: 'Linux',
      agent: 'connection lost',
      tags: { ...tags, Name: name },
    })),
  };
}
