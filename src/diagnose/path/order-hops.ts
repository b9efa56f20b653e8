import type { Hop } from './hop';

/** As packets meet them, first there and then back. */
export function orderHops(hops: readonly Hop[]): readonly Hop[] {
  return [...hops].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(hop: Hop): number {
  return places.indexOf(nameOf(hop));
}

function nameOf(hop: Hop): string {
  if (hop.kind === 'network ACL') return `${hop.kind} ${hop.at} ${hop.way}`;
  return hop.kind === 'route' ? `${hop.kind} ${hop.way}` : hop.kind;
}

const places = [
  'client subnets',
  'outbound rules',
  'network ACL client there',
  'route there',
  'peering',
  'address ranges',
  'network ACL endpoint there',
  'inbound rules',
  'interfaces',
  'endpoint state',
  'endpoint policy',
  'network ACL endpoint back',
  'route back',
  'network ACL client back',
  'zones',
];
