import { t } from '@vscode/l10n';
import type { Zone } from '../../network/zone';
import type { Reference, Step } from '../step';
import type { Credentials, Side } from './agents';

/** A zone that is there or will be, and whose it is. */
export interface ZoneInPlan {
  readonly reference: Reference;
  readonly name: string;
  readonly accountId: string;
  readonly as: Credentials;
  /** Absent for a zone that the plan makes. */
  readonly existing?: Zone;
}

/**
 * Across accounts the zone's account allows the association, the VPC's account makes it, and the permission is
 * withdrawn (Route 53 developer guide, "Associating a VPC and a private hosted zone in different accounts").
 */
export function associateSteps(zone: ZoneInPlan, { facts, accountId, as }: Side): readonly Step[] {
  const { vpc } = facts;
  const of = { zone: zone.reference, zoneName: zone.name };
  const at = { region: vpc.region, vpcId: vpc.id };
  const associate: Step = {
    kind: 'associate zone',
    name: `associate-${zone.name}-${vpc.id}`,
    ...as,
    ...at,
    why: t('A private zone answers only in VPCs that it is associated with.'),
    ...of,
  };
  if (zone.accountId === accountId) return [associate];
  const authorize: Step = {
    kind: 'authorize association',
    name: `authorize-${zone.name}-${vpc.id}`,
    ...zone.as,
    ...at,
    why: t('{0} is of account {1}, and the zone of account {2}.', vpc.id, accountId, zone.accountId),
    ...of,
  };
  const withdraw: Step = {
    kind: 'withdraw authorization',
    name: `withdraw-${zone.name}-${vpc.id}`,
    ...zone.as,
    ...at,
    why: t('An authorization that stays would let the other account associate the zone again at any time.'),
    ...of,
  };
  return [...(isAuthorized(zone, vpc.id) ? [] : [authorize]), associate, withdraw];
}

function isAuthorized({ existing }: ZoneInPlan, vpcId: string): boolean {
  if (existing?.authorizations.kind !== 'read') return false;
  return existing.authorizations.value.some((reference) => reference.vpcId === vpcId);
}
