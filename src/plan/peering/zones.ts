import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import type { Zone } from '../../network/zone';
import { leadsTo } from '../alias-target';
import { type Draft, draft, join } from '../draft';
import { ownerOfZone } from '../owners';
import type { PlannedAccount } from '../plan';
import type { Step } from '../step';
import { isOwnComment } from '../tags-of-step';
import type { Named } from '../wanted';
import { type Side, credentialsFor } from './agents';
import { type ZoneInPlan, associateSteps } from './associate';
import { type Led, recordNamesOf } from './led';
import { recordSteps } from './records';
import { type Standing, zoneNameOf, zonesNamed } from './standing';
import { remarkOn, standingsOf } from './standings';

export interface ZonePlan {
  /** Zones and records, then the associations: names flip in a VPC only when all is in place. */
  readonly zones: Draft;
  readonly associations: Draft;
  /** Where the zone is made, if it is. */
  readonly birthplace?: string;
}

/**
 * One zone for the private DNS name of a service, in every VPC with Agents that has none of that name. A zone that is
 * there is used, and its records are corrected.
 */
export function planZone(
  led: Led,
  hub: Side,
  agents: readonly Side[],
  accounts: readonly PlannedAccount[],
  network: Network,
): ZonePlan {
  const asOwnerOf = ({ id }: Zone) => credentialsFor(ownerOfZone(id, network) ?? '', hub.accountId, accounts);
  const standings = standingsOf(led, [hub, ...agents], hub, accounts, network);
  const isFree = (side: Side) => standings.get(side)?.kind === 'free';
  const needing = agents.filter(isFree);
  const there = [...standings.values()].flatMap((one) => (one.kind === 'zone' ? [one.zone] : []));
  const birth = isFree(hub)
    ? hub
    : (needing.find(({ accountId }) => accountId === hub.accountId) ?? needing[0]);
  const existing = chooseHome(led, there, hub, network);
  const home = existing === undefined ? birth && newZone(led, birth) : found(existing);
  const inUse = agents.flatMap((side) => {
    const standing = standings.get(side);
    return standing?.kind === 'zone' && standing.zone.id !== existing?.id ? [standing.zone] : [];
  });
  const isHomeUsed = needing.length > 0 || agents.some((side) => usesZone(standings.get(side), existing));
  const planned = [hub, ...agents].map(({ facts }) => facts.vpc.id);
  const others = [...new Set(inUse)].map((zone) => recordSteps(led, found(zone), 'another', planned));
  const remarks = agents.map((side) => remarkOn(standings.get(side), led.service, side));
  if (home === undefined || !isHomeUsed)
    return { zones: join(...others, ...remarks), associations: draft({}) };
  const isNew = home.existing === undefined;
  const create = isNew && birth !== undefined ? draft({ steps: [createStep(home, birth)] }) : draft({});
  const associated = needing.filter((side) => !isNew || side !== birth);
  return {
    zones: join(create, recordSteps(led, home, 'home', planned), ...others, ...remarks),
    associations: draft({ steps: associated.flatMap((side) => associateSteps(home, side)) }),
    ...(isNew && birth !== undefined ? { birthplace: birth.facts.vpc.id } : {}),
  };

  function found(zone: Zone): ZoneInPlan {
    return {
      reference: { kind: 'id', id: zone.id },
      name: zoneNameOf(led.privateDnsName),
      accountId: ownerOfZone(zone.id, network) ?? hub.accountId,
      as: asOwnerOf(zone) ?? {},
      existing: zone,
    };
  }
}

/**
 * The zone that VPCs without one are associated with: of the hub's account, or made by a plan, or serving other VPCs
 * with the very same records.
 */
function chooseHome(led: Led, there: readonly Zone[], hub: Side, network: Network): Zone | undefined {
  const isOwn = ({ id }: Zone) => ownerOfZone(id, network) === hub.accountId;
  const { endpoint } = led;
  const leads = ({ records }: Zone) =>
    endpoint !== undefined &&
    records.kind === 'read' &&
    recordNamesOf(led).every((name) =>
      records.value.some((one) => one.name === name && leadsTo(one, endpoint)),
    );
  return (
    there.find(isOwn) ??
    there.find(({ comment }) => isOwnComment(comment)) ??
    zonesNamed(zoneNameOf(led.privateDnsName), network).find((zone) => isOwn(zone) && leads(zone))
  );
}

function usesZone(standing: Standing | undefined, zone: Zone | undefined): boolean {
  return standing?.kind === 'zone' && standing.zone.id === zone?.id;
}

function newZone({ privateDnsName }: Named, { accountId, as }: Side): ZoneInPlan {
  const name = zoneNameOf(privateDnsName);
  return { reference: { kind: 'result', of: zoneStepName(name) }, name, accountId, as };
}

function zoneStepName(zoneName: string): string {
  return `zone-${zoneName}`;
}

function createStep({ name, as }: ZoneInPlan, { facts }: Side): Step {
  return {
    kind: 'create zone',
    name: zoneStepName(name),
    ...as,
    region: facts.vpc.region,
    vpcId: facts.vpc.id,
    why: t('Only a private zone of this very name leads its hosts to an endpoint in another VPC.'),
    zoneName: name,
  };
}
