/**
 * An endpoint uses a service that Datadog has replaced.
 * It may still work, and it does not answer to the name that hosts lead to now. Source: S07; DataDog/documentation
 * pull request 37489, terraform-aws-modules/terraform-aws-datadog-forwarders v7.2.0.
 */
import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import { type SupersededService, findSuperseded } from '../../catalogue/superseded';
import type { Endpoint } from '../../network/endpoint';
import { planMissingServices } from '../../plan/repair/missing-services';
import type { Facts } from '../facts';
import { placeOfEndpoint } from '../place-of';
import { offer } from '../repair';
import { type Fault, type Rule, judged } from '../rule';

export const serviceSuperseded: Rule = {
  id: 'service-superseded',
  check: (facts) =>
    judged(
      facts.concerned.flatMap((endpoint) => {
        const old = findSuperseded(endpoint.serviceName);
        return old === undefined ? [] : [faultOf(endpoint, old, facts)];
      }),
    ),
};

function faultOf(endpoint: Endpoint, old: SupersededService, { network, request }: Facts): Fault {
  const successor = findService(old.replacedBy)?.service;
  const plan = planMissingServices(
    { ...request, way: 'missing services', profile: network.profile, services: [old.replacedBy] },
    network,
  );
  return {
    severity: 'warning',
    message: t(
      'Endpoint {0} is of a superseded service ({1}, for {2}). Add an endpoint of {3}, which answers {4}; then delete this one.',
      endpoint.id,
      old.generation,
      old.usedHost,
      successor?.title ?? old.replacedBy,
      successor?.privateDnsName ?? '',
    ),
    place: placeOfEndpoint(endpoint),
    ...offer({ title: t('Add an endpoint of {0}', successor?.title ?? old.replacedBy), plan }),
  };
}
