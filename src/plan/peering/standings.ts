import { t } from '@vscode/l10n';
import type { Service } from '../../catalogue/site';
import type { Network } from '../../network/network';
import { leaveOutIn } from '../choose-services';
import { type Draft, draft } from '../draft';
import { ownerOfZone } from '../owners';
import type { PlannedAccount } from '../plan';
import type { Named } from '../wanted';
import { type Side, credentialsFor } from './agents';
import { type Standing, standingOf } from './standing';

export type Standings = ReadonlyMap<Side, Standing>;

/** What each VPC has under the private DNS name of a service; a zone that no chosen profile can change is in the way. */
export function standingsOf(
  { service, privateDnsName }: Named,
  sides: readonly Side[],
  hub: Side,
  accounts: readonly PlannedAccount[],
  network: Network,
): Standings {
  const name = { serviceName: service.name, privateDnsName };
  const canChange = ({ id }: { readonly id: string }) =>
    credentialsFor(ownerOfZone(id, network) ?? '', hub.accountId, accounts) !== undefined;
  return new Map(sides.map((side) => [side, standingOf(name, side.facts, network, canChange)]));
}

/** Whether the VPC takes the names from a zone, or could. */
export function isOpen(standing: Standing | undefined): boolean {
  return standing?.kind === 'free' || standing?.kind === 'zone';
}

export function remarkOn(standing: Standing | undefined, service: Service, { facts }: Side): Draft {
  switch (standing?.kind) {
    case 'served': {
      const sentence = t(
        '{0} is private in {1} already, through this endpoint there.',
        service.title,
        facts.vpc.id,
      );
      return draft({ kept: [{ id: standing.endpointId, sentence }] });
    }
    case 'taken':
      return leaveOutIn(facts.vpc.id, service, standing.reason);
    default:
      return draft({});
  }
}
