import type { Network } from '../../network/network';
import type { Peering, PeeringSide } from '../../network/peering';
import type { Route, RouteTable } from '../../network/route-table';
import { findVpc, ownerOfVpc } from '../owners';
import type { StepOf } from '../step';
import { tagsOfStep } from '../tags-of-step';
import { inAllRegions, inVpc, mapped } from './change';
import { type PlannedSteps, idOf, plannedId } from './planned';

export function requestPeering(
  step: StepOf<'request peering'>,
  network: Network,
  plan: PlannedSteps,
): Network {
  const accountId = ownerOfVpc(step, network) ?? plan.accountId;
  const peering: Peering = {
    id: plannedId(step.name),
    state: 'pending acceptance',
    requester: { accountId, region: step.region, vpcId: step.vpcId },
    accepter: step.peer,
    tags: tagsOfStep(step, plan),
  };
  const regions = [step.region, step.peer.region];
  return inAllRegions(network, (region) =>
    regions.includes(region.region)
      ? { ...region, peerings: mapped(region.peerings, (known) => [...known, peering]) }
      : region,
  );
}

/** AWS tells the blocks of both sides once the peering is active. */
export function acceptPeering(step: StepOf<'accept peering'>, network: Network): Network {
  return peeringsChanged(network, (peerings) =>
    peerings.map((peering) =>
      peering.id === idOf(step.peering)
        ? {
            ...peering,
            state: 'active',
            requester: withBlocks(peering.requester, network),
            accepter: withBlocks(peering.accepter, network),
          }
        : peering,
    ),
  );
}

export function deletePeering(step: StepOf<'delete peering'>, network: Network): Network {
  return peeringsChanged(network, (peerings) => peerings.filter(({ id }) => id !== step.peeringId));
}

export function addRoute(step: StepOf<'add route'>, network: Network): Network {
  const route: Route = {
    destination: { kind: 'cidr', cidr: step.cidr },
    target: { kind: 'peering', id: idOf(step.peering) },
    state: 'active',
  };
  return tableChanged(step, network, (routes) => [...routes.filter((one) => !isTo(one, step.cidr)), route]);
}

export function deleteRoute(step: StepOf<'delete route'>, network: Network): Network {
  return tableChanged(step, network, (routes) =>
    routes.filter((route) => {
      const isOurs = route.target.kind === 'peering' && route.target.id === step.peeringId;
      return !isOurs || !isTo(route, step.cidr);
    }),
  );
}

function isTo({ destination }: Route, cidr: string): boolean {
  return destination.kind === 'cidr' && destination.cidr === cidr;
}

function withBlocks(side: PeeringSide, network: Network): PeeringSide {
  const vpc = findVpc(side, network);
  return vpc === undefined ? side : { ...side, cidrs: vpc.cidrs };
}

function peeringsChanged(
  network: Network,
  change: (peerings: readonly Peering[]) => readonly Peering[],
): Network {
  return inAllRegions(network, (region) => ({ ...region, peerings: mapped(region.peerings, change) }));
}

function tableChanged(
  { vpcId, routeTableId }: { readonly vpcId: string; readonly routeTableId: string },
  network: Network,
  change: (routes: readonly Route[]) => readonly Route[],
): Network {
  const changed = (table: RouteTable): RouteTable =>
    table.id === routeTableId ? { ...table, routes: change(table.routes) } : table;
  return inVpc({ vpcId }, network, (detail) => ({
    ...detail,
    routeTables: mapped(detail.routeTables, (tables) => tables.map(changed)),
  }));
}
