import type { RawRequest } from '../../moto/aws-call';

/** A private zone in the emulator. */
export interface ZoneListed {
  readonly id: string;
  readonly name: string;
}

/** What AWS would answer where moto answers otherwise or not at all; undefined for every other call. */
export function asAws({ method, path }: RawRequest, zones: readonly ZoneListed[]): string | undefined {
  const url = new URL(path, 'http://aws');
  if (method !== 'GET') return undefined;
  if (/\/hostedzonesbyname$/.test(url.pathname)) return zonesByName(url.searchParams, zones);
  const id = /\/hostedzone\/([^/]+)\/authorizevpcassociation$/.exec(url.pathname)?.[1];
  return id === undefined
    ? undefined
    : xml('ListVPCAssociationAuthorizations', `<HostedZoneId>${id}</HostedZoneId><VPCs/>`);
}

/**
 * Sorted by labels from the right, from a name on. moto answers with the zones of that one name alone.
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html
 */
function zonesByName(query: URLSearchParams, zones: readonly ZoneListed[]): string {
  const most = Number(query.get('maxitems') ?? 100);
  const first = fromTheRight(query.get('dnsname') ?? '');
  const following = zones
    .map((zone) => ({ zone, order: fromTheRight(zone.name) }))
    .filter(({ order }) => order >= first)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ zone }) => zone);
  const next = following[most];
  const more =
    next === undefined
      ? '<IsTruncated>false</IsTruncated>'
      : `<IsTruncated>true</IsTruncated><NextDNSName>${next.name}.</NextDNSName><NextHostedZoneId>${next.id}</NextHostedZoneId>`;
  const listed = following.slice(0, most).map(listedZone).join('');
  return xml(
    'ListHostedZonesByName',
    `<HostedZones>${listed}</HostedZones>${more}<MaxItems>${String(most)}</MaxItems>`,
  );
}

function fromTheRight(name: string): string {
  return name.replace(/\.$/, '').split('.').reverse().join('.');
}

function listedZone({ id, name }: ZoneListed): string {
  return (
    `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name}.</Name><CallerReference>${id}</CallerReference>` +
    '<Config><PrivateZone>true</PrivateZone></Config><ResourceRecordSetCount>3</ResourceRecordSetCount></HostedZone>'
  );
}

function xml(action: string, content: string): string {
  return `<?xml version="1.0"?>\n<${action}Response xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${content}</${action}Response>`;
}
