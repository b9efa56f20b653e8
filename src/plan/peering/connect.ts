import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import type { Peering, PeeringState } from '../../network/peering';
import { type Draft, draft } from '../draft';
import type { Reference, Step } from '../step';
import type { Side } from './agents';

export interface Connection {
  readonly agent: Side;
  readonly peering: Reference;
  readonly draft: Draft;
}

/** A peering between hub and Agent VPC, whichever side of it asked; one that is there already is used. */
export function connect(hub: Side, agent: Side, network: Network): Connection {
  const existing = peeringBetween(hub.facts.vpc.id, agent.facts.vpc.id, network);
  if (existing === undefined) return newPeering(hub, agent);
  const peering: Reference = { kind: 'id', id: existing.id };
  if (!waitingStates.includes(existing.state)) {
    const sentence = t('The peering with {0} is used, state {1}.', agent.facts.vpc.id, existing.state);
    return { agent, peering, draft: draft({ kept: [{ id: existing.id, sentence }] }) };
  }
  const isAsker = existing.requester.vpcId === hub.facts.vpc.id;
  const [asker, accepter] = isAsker ? [hub, agent] : [agent, hub];
  return { agent, peering, draft: draft({ steps: [accept(peering, asker, accepter, agent)] }) };
}

/** A step waits until it is active: no name may lead into it before. */
const waitingStates: readonly PeeringState[] = ['provisioning', 'initiating request', 'pending acceptance'];
/** Best first. */
const usableStates: readonly PeeringState[] = ['active', ...waitingStates];

export function peeringBetween(vpcId: string, otherId: string, { inRegion }: Network): Peering | undefined {
  return Object.values(inRegion)
    .flatMap(({ peerings }) => (peerings.kind === 'read' ? peerings.value : []))
    .filter(({ state }) => usableStates.includes(state))
    .filter(({ requester, accepter }) =>
      [vpcId, otherId].every((id) => [requester.vpcId, accepter.vpcId].includes(id)),
    )
    .sort(
      (a, b) => usableStates.indexOf(a.state) - usableStates.indexOf(b.state) || (a.id < b.id ? -1 : 1),
    )[0];
}

function newPeering(hub: Side, agent: Side): Connection {
  const { vpc } = agent.facts;
  const name = `request-peering-${vpc.id}`;
  const peering: Reference = { kind: 'result', of: name };
  const request: Step = {
    kind: 'request peering',
    name,
    ...hub.as,
    region: hub.facts.vpc.region,
    vpcId: hub.facts.vpc.id,
    why: t('Packets get from {0} to the endpoints only over a peering.', vpc.id),
    peer: { accountId: agent.accountId, region: vpc.region, vpcId: vpc.id },
  };
  return { agent, peering, draft: draft({ steps: [request, accept(peering, hub, agent, agent)] }) };
}

function accept(peering: Reference, asker: Side, accepter: Side, agent: Side): Step {
  return {
    kind: 'accept peering',
    name: `accept-peering-${agent.facts.vpc.id}`,
    ...accepter.as,
    region: accepter.facts.vpc.region,
    vpcId: accepter.facts.vpc.id,
    why: t('A peering carries nothing before its other side accepts it.'),
    peering,
    requesterVpcId: asker.facts.vpc.id,
  };
}
