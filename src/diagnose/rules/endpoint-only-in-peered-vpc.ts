/**
 * A peered VPC has endpoints, and hosts here resolve to the internet all the same.
 * The private DNS of an endpoint works in its own VPC alone; a peered one needs private zones. Source: S19; the guide,
 * VPC peering, step 5; documentation#14728.
 */
import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import { indexOf } from '../../dns/network-index';
import { know } from '../../dns/missing';
import type { Endpoint } from '../../network/endpoint';
import { peeringsOfVpc } from '../../network/peerings-of-vpc';
import type { Facts } from '../facts';
import { placeOfVpc } from '../place-of';
import { type Fault, type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const endpointOnlyInPeeredVpc: Rule = {
  id: 'endpoint-only-in-peered-vpc',
  check: (facts) => {
    const { network, request } = facts;
    const inRegion = network.inRegion[request.region];
    const peerings = inRegion && peeringsOfVpc(inRegion, request.vpcId);
    const zones = know(network.zones, 'private zones', network.profile);
    if (zones.kind === 'missing') return { faults: [], gaps: [zones.missing] };
    if (peerings === undefined) return judged([]);
    if (peerings.kind === 'unread') {
      const { problem } = peerings;
      return { faults: [], gaps: [{ kind: 'path not read', what: 'peerings', of: request.region, problem }] };
    }
    const peers = peerings.value
      .filter(({ state }) => state === 'active')
      .flatMap(({ requester, accepter }) => [requester.vpcId, accepter.vpcId])
      .filter((vpcId) => vpcId !== request.vpcId);
    return judged([...new Set(peers)].flatMap((vpcId) => faultOf(vpcId, facts)));
  },
};

function faultOf(peerId: string, facts: Facts): readonly Fault[] {
  const endpoints = (indexOf(facts.network).endpointsByVpc.get(peerId) ?? []).filter(
    (endpoint) => endpoint.privateDnsEnabled && publicHosts(endpoint, facts).length > 0,
  );
  if (endpoints.length === 0) return [];
  const { vpcId } = facts.request;
  return [
    {
      severity: 'warning',
      message: t(
        'The peered {0} has endpoints whose private DNS works in it alone, so these hosts resolve to the internet in {1}: {2}. Make private zones for {1}.',
        peerId,
        vpcId,
        someOf(endpoints.flatMap((endpoint) => publicHosts(endpoint, facts))),
      ),
      place: placeOfVpc(facts),
    },
  ];
}

/** Hosts of its service that are public here, where no endpoint of this VPC stands by for them. */
function publicHosts({ serviceName }: Endpoint, { hosts, endpoints }: Facts): readonly string[] {
  const service = findService(serviceName)?.service;
  const isHere = endpoints.kind === 'read' && endpoints.value.some((one) => one.serviceName === serviceName);
  if (isHere) return [];
  return hosts
    .filter(({ intake, verdict }) => intake.service === service && verdict === 'public')
    .map(({ intake }) => intake.host);
}
