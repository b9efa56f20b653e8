/**
 * An endpoint has an interface in one availability zone only, though the VPC spans several.
 * When that zone fails, nothing of its service arrives; and traffic from other zones is charged as cross-zone.
 * Source: S28; prowler check vpc_endpoint_multi_az_enabled.
 */
import { t } from '@vscode/l10n';
import { know } from '../../dns/missing';
import type { Endpoint } from '../../network/endpoint';
import type { Subnet } from '../../network/vpc';
import { titleOfEndpoint } from '../endpoint-title';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const singleZoneEndpoint: Rule = {
  id: 'single-zone-endpoint',
  check: (facts) => {
    const { network, request, endpoints } = facts;
    if (endpoints.kind === 'missing') return { faults: [], gaps: [endpoints.missing] };
    const single = endpoints.value.filter((endpoint) => endpoint.subnetIds.length === 1);
    if (single.length === 0) return judged([]);
    const subnets = know(network.inRegion[request.region]?.subnets, 'subnets', request.region);
    if (subnets.kind === 'missing') return { faults: [], gaps: [subnets.missing] };
    const own = subnets.value.filter((subnet) => subnet.vpcId === request.vpcId);
    if (new Set(own.map((subnet) => subnet.zoneId)).size < 2) return judged([]);
    return judged([
      {
        severity: 'warning',
        message: t(
          'Endpoints of {0} in one availability zone only: {1}. Add a subnet of a second zone to each.',
          request.vpcId,
          someOf(single.map(titleOfEndpoint)),
        ),
        place: placeOfVpc(facts),
        evidence: single.map((endpoint) => ({ sentence: sentenceOf(endpoint, own), resource: endpoint.id })),
      },
    ]);
  },
};

function sentenceOf(endpoint: Endpoint, subnets: readonly Subnet[]): string {
  const [subnetId = ''] = endpoint.subnetIds;
  const zone =
    subnets.find((subnet) => subnet.id === subnetId)?.zoneName ?? t('a zone that this profile does not see');
  return t('{0} is in {1} ({2}).', endpoint.id, subnetId, zone);
}
