import { findSite } from '../../src/catalogue/sites';
import { findServiceForHost } from '../../src/catalogue/host';
import type { DiagnosisRequest } from '../../src/diagnose/diagnosis';
import type { Endpoint } from '../../src/network/endpoint';
import type { Network } from '../../src/network/network';
import { endpoint, region, vpcId } from '../network/network-of';

/** One network with the fault that a rule is named after, one without, and what the rule says of the first. */
export interface Fixture {
  readonly request: DiagnosisRequest;
  readonly faulty: Network;
  readonly sound: Network;
  readonly messages: readonly string[];
}

export const ap2 = 'ap2.datadoghq.com';
export const inAp2: DiagnosisRequest = { region, vpcId, site: ap2 };
export const inUs1: DiagnosisRequest = { region, vpcId, site: 'datadoghq.com' };

/** An endpoint of every service of a site, numbered from `vpce-0`. */
export function everyEndpoint(site: string, parts: Partial<Endpoint> = {}): readonly Endpoint[] {
  const services = findSite(site)?.services ?? [];
  return services.map((service, index) =>
    endpoint({ id: `vpce-${index}`, serviceName: service.name, ...parts }),
  );
}

export function endpointFor(host: string, parts: Partial<Endpoint> = {}): Endpoint {
  const service = findServiceForHost(host)?.service;
  if (service === undefined) throw new Error(`${host} has no service`);
  return endpoint({ serviceName: service.name, ...parts });
}

export function without(endpoints: readonly Endpoint[], host: string): readonly Endpoint[] {
  return endpoints.filter((one) => one.serviceName !== endpointFor(host).serviceName);
}
