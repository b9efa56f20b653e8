import type { Endpoint } from '../../network/endpoint';
import type { Reference } from '../step';
import type { Named } from '../wanted';
import { zoneNameOf } from './standing';

/** A service and its endpoint in the hub. */
export interface Led extends Named {
  readonly reference: Reference;
  readonly region: string;
  readonly vpcId: string;
  /** Absent for an endpoint that the plan makes. */
  readonly endpoint?: Endpoint;
}

/** A wildcard says nothing of the name above it, which its zone would make unknown. */
export function recordNamesOf({ privateDnsName }: Named): readonly string[] {
  const name = zoneNameOf(privateDnsName);
  return name === privateDnsName ? [name] : [privateDnsName, name];
}
