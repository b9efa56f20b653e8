import { t } from '@vscode/l10n';
import { privateNamesOfService } from '../../dns/endpoint-names';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { type Draft, draft, finish, join, refuse } from '../draft';
import { enableDnsSteps } from '../enable-dns-steps';
import { blindSpots, notOwned } from '../endpoints';
import { withForecast } from '../forecast';
import type { Plan } from '../plan';
import { findPrivateDnsConflict } from '../private-dns-conflict';
import type { PrivateDnsRequest } from '../request';
import { privateDnsStep } from '../private-dns-step';
import { titleOfService } from '../service-title';
import { reasonUnread } from '../unread';
import { whyNotAnswered } from '../why-not-answered';
import { type VpcFacts, readVpcFacts } from '../vpc-facts';

/** Lets an endpoint that stands by answer the private DNS name of its service. */
export function planPrivateDns(request: PrivateDnsRequest, network: Network): Plan {
  const title = t('Turn on private DNS of {0}', request.endpointId);
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return finish(title, request, network, facts.refusal);
  if (facts.vpc.ownerId !== facts.accountId) {
    return finish(title, request, network, refuse(notOwned(facts)));
  }
  const { endpoints } = facts.inRegion;
  if (endpoints.kind === 'unread') {
    return finish(title, request, network, refuse(reasonUnread(endpoints) ?? ''));
  }
  const inVpc = endpoints.value.filter(({ vpcId, state }) => vpcId === facts.vpc.id && state !== 'deleted');
  const endpoint = inVpc.find(({ id }) => id === request.endpointId);
  if (endpoint === undefined) {
    const sentence = t(
      'There is no endpoint {0} in {1}. Choose another one.',
      request.endpointId,
      facts.vpc.id,
    );
    return finish(title, request, network, refuse(sentence));
  }
  const part = join(enableDnsSteps(facts), turnOn(endpoint, inVpc, facts));
  return withForecast(finish(title, request, network, part), network, [endpoint.serviceName]);
}

function turnOn(endpoint: Endpoint, inVpc: readonly Endpoint[], facts: VpcFacts): Draft {
  const { id, serviceName, privateDnsEnabled } = endpoint;
  const serviceTitle = titleOfService(serviceName);
  if (privateDnsEnabled) {
    return draft({ kept: [{ id, sentence: t('Private DNS of {0} is on.', serviceTitle) }] });
  }
  const [name = ''] = privateNamesOfService(serviceName, facts.view.liveNames).names;
  const others = inVpc.filter((other) => other !== endpoint);
  const reason = unready(endpoint, name, facts) ?? findPrivateDnsConflict(name, facts, others);
  if (reason !== undefined) return refuse(reason);
  const step = privateDnsStep(endpoint, { kind: 'id', id }, name, 'on');
  return join(draft({ steps: [step] }), blindSpots(facts));
}

/** Why AWS would refuse it, whatever else the VPC has (EC2 API, ModifyVpcEndpoint; PrivateLink guide). */
function unready(endpoint: Endpoint, name: string, facts: VpcFacts): string | undefined {
  const { id, state, serviceName } = endpoint;
  if (state !== 'available') {
    return t('Private DNS of {0} can be turned on once it is available; its state is {1}.', id, state);
  }
  if (name === '') {
    return t('No private DNS name of {0} is known, so {1} could not answer any.', serviceName, id);
  }
  return whyNotAnswered(endpoint, name, facts);
}
