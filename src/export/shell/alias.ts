import type { Plan } from '../../plan/plan';
import type { StepOf } from '../../plan/step';
import { idOf } from './id-of';
import { describe, placeOfEndpoint } from './look';
import { variableOf } from './variable-of';

/** A variable, and the command whose answer it holds. */
export interface Assignment {
  readonly variable: string;
  readonly command: string;
}

/** The shortest of the names that AWS gives every endpoint leads to it in all its zones. */
export const regionalEntry =
  "min_by(VpcEndpoints[0].DnsEntries[?starts_with(DnsName, 'vpce-')], &length(DnsName))";

/** What an alias record needs to know of its endpoint. */
export function aliasOf(
  step: StepOf<'set record'>,
  plan: Plan,
): Readonly<Record<'zone' | 'target', Assignment>> {
  const name = variableOf(step.name, plan);
  const place = placeOfEndpoint(step.endpoint, step.region, plan);
  const endpoint = describe('vpc-endpoints', { VpcEndpointIds: [idOf(step.endpoint, plan)] }, place);
  return {
    zone: { variable: `zone_for_${name}`, command: `${endpoint} --query "${regionalEntry}.HostedZoneId"` },
    target: { variable: `target_for_${name}`, command: `${endpoint} --query "${regionalEntry}.DnsName"` },
  };
}
