import { t } from '@vscode/l10n';
import type { Endpoint } from '../network/endpoint';
import { describeHop } from './describe-hop';
import type { Hop } from './path/hop';

/** Why a host that is meant to be private does not work. */
export type Flaw =
  | { readonly kind: 'not available'; readonly endpoint: Endpoint }
  | {
      readonly kind: 'wrong service';
      readonly target: string;
      readonly serves: string;
      readonly wanted: string;
    }
  /** The hop is one that fails. */
  | { readonly kind: 'path blocked'; readonly endpointId: string; readonly hop: Hop }
  | { readonly kind: 'DNS support off'; readonly vpcId: string }
  | { readonly kind: 'blocked by firewall'; readonly groupId: string };

export function describeFlaw(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'not available':
      return flaw.endpoint.failure === undefined
        ? t('Endpoint {0} is {1}, so nothing answers.', flaw.endpoint.id, flaw.endpoint.state)
        : t(
            'Endpoint {0} is {1}, so nothing answers: {2}',
            flaw.endpoint.id,
            flaw.endpoint.state,
            flaw.endpoint.failure,
          );
    case 'wrong service':
      return t('{0} serves {1}, not {2}.', flaw.target, flaw.serves, flaw.wanted);
    case 'path blocked':
      return describeHop(flaw.hop)
        .map(({ sentence }) => sentence)
        .join(' ');
    case 'blocked by firewall':
      return t('DNS Firewall rule group {0} blocks the name.', flaw.groupId);
    case 'DNS support off':
      return t('enableDnsSupport of {0} is off, so no name resolves.', flaw.vpcId);
  }
}
