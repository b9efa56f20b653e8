import { t } from '@vscode/l10n';
import type { PrivateLinkSite } from '../catalogue/sites';
import type { Network } from '../network/network';
import type { Subnet } from '../network/vpc';
import { type SubnetChoice, subnetChoiceOf } from './choose-subnets';
import { type Draft, draft, finish, isRefused, join, refuse } from './draft';
import { draftEndpoints } from './endpoints';
import { withForecast } from './forecast';
import type { Caution, Plan } from './plan';
import type { CrossRegionRequest } from './request';
import { serviceNamesOf, siteAcrossRegions } from './site-of-request';
import { vpcTitle } from './vpc-title';

/** https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html */
export const zonesWithoutCrossRegion: readonly string[] = [
  'use1-az3',
  'usw1-az2',
  'apne1-az3',
  'apne2-az2',
  'apne2-az4',
];

/** Interface endpoints with private DNS for a VPC in another region than the site's services. */
export function planCrossRegion(request: CrossRegionRequest, network: Network): Plan {
  const title = t('Connect {0} to {1} across regions', vpcTitle(request, network), request.site);
  const part = draftCrossRegion(request, subnetChoiceOf(request), network);
  return withForecast(finish(title, request, network, part), network, serviceNamesOf(request));
}

export function draftCrossRegion(request: CrossRegionRequest, choice: SubnetChoice, network: Network): Draft {
  const site = siteAcrossRegions(request);
  if (site.kind === 'refused') return refuse(site.sentence);
  const closed = closedSubnets(request, network);
  const fault = notEnabled(site.value, network) ?? chosenInClosed(request, closed);
  if (fault !== undefined) return refuse(fault);
  const part = draftEndpoints(request, choice, site.value, zonesWithoutCrossRegion, network);
  if (isRefused(part) || !part.steps.some(({ kind }) => kind === 'create endpoint')) return part;
  return join(part, draft({ cautions: remarks(request, site.value, closed) }));
}

/** "The consumer account must opt in to an opt-in Region before using it" (PrivateLink guide). */
function notEnabled({ awsRegion }: PrivateLinkSite, { regions }: Network): string | undefined {
  if (regions.kind === 'unread') return undefined;
  const isEnabled = regions.value.find(({ name }) => name === awsRegion)?.isEnabled ?? true;
  return isEnabled
    ? undefined
    : t(
        'The account has not enabled {0}, where the services are. Enable the region, then plan again.',
        awsRegion,
      );
}

function closedSubnets({ region, vpcId }: CrossRegionRequest, network: Network): readonly Subnet[] {
  const subnets = network.inRegion[region]?.subnets;
  if (subnets?.kind !== 'read') return [];
  return subnets.value.filter(
    (subnet) => subnet.vpcId === vpcId && zonesWithoutCrossRegion.includes(subnet.zoneId),
  );
}

function chosenInClosed(
  { subnetIds = [] }: CrossRegionRequest,
  closed: readonly Subnet[],
): string | undefined {
  const subnet = closed.find(({ id }) => subnetIds.includes(id));
  return (
    subnet &&
    t(
      'Zone {0} of {1} has no cross-region endpoints. Choose a subnet in another zone.',
      subnet.zoneId,
      subnet.id,
    )
  );
}

function remarks(
  { region }: CrossRegionRequest,
  { awsRegion }: PrivateLinkSite,
  closed: readonly Subnet[],
): readonly Caution[] {
  const zones = [...new Set(closed.map(({ zoneId }) => zoneId))].sort().join(', ');
  const sentences = [
    t(
      'Beside ec2:CreateVpcEndpoint this takes vpce:AllowMultiRegion on vpc-endpoint resources, in the policies of the identity and of the organization; the condition key ec2:VpceServiceRegion can limit it to {0}.',
      awsRegion,
    ),
    t('The endpoints have a regional DNS name only, and no metrics in CloudWatch.'),
    t('Which zones of {0} the services take across regions, only the answer of AWS tells.', region),
    ...(zones === '' ? [] : [t('Zones without cross-region endpoints are passed over: {0}.', zones)]),
  ];
  return sentences.map((sentence) => ({ kind: 'note', sentence }));
}
