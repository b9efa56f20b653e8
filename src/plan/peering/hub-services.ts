import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import type { Service } from '../../catalogue/site';
import type { Endpoint } from '../../network/endpoint';
import { aliasTargetOf } from '../alias-target';
import {
  type Offer,
  findOffered,
  leaveOut,
  notOffered,
  remarkOnAssumed,
  remarksOn,
  twice,
} from '../choose-services';
import { type Draft, draft, join } from '../draft';
import { livingStates } from '../living-states';
import type { VpcFacts } from '../vpc-facts';
import type { Named, Wanted } from '../wanted';

/** A service whose endpoint the hub has already. */
export interface Present extends Named {
  readonly endpoint: Endpoint;
}

export interface HubServices {
  readonly present: readonly Present[];
  readonly wanted: readonly Wanted[];
  readonly draft: Draft;
}

/** Sorts the services for a hub, where names come from zones: whether an endpoint answers its own does not matter. */
export function chooseHubServices(
  services: readonly Service[],
  facts: VpcFacts,
  endpoints: readonly Endpoint[],
  offer: Offer,
): HubServices {
  const living = endpoints.filter(
    ({ vpcId, state }) => vpcId === facts.vpc.id && livingStates.includes(state),
  );
  const chosen = services.reduce<HubServices>(
    (sorted, service) => {
      const answer = findOffered(service, facts, offer);
      const privateDnsName = normalizeHost(answer?.privateDnsNames[0] ?? '');
      const same = twice(privateDnsName, [...sorted.present, ...sorted.wanted]);
      const endpoint = bestOf(living.filter(({ serviceName }) => serviceName === service.name));
      if (endpoint !== undefined) {
        const name = privateDnsName === '' ? service.privateDnsName : privateDnsName;
        if (aliasTargetOf(endpoint) === undefined) return add(sorted, leaveOut(service, nameless(endpoint)));
        if (same !== undefined) return add(sorted, leaveOut(service, same));
        const present = { service, privateDnsName: name, endpoint };
        return { ...add(sorted, keep(present)), present: [...sorted.present, present] };
      }
      if (answer === undefined) return add(sorted, leaveOut(service, notOffered(facts, offer)));
      const reason = unusable(privateDnsName, answer.acceptanceRequired) ?? same;
      if (reason !== undefined) return add(sorted, leaveOut(service, reason));
      const want = { service, live: answer, privateDnsName };
      return { ...add(sorted, remarksOn(want)), wanted: [...sorted.wanted, want] };
    },
    { present: [], wanted: [], draft: draft({}) },
  );
  return add(chosen, remarkOnAssumed(chosen.wanted, offer, facts));
}

function add(sorted: HubServices, part: Draft): HubServices {
  return { ...sorted, draft: join(sorted.draft, part) };
}

function bestOf(endpoints: readonly Endpoint[]): Endpoint | undefined {
  const rank = ({ state }: Endpoint) => Number(state !== 'available');
  return [...endpoints].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
}

function keep({ service, endpoint }: Present): Draft {
  const sentence = t('{0} has an endpoint, state {1}.', service.title, endpoint.state);
  return draft({ kept: [{ id: endpoint.id, sentence }] });
}

function nameless({ id, state }: Endpoint): string {
  return t('{0} is {1} and has no DNS name yet. Plan again when it is available.', id, state);
}

function unusable(name: string, acceptanceRequired: boolean): string | undefined {
  if (name === '') return t('AWS shows no private DNS name for it, so no zone of it could be made.');
  return acceptanceRequired ? t('Datadog must accept its endpoint first. Ask Datadog.') : undefined;
}
