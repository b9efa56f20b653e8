/**
 * An endpoint has a policy that does not allow everything.
 * Policies speak of AWS principals and actions, which traffic to Datadog does not have; what such a policy does to it
 * is not documented. Source: AWS PrivateLink guide, endpoint policies; the guide leaves the policy at full access.
 */
import { t } from '@vscode/l10n';
import { titleOfEndpoint } from '../endpoint-title';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfEndpoint } from '../place-of';
import type { Rule } from '../rule';

export const endpointPolicyRestricts: Rule = {
  id: 'endpoint-policy-restricts',
  check: (facts) => {
    const gaps = troublesOfKind('endpoint policy', facts.paths).flatMap((hop) => hop.gaps);
    const restricted = facts.concerned.filter(({ id }) =>
      gaps.some((gap) => gap.kind === 'endpoint policy' && gap.endpointId === id),
    );
    return {
      faults: restricted.map((endpoint) => ({
        severity: 'warning',
        message: t(
          'The policy of {0} does not allow everything. Set it to full access.',
          titleOfEndpoint(endpoint),
        ),
        place: placeOfEndpoint(endpoint),
      })),
      gaps,
    };
  },
};
