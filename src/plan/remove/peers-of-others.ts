import { t } from '@vscode/l10n';
import type { Peering } from '../../network/peering';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import { type Draft, draft } from '../draft';
import { type Caution, managedBy } from '../plan';
import type { VpcFacts } from '../vpc-facts';

/** A VPC of another account that is peered with this one can have zones of its own that lead to the endpoints. */
export function remarksOnPeers({ inRegion, vpc, accountId }: VpcFacts): Draft {
  const peerings = peeringsOfVpc(inRegion, vpc.id);
  const active = peerings.kind === 'read' ? peerings.value.filter(({ state }) => state === 'active') : [];
  return draft({ cautions: active.flatMap((peering) => remarkOn(peering, vpc.id, accountId)) });
}

function remarkOn(
  { requester, accepter, tags }: Peering,
  vpcId: string,
  accountId: string,
): readonly Caution[] {
  const there = requester.vpcId === vpcId ? accepter : requester;
  if (there.accountId === accountId) return [];
  const sentence = t(
    '{0} of account {1} is peered with {2}, and whether zones there lead to these endpoints is not visible from here. Ask that account first.',
    there.vpcId,
    there.accountId,
    vpcId,
  );
  // A plan makes a peering for nothing but this.
  return [{ kind: tags[managedBy.key] === managedBy.value ? 'harm' : 'warning', sentence }];
}
