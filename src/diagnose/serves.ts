import type { IntakeHost } from '../catalogue/intake-host';
import { findService, privateLinkSites } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import { privateNamesOf } from '../dns/endpoint-names';
import type { VpcView } from '../dns/vpc-view';
import type { Endpoint } from '../network/endpoint';

/** Whether what a record leads to carries the traffic of a host. */
export type Serving =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly serves: string }
  | { readonly kind: 'unlisted service' };

/** AWS's own word counts first: an endpoint that holds a name of the host serves it, whatever its service is called. */
export function servingOf(endpoint: Endpoint, intake: IntakeHost, view: VpcView): Serving {
  const { names } = privateNamesOf(endpoint, view.liveNames);
  if (names.some((name) => name === intake.asked || name === intake.service.privateDnsName))
    return { kind: 'yes' };
  return servingOfService(endpoint.serviceName, intake);
}

/** By the service id that stands in the DNS name of every endpoint; none stands in those of AWS's own services. */
export function servingOfServiceId(serviceId: string | undefined, intake: IntakeHost): Serving {
  if (serviceId === undefined) return { kind: 'no', serves: 'AWS' };
  const prefixes = privateLinkSites.map((site) => `com.amazonaws.vpce.${site.awsRegion}.`);
  const known = prefixes
    .map((prefix) => `${prefix}${serviceId}`)
    .find((name) => currentNameOf(name) !== undefined);
  return servingOfService(known ?? '', intake);
}

function servingOfService(serviceName: string, intake: IntakeHost): Serving {
  const current = currentNameOf(serviceName);
  if (current === undefined) return { kind: 'unlisted service' };
  return current === intake.service.name
    ? { kind: 'yes' }
    : { kind: 'no', serves: findService(current)?.service.title ?? current };
}

function currentNameOf(serviceName: string): string | undefined {
  return findSuperseded(serviceName)?.replacedBy ?? findService(serviceName)?.service.name;
}
