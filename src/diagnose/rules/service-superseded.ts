/**
 * An endpoint uses a service that Datadog has replaced.
 * It may still work, and it does not answer to the name that hosts lead to now. Source: S07; DataDog/documentation
 * pull request 37489, terraform-aws-modules/terraform-aws-datadog-forwarders v7.2.0.
 */
import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import { type SupersededService, findSuperseded } from '../../catalogue/superseded';
import type { Endpoint } from '../../network/endpoint';
import type { Facts } from '../facts';
import { placeOfEndpoint } from '../place-of';
import { findProfileOf, offer, repairsBy } from '../repair';
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

function faultOf(endpoint: Endpoint, old: SupersededService, facts: Facts): Fault {
  const successor = findService(old.replacedBy)?.service;
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
    ...repairOf(endpoint, old, facts),
  };
}

/** All of the VPC at once, or only the new endpoint, after which the old one is deleted by hand. */
function repairOf(
  { region, vpcId, ownerId }: Endpoint,
  { replacedBy }: SupersededService,
  { network, request }: Facts,
): ReturnType<typeof offer> {
  const profile = findProfileOf(ownerId, network);
  if (profile === undefined) return {};
  const vpc = { profile, region, vpcId, site: request.site } as const;
  const addition = repairsBy({ ...vpc, way: 'missing services', services: [replacedBy] }, network);
  const title = t('Add an endpoint of {0}', findService(replacedBy)?.service.title ?? replacedBy);
  return offer(
    ...repairsBy({ ...vpc, way: 'migrate' }, network),
    ...addition.map(({ plan }) => ({ title, plan })),
  );
}
