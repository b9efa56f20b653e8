import type { Network } from '../../network/network';
import { type Draft, join } from '../draft';
import type { Named } from '../wanted';
import type { Agents, Side } from './agents';
import type { HubServices } from './hub-services';
import { isOpen, remarkOn, standingsOf } from './standings';

export interface Needy extends Pick<HubServices, 'present' | 'wanted'> {
  /** The VPCs with Agents that need the hub for one of the services at least; the hub is the hub's own side. */
  readonly sides: readonly Side[];
  /** Those in which a service of the request is or becomes private, whoever answers its names. */
  readonly served: readonly Side[];
  /** Why the others need it for none, and which service no VPC needs. */
  readonly draft: Draft;
}

/** No endpoint is made that no VPC could use, and no peering for a VPC that could use none of them. */
export function chooseNeedy(
  { present, wanted }: HubServices,
  hub: Side,
  { sides, accounts }: Agents,
  network: Network,
): Needy {
  const all = sides.map((side) => (side.facts.vpc.id === hub.facts.vpc.id ? hub : side));
  const rows = [...present, ...wanted].map((named) => ({
    named,
    standings: standingsOf(named, all, hub, accounts, network),
  }));
  const needy = all.filter((side) => rows.some(({ standings }) => isOpen(standings.get(side))));
  const isNeeded = (named: Named) =>
    rows.some((row) => row.named === named && needy.some((side) => isOpen(row.standings.get(side))));
  const remarks = rows.flatMap(({ named, standings }) =>
    all
      .filter((side) => !isNeeded(named) || !needy.includes(side))
      .map((side) => remarkOn(standings.get(side), named.service, side)),
  );
  return {
    present: present.filter(isNeeded),
    wanted: wanted.filter(isNeeded),
    sides: needy,
    served: all.filter((side) => rows.some(({ standings }) => standings.get(side)?.kind !== 'taken')),
    draft: join(...remarks),
  };
}
