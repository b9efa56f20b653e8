import { t } from '@vscode/l10n';
import type { Endpoint } from '../network/endpoint';

/** Why a host that is meant to be private does not work. */
export type Flaw =
  | { readonly kind: 'not available'; readonly endpoint: Endpoint }
  | {
      readonly kind: 'wrong service';
      readonly target: string;
      readonly serves: string;
      readonly wanted: string;
    }
  | { readonly kind: 'HTTPS closed'; readonly endpoint: Endpoint; readonly closedTo: readonly string[] }
  | { readonly kind: 'DNS support off'; readonly vpcId: string };

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
    case 'HTTPS closed':
      return t(
        'No security group of endpoint {0} allows TCP 443 from {1}.',
        flaw.endpoint.id,
        flaw.closedTo.join(', '),
      );
    case 'DNS support off':
      return t('enableDnsSupport of {0} is off, so no name resolves.', flaw.vpcId);
  }
}
