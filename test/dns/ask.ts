import { findServiceForHost } from '../../src/catalogue/host';
import type { Missing } from '../../src/dns/missing';
import type { Resolution } from '../../src/dns/resolution';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import type { Endpoint } from '../../src/network/endpoint';
import { type Parts, endpoint, networkOf, region, vpcId } from '../network/network-of';

export const site = 'ap2.datadoghq.com';
export const trace = `trace.agent.${site}`;
export const lime = `lime.intake.${site}`;

export function endpointOf(host: string, parts: Partial<Endpoint> = {}): Endpoint {
  return endpoint({ serviceName: findServiceForHost(host)?.service.name ?? host, ...parts });
}

/** What a name resolves to in the VPC of a network with these parts. */
export function ask(host: string, parts: Parts): Resolution {
  return resolve(host, viewVpc(networkOf(parts), region, vpcId));
}

export function missing(resolution: Resolution): readonly Missing[] {
  return resolution.kind === 'unknown' ? resolution.missing : [];
}
