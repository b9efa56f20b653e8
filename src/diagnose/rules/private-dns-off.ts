/**
 * An endpoint has its private DNS off, and no zone leads to it.
 * It costs money and carries nothing: the hosts of its service resolve to the internet. Source: S19; the guide: private
 * DNS on for same-region and cross-region endpoints, off only where zones are made by hand for VPC peering.
 */
import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import type { Endpoint } from '../../network/endpoint';
import { titleOfEndpoint } from '../endpoint-title';
import type { Facts } from '../facts';
import { placeOfEndpoint } from '../place-of';
import { offerPlan } from '../repair';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const privateDnsOff: Rule = {
  id: 'private-dns-off',
  check: (facts) => {
    if (facts.endpoints.kind === 'missing') return { faults: [], gaps: [facts.endpoints.missing] };
    const idle = facts.endpoints.value.filter((endpoint) => !endpoint.privateDnsEnabled);
    return judged(
      idle.flatMap((endpoint) => {
        const hosts = lostHosts(endpoint, facts);
        if (hosts.length === 0) return [];
        return [
          {
            severity: 'error',
            message: t(
              'Private DNS is off for {0} and no zone leads to it, so these hosts do not reach it: {1}. Turn its private DNS on, or make a zone.',
              titleOfEndpoint(endpoint),
              someOf(hosts),
            ),
            place: placeOfEndpoint(endpoint),
            ...repairOf(endpoint, facts),
          },
        ];
      }),
    );
  },
};

function repairOf(endpoint: Endpoint, { network, request }: Facts): ReturnType<typeof offerPlan> {
  const { region, vpcId, site } = request;
  const { profile } = network;
  return offerPlan({ way: 'private DNS', profile, region, vpcId, site, endpointId: endpoint.id }, network);
}

/** Hosts of its service that resolve to the internet while it stands by. */
function lostHosts(endpoint: Endpoint, { hosts }: Facts): readonly string[] {
  const service = findService(endpoint.serviceName)?.service;
  return hosts
    .filter(({ intake, verdict }) => intake.service === service && verdict === 'public')
    .map(({ intake }) => intake.host);
}
