/**
 * An endpoint is not available.
 * Its names may resolve already, and nothing answers: traffic hangs rather than taking another way. An endpoint
 * becomes available within ten minutes. Source: S27; the guide.
 */
import { t } from '@vscode/l10n';
import type { Severity } from '../../finding';
import type { Endpoint, EndpointState } from '../../network/endpoint';
import { titleOfEndpoint } from '../endpoint-title';
import { isAnswering } from '../answering';
import { placeOfEndpoint } from '../place-of';
import { type Fault, type Rule, judged } from '../rule';

export const endpointNotAvailable: Rule = {
  id: 'endpoint-not-available',
  check: ({ concerned }) => judged(concerned.filter((endpoint) => !isAnswering(endpoint)).map(faultOf)),
};

function faultOf(endpoint: Endpoint): Fault {
  const { severity, remedy } = states[endpoint.state];
  const title = titleOfEndpoint(endpoint);
  const reason = endpoint.failure === undefined ? '' : ` ${t('AWS says: {0}', endpoint.failure)}`;
  return {
    severity,
    message: `${t('State of {0}: {1}.', title, endpoint.state)}${reason} ${remedy(endpoint)}`,
    place: placeOfEndpoint(endpoint),
  };
}

interface Advice {
  readonly severity: Severity;
  readonly remedy: (endpoint: Endpoint) => string;
}

/** A rule has no clock: whether the ten minutes are over is for who reads it to see. */
function patience({ createdAt }: Endpoint): string {
  if (createdAt === undefined) return t('It takes up to ten minutes: diagnose again then.');
  const at = createdAt.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC');
  return t(
    'It was created at {0} and takes up to ten minutes: diagnose again then. Where it takes longer, delete it, create it again, and ask AWS support if that one stays pending too.',
    at,
  );
}

const makeAnew = (): string => t('Delete it and create it again.');

const states: Readonly<Record<EndpointState, Advice>> = {
  'pending acceptance': {
    severity: 'error',
    remedy: () => t('Datadog must accept it: ask Datadog support.'),
  },
  pending: { severity: 'warning', remedy: patience },
  available: { severity: 'hint', remedy: () => '' },
  partial: { severity: 'hint', remedy: () => '' },
  deleting: {
    severity: 'warning',
    remedy: () => t('Its names stay taken until it is gone: diagnose again then.'),
  },
  deleted: { severity: 'warning', remedy: makeAnew },
  rejected: {
    severity: 'error',
    remedy: () => t('Datadog rejected it: ask Datadog support, then create it again.'),
  },
  failed: { severity: 'error', remedy: makeAnew },
  expired: { severity: 'error', remedy: makeAnew },
};
