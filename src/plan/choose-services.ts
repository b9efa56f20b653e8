import { t } from '@vscode/l10n';
import { normalizeHost } from '../catalogue/host';
import type { Service } from '../catalogue/site';
import { resolve } from '../dns/resolve';
import type { Endpoint, LiveService } from '../network/endpoint';
import type { Draft } from './draft';
import { draft, join } from './draft';
import { livingStates } from './living-states';
import { findPrivateDnsConflict } from './private-dns-conflict';
import type { VpcFacts } from './vpc-facts';
import type { Named, Wanted } from './wanted';

/** What AWS says of the services, and the region that hosts them. */
export interface Offer {
  readonly live: readonly LiveService[];
  readonly region: string;
}

export interface ChosenServices {
  readonly wanted: readonly Wanted[];
  readonly kept: readonly Endpoint[];
  readonly draft: Draft;
}

/** Sorts the services that were asked for: there already, impossible for a reason, or to be made. */
export function chooseServices(
  services: readonly Service[],
  facts: VpcFacts,
  endpoints: readonly Endpoint[],
  offer: Offer,
): ChosenServices {
  const inVpc = endpoints.filter(
    (endpoint) => endpoint.vpcId === facts.vpc.id && endpoint.state !== 'deleted',
  );
  const chosen = services.reduce<ChosenServices>(
    (sorted, service) => {
      const own = inVpc.filter((endpoint) => endpoint.serviceName === service.name);
      const kept = own.filter((endpoint) => livingStates.includes(endpoint.state));
      if (kept.length > 0) {
        const part = join(...kept.map((endpoint) => keep(service, endpoint, facts)));
        return { ...add(sorted, part), kept: [...sorted.kept, ...kept] };
      }
      const answer = findOffered(service, facts, offer);
      if (answer === undefined) return add(sorted, leaveOut(service, notOffered(facts, offer)));
      const elsewhere = findElsewhere(service, facts);
      if (elsewhere !== undefined) return add(sorted, elsewhere);
      const privateDnsName = normalizeHost(answer.privateDnsNames[0] ?? '');
      const reason =
        unusable(answer, privateDnsName) ??
        twice(privateDnsName, sorted.wanted) ??
        findPrivateDnsConflict(privateDnsName, facts, inVpc);
      if (reason !== undefined) return add(sorted, leaveOut(service, reason));
      const next = { service, live: answer, privateDnsName };
      return { ...add(sorted, remarksOn(next)), wanted: [...sorted.wanted, next] };
    },
    { wanted: [], kept: [], draft: draft({}) },
  );
  return add(chosen, remarkOnAssumed(chosen.wanted, offer, facts));
}

function add(sorted: ChosenServices, part: Draft): ChosenServices {
  return { ...sorted, draft: join(sorted.draft, part) };
}

export function leaveOut(service: Service, reason: string): Draft {
  const sentence = t('{0} is left out. {1}', service.title, reason);
  return draft({ cautions: [{ kind: 'left out', sentence, serviceName: service.name }] });
}

/** In one of several VPCs. */
export function leaveOutIn(vpcId: string, service: Service, reason: string): Draft {
  const sentence = t('{0} is left out in {1}. {2}', service.title, vpcId, reason);
  return draft({ cautions: [{ kind: 'left out', sentence, serviceName: service.name, vpcId }] });
}

function keep(service: Service, endpoint: Endpoint, { view }: VpcFacts): Draft {
  const kept = [
    { id: endpoint.id, sentence: t('{0} has an endpoint, state {1}.', service.title, endpoint.state) },
  ];
  const isNamed = endpoint.privateDnsEnabled || resolve(service.privateDnsName, view).kind === 'private';
  if (isNamed) return draft({ kept });
  const sentence = t(
    'Private DNS of {0} ({1}) is off, so its hosts are private only through a private zone. Turn it on at the endpoint if there is none.',
    endpoint.id,
    service.title,
  );
  return draft({ kept, cautions: [{ kind: 'warning', sentence }] });
}

/** Another layout, such as a hub VPC with private zones, may serve the VPC already. */
function findElsewhere(service: Service, { view, vpc }: VpcFacts): Draft | undefined {
  const answer = resolve(service.privateDnsName, view);
  const [endpoint] = answer.kind === 'private' ? answer.endpoints : [];
  const isServed = endpoint?.serviceName === service.name && endpoint.vpcId !== vpc.id;
  if (!isServed) return undefined;
  const sentence = t('{0} is private already, through this endpoint in {1}.', service.title, endpoint.vpcId);
  const { id, region, vpcId } = endpoint;
  return draft({ kept: [{ id, sentence, elsewhere: { region, vpcId } }] });
}

export function notOffered({ vpc, accountId }: VpcFacts, offer: Offer): string {
  if (offer.region !== vpc.region) {
    return t(
      'AWS offers no such service of {0} to account {1} in {2}. Ask Datadog to open it to {2}, or use VPC peering.',
      offer.region,
      accountId,
      vpc.region,
    );
  }
  return t(
    'AWS offers no such service to account {0} in {1}. Ask Datadog whether the service changed.',
    accountId,
    vpc.region,
  );
}

/**
 * "Consumers of the endpoint service cannot use the private name when the state is not verified"; and private DNS
 * can be turned on only after the endpoint was accepted (EC2 API, PrivateLink guide).
 */
function unusable(live: LiveService, name: string): string | undefined {
  if (name === '') {
    return t('AWS shows no private DNS name for it, so no endpoint of it could answer its hosts.');
  }
  const state = live.privateDnsNameState ?? 'verified';
  if (state !== 'verified') {
    return t('AWS has not verified that Datadog owns {0} (state {1}). Try again later.', name, state);
  }
  if (live.acceptanceRequired) {
    return t('Datadog must accept its endpoint before private DNS can be turned on. Ask Datadog.');
  }
  return undefined;
}

export function twice(name: string, chosen: readonly Named[]): string | undefined {
  const first = chosen.find((other) => other.privateDnsName === name);
  return first === undefined
    ? undefined
    : t('It has the same private DNS name {0} as {1}, and only one can have it.', name, first.service.title);
}

/**
 * Emulators take any service name and know none of Datadog's, so there the catalogue stands in for AWS. Between
 * regions zones need not match (PrivateLink guide, "cross-region").
 */
export function findOffered(
  { name, privateDnsName }: Service,
  { emulator, vpc }: VpcFacts,
  { live, region }: Offer,
): LiveService | undefined {
  const answer = live.find((one) => one.name === name);
  if (answer !== undefined) return region === vpc.region ? answer : withoutZones(answer);
  if (emulator === undefined) return undefined;
  return { name, region, privateDnsNames: [privateDnsName], acceptanceRequired: false };
}

function withoutZones(service: LiveService): LiveService {
  const { name, region, privateDnsNames, privateDnsNameState, acceptanceRequired } = service;
  const state = privateDnsNameState === undefined ? {} : { privateDnsNameState };
  return { name, region, privateDnsNames, acceptanceRequired, ...state };
}

export function remarkOnAssumed(wanted: readonly Wanted[], { live }: Offer, { emulator }: VpcFacts): Draft {
  const titles = wanted
    .filter(({ service }) => !live.some(({ name }) => name === service.name))
    .map(({ service }) => service.title);
  if (emulator === undefined || titles.length === 0) return draft({});
  const sentence = t(
    'The emulator at {0} does not know these services, so the plan follows the catalogue: {1}.',
    emulator,
    titles.join(', '),
  );
  return draft({ cautions: [{ kind: 'note', sentence }] });
}

export function remarksOn({ service, privateDnsName }: Named): Draft {
  if (privateDnsName === service.privateDnsName) return draft({});
  const sentence = t(
    'AWS says that {0} answers {1}, the catalogue says {2}. The plan follows AWS.',
    service.title,
    privateDnsName,
    service.privateDnsName,
  );
  return draft({ cautions: [{ kind: 'note', sentence }] });
}
