import { assertNever } from '../../assert-never';
import { childrenOfProfile } from './children-of-profile';
import { childrenOfRegion } from './children-of-region';
import { childrenOfVpc } from './children-of-vpc';
import { childrenOfZone, childrenOfZones } from './children-of-zones';
import { emptinessOf } from './emptiness';
import type { NetworkRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';

/** The tree below its root. A single profile needs no row of its own, and none where a text stands in its place. */
export function rootRows(states: readonly ProfileState[]): readonly NetworkRow[] {
  const [first, ...others] = states;
  if (first === undefined || emptinessOf(states) !== undefined) return [];
  if (others.length === 0) return childrenOfProfile(first);
  return states.map((state) => ({ kind: 'profile', key: state.profile, state }));
}

export function childrenOf(row: NetworkRow): readonly NetworkRow[] {
  switch (row.kind) {
    case 'profile':
      return childrenOfProfile(row.state);
    case 'region':
      return childrenOfRegion(row);
    case 'VPC':
      return childrenOfVpc(row);
    case 'missing services':
      return row.services.map((service) => ({
        ...row,
        kind: 'missing service',
        key: `${row.key}/${service.name}`,
        service,
      }));
    case 'private hosted zones':
      return childrenOfZones(row);
    case 'zone':
      return childrenOfZone(row);
    case 'endpoint':
    case 'missing service':
    case 'record':
    case 'peering':
    case 'association':
    case 'authorization':
    case 'other regions':
    case 'failure':
    case 'loading':
    case 'nothing':
      return [];
    default:
      return assertNever(row);
  }
}
