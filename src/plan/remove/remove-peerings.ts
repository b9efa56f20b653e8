import { t } from '@vscode/l10n';
import { formatCidr, parseCidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import type { Peering, PeeringSide, PeeringState } from '../../network/peering';
import type { Route } from '../../network/route-table';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import { type Draft, draft, join } from '../draft';
import { findVpc } from '../owners';
import { type Kept, managedBy } from '../plan';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';
import { hiddenZonesOf } from './hidden-zones';

/**
 * Peerings that a plan made to a VPC which holds endpoints no more, with the routes through them. Either side may
 * delete an active one, and who asked for it one that waits (EC2 API, DeleteVpcPeeringConnection).
 */
export function removePeerings(facts: VpcFacts, network: Network): Draft {
  const peerings = peeringsOfVpc(facts.inRegion, facts.vpc.id);
  if (peerings.kind === 'unread') {
    const sentence = t('Its peerings stay. {0}', reasonUnread(peerings) ?? '');
    return draft({ kept: [{ id: facts.vpc.id, sentence }] });
  }
  const removable = peerings.value.filter(
    ({ state, requester }) =>
      state === 'active' || (state === 'pending acceptance' && requester.accountId === facts.accountId),
  );
  const settling = peerings.value.filter(
    ({ state, tags }) => unsettled.includes(state) && tags[managedBy.key] === managedBy.value,
  );
  return join(
    ...removable.map((peering) => removePeering(peering, facts, network)),
    draft({ kept: settling.map(keepSettling) }),
  );
}

/** AWS deletes none of them. */
const unsettled: readonly PeeringState[] = ['initiating request', 'provisioning'];

function keepSettling({ id, state }: Peering): Kept {
  return { id, sentence: t('AWS is still working on the peering ({0}). Plan again in a minute.', state) };
}

function removePeering(peering: Peering, facts: VpcFacts, network: Network): Draft {
  const { id, requester, accepter, tags } = peering;
  const keep = (sentence: string) => draft({ kept: [{ id, sentence }] });
  if (tags[managedBy.key] !== managedBy.value) return keep(t('The peering was made by somebody else.'));
  const here = requester.vpcId === facts.vpc.id ? requester : accepter;
  const there = here === requester ? accepter : requester;
  if (isHub(there, network)) return keep(t('{0} has endpoints that are reached through it.', there.vpcId));
  const isForeign = there.accountId !== facts.accountId;
  const lent = hiddenZonesOf(facts, network).find(({ owner }) => isForeign && owner.id === there.accountId);
  if (lent !== undefined) {
    return keep(t('Zone {0} of account {1} may lead through it.', lent.name, there.accountId));
  }
  const back = routesThrough(id, there, here, network);
  const routes = [
    routesThrough(id, here, there, network),
    ...(isForeign && back.kind === 'unknown' ? [] : [back]),
  ];
  const unknown = routes.find((side) => side.kind === 'unknown');
  if (unknown !== undefined) {
    return keep(
      t('Which routes of {0} use the peering is not known. Read it, then plan again.', unknown.vpcId),
    );
  }
  const known = routes.flatMap((side) => (side.kind === 'known' ? side.routes : []));
  const strange = known.find(({ isOurs }) => !isOurs);
  if (strange !== undefined) {
    return keep(t('Route table {0} uses it for {1} too.', strange.step.routeTableId, strange.step.cidr));
  }
  const own = known.map(({ step }) => step).filter(({ vpcId }) => !isForeign || vpcId === facts.vpc.id);
  const sentence = t(
    'Peering {0} goes: whatever else {1} and {2} exchange over it stops.',
    id,
    here.vpcId,
    there.vpcId,
  );
  return draft({
    steps: [...own, deletePeering(id, here)],
    kept: isForeign ? [foreignRoutes(id, facts, there)] : [],
    cautions: [{ kind: 'harm', sentence }],
  });
}

/** No credentials of this plan change them; without the peering they are black holes. */
function foreignRoutes(peeringId: string, { vpc }: VpcFacts, { vpcId, accountId }: PeeringSide): Kept {
  const sentence = t(
    'Its routes to {0} over {1} are of account {2}, which has to remove them: they lead nowhere afterwards.',
    vpc.cidrs.join(', '),
    peeringId,
    accountId,
  );
  return { id: vpcId, sentence };
}

function isHub({ region, vpcId }: PeeringSide, { inRegion }: Network): boolean {
  const endpoints = inRegion[region]?.endpoints;
  return endpoints?.kind === 'read' && endpoints.value.some((endpoint) => endpoint.vpcId === vpcId);
}

type RoutesOfSide =
  | { readonly kind: 'known'; readonly routes: readonly Through[] }
  | { readonly kind: 'unknown'; readonly vpcId: string };

interface Through {
  readonly step: Extract<Step, { kind: 'delete route' }>;
  /** To a whole block of the peer, as plans make them. */
  readonly isOurs: boolean;
}

function routesThrough(
  peeringId: string,
  { region, vpcId }: PeeringSide,
  peer: PeeringSide,
  network: Network,
): RoutesOfSide {
  const tables = network.vpcDetails[vpcId]?.routeTables;
  if (tables?.kind !== 'read') return { kind: 'unknown', vpcId };
  const blocks = new Set((findVpc(peer, network)?.cidrs ?? peer.cidrs ?? []).flatMap(formatted));
  const routes = tables.value.flatMap((table) =>
    table.routes
      .filter((route) => isThrough(peeringId, route))
      .flatMap((route): readonly Through[] => {
        const { destination } = route;
        const cidr = destination.kind === 'cidr' ? destination.cidr : destination.id;
        const step = {
          kind: 'delete route',
          name: `delete-route-${table.id}-${cidr}`,
          region,
          vpcId,
          why: t('The peering that it leads to goes.'),
          routeTableId: table.id,
          cidr,
          peeringId,
        } as const;
        return [{ step, isOurs: destination.kind === 'cidr' && blocks.has(cidr) }];
      }),
  );
  return { kind: 'known', routes };
}

function isThrough(peeringId: string, { target }: Route): boolean {
  return target.kind === 'peering' && target.id === peeringId;
}

function formatted(text: string): readonly string[] {
  const cidr = parseCidr(text);
  return cidr === undefined ? [] : [formatCidr(cidr)];
}

function deletePeering(peeringId: string, { region, vpcId }: PeeringSide): Step {
  return {
    kind: 'delete peering',
    name: `delete-${peeringId}`,
    region,
    vpcId,
    why: t('A plan made it for endpoints that are removed.'),
    peeringId,
  };
}
