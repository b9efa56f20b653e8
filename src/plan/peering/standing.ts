import { normalizeHost } from '../../catalogue/host';
import { privateNamesOf } from '../../dns/endpoint-names';
import type { Network } from '../../network/network';
import type { Zone } from '../../network/zone';
import { livingStates } from '../living-states';
import { findPrivateDnsConflict } from '../private-dns-conflict';
import type { VpcFacts } from '../vpc-facts';

/** What a VPC has under the name of a zone; AWS lets it have one thing of a name. */
export type Standing =
  | { readonly kind: 'free' }
  | { readonly kind: 'zone'; readonly zone: Zone }
  /** By an endpoint of the same service in the VPC itself. */
  | { readonly kind: 'served'; readonly endpointId: string }
  | { readonly kind: 'taken'; readonly reason: string };

export function standingOf(
  { serviceName, privateDnsName }: { readonly serviceName: string; readonly privateDnsName: string },
  facts: VpcFacts,
  network: Network,
  canChange: (zone: Zone) => boolean,
): Standing {
  const name = zoneNameOf(privateDnsName);
  const zone = zonesNamed(name, network).find((candidate) => isAssociated(candidate, facts));
  if (zone !== undefined && canChange(zone)) return { kind: 'zone', zone };
  const { endpoints } = facts.inRegion;
  const inVpc =
    endpoints.kind === 'read'
      ? endpoints.value.filter(({ vpcId, state }) => vpcId === facts.vpc.id && state !== 'deleted')
      : [];
  const own = inVpc.find(
    (endpoint) =>
      endpoint.serviceName === serviceName &&
      endpoint.privateDnsEnabled &&
      livingStates.includes(endpoint.state) &&
      privateNamesOf(endpoint, facts.view.liveNames).names.includes(privateDnsName),
  );
  if (own !== undefined) return { kind: 'served', endpointId: own.id };
  const reason =
    findPrivateDnsConflict(privateDnsName, facts, inVpc) ?? findPrivateDnsConflict(name, facts, inVpc);
  return reason === undefined ? { kind: 'free' } : { kind: 'taken', reason };
}

/** The zone of `*.example.com` is `example.com`. */
export function zoneNameOf(privateDnsName: string): string {
  return privateDnsName.replace(/^\*\./, '');
}

export function zonesNamed(name: string, { zones }: Network): readonly Zone[] {
  if (zones.kind === 'unread') return [];
  return zones.value
    .filter((zone) => normalizeHost(zone.name) === name)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A listing of the VPC and one of the zone tell the same; whichever could be read counts. */
export function isAssociated(zone: Zone, { vpc, detail }: Pick<VpcFacts, 'vpc' | 'detail'>): boolean {
  const listed = detail.zones.kind === 'read' && detail.zones.value.some(({ id }) => id === zone.id);
  return listed || associatedVpcs(zone).includes(vpc.id);
}

export function associatedVpcs({ associations }: Zone): readonly string[] {
  return associations.kind === 'read' ? associations.value.map(({ vpcId }) => vpcId) : [];
}
