import { t } from '@vscode/l10n';
import { formatCidr, parseCidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import type { Peering, PeeringSide } from '../../network/peering';
import type { Route } from '../../network/route-table';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import { type Draft, draft, join } from '../draft';
import { findVpc } from '../owners';
import { managedBy } from '../plan';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';

/** Peerings that a plan made to a VPC which holds endpoints no more, with the routes through them. */
export function removePeerings(facts: VpcFacts, network: Network): Draft {
  const peerings = peeringsOfVpc(facts.inRegion, facts.vpc.id);
  if (peerings.kind === 'unread') {
    const sentence = t('Its peerings stay. {0}', reasonUnread(peerings) ?? '');
    return draft({ kept: [{ id: facts.vpc.id, sentence }] });
  }
  const active = peerings.value.filter(({ state }) => state === 'active');
  return join(...active.map((peering) => removePeering(peering, facts, network)));
}

function removePeering(peering: Peering, facts: VpcFacts, network: Network): Draft {
  const { id, requester, accepter, tags } = peering;
  const keep = (sentence: string) => draft({ kept: [{ id, sentence }] });
  if (tags[managedBy.key] !== managedBy.value) return keep(t('The peering was made by somebody else.'));
  const here = requester.vpcId === facts.vpc.id ? requester : accepter;
  const there = here === requester ? accepter : requester;
  if (there.accountId !== facts.accountId) {
    return keep(
      t(
        'The routes of {0} are of account {1}; delete the peering with them there.',
        there.vpcId,
        there.accountId,
      ),
    );
  }
  if (isHub(there, network)) return keep(t('{0} has endpoints that are reached through it.', there.vpcId));
  const routes = [routesThrough(id, here, there, network), routesThrough(id, there, here, network)];
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
  const sentence = t(
    'Peering {0} goes: whatever else {1} and {2} exchange over it stops.',
    id,
    here.vpcId,
    there.vpcId,
  );
  return draft({
    steps: [...known.map(({ step }) => step), deletePeering(id, here)],
    cautions: [{ kind: 'harm', sentence }],
  });
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
  const blocks = new Set((findVpc(peer, network)?.cidrs ?? []).flatMap(formatted));
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
