import { t } from '@vscode/l10n';
import { overlap, parseCidr } from '../../network/cidr';
import type { Vpc } from '../../network/vpc';

/** Why AWS would fail a peering, or why the hub could not tell two VPCs apart: their blocks share addresses. */
export function findOverlaps(hub: Vpc, agents: readonly Vpc[]): readonly string[] {
  const withHub = agents.flatMap((agent) =>
    shared(hub, agent).map(([own, other]) =>
      t(
        '{0} ({1}) and {2} ({3}) overlap, and AWS peers no such VPCs. Choose a hub with other addresses.',
        hub.id,
        own,
        agent.id,
        other,
      ),
    ),
  );
  const amongAgents = agents.flatMap((agent, index) =>
    agents
      .slice(index + 1)
      .flatMap((later) =>
        shared(agent, later).map(([own, other]) =>
          t(
            '{0} ({1}) and {2} ({3}) overlap, so {4} could answer only one of them. Give them different hubs.',
            agent.id,
            own,
            later.id,
            other,
            hub.id,
          ),
        ),
      ),
  );
  return [...withHub, ...amongAgents];
}

function shared(a: Vpc, b: Vpc): readonly (readonly [string, string])[] {
  return a.cidrs.flatMap((own) =>
    b.cidrs.flatMap((other) => {
      const [left, right] = [parseCidr(own), parseCidr(other)];
      return left !== undefined && right !== undefined && overlap(left, right) ? [[own, other] as const] : [];
    }),
  );
}
