/**
 * AWS says something else of a service than the catalogue of this extension: another private DNS name, one that AWS has
 * not verified, that Datadog has to accept each endpoint, or nothing at all.
 * Datadog has changed names three times, and its own documents disagree in places; what AWS says is what resolves.
 * Source: DataDog/documentation, the guide and regions.config.js; EC2 API, DescribeVpcEndpointServices: "Consumers of
 * the endpoint service cannot use the private name when the state is not verified."
 */
import { t } from '@vscode/l10n';
import type { Service } from '../../catalogue/site';
import type { LiveService } from '../../network/endpoint';
import type { Facts } from '../facts';
import { placeOfVpc } from '../place-of';
import { type Fault, type Rule, judged } from '../rule';

export const catalogueDisagrees: Rule = {
  id: 'catalogue-disagrees',
  check: (facts) => {
    const answers = answersOf(facts);
    // An emulator that knows none of Datadog's services says nothing of a single one.
    if (answers.length === 0) return judged([]);
    const pairs = facts.site.services.map((service) => ({
      service,
      live: answers.find(({ name }) => name === service.name),
    }));
    const missing = pairs.flatMap(({ service, live }) => (live === undefined ? [service] : []));
    const said = pairs.flatMap(({ service, live }) => (live === undefined ? [] : sentencesOn(service, live)));
    return judged(
      [...said, ...notOffered(missing)].map(({ message, severity, service }) => ({
        severity,
        message,
        place: { ...placeOfVpc(facts), ...(service === undefined ? {} : { id: service.name }) },
      })),
    );
  },
};

interface Said extends Pick<Fault, 'severity' | 'message'> {
  readonly service?: Service;
}

function notOffered(services: readonly Service[]): readonly Said[] {
  if (services.length === 0) return [];
  const message = t(
    'AWS does not offer to this account what the catalogue lists: {0}.',
    services.map(({ title }) => title).join(', '),
  );
  return [{ severity: 'information', message }];
}

/** What AWS said in the VPC's region of the site's services; empty where nobody could ask. */
function answersOf({ network, request, site }: Facts): readonly LiveService[] {
  const reading = network.inRegion[request.region]?.services[site.awsRegion];
  const names = site.services.map(({ name }) => name);
  return reading?.kind === 'read' ? reading.value.filter(({ name }) => names.includes(name)) : [];
}

function sentencesOn(service: Service, live: LiveService): readonly Said[] {
  const { title, privateDnsName } = service;
  const { privateDnsNames, privateDnsNameState = 'verified', acceptanceRequired } = live;
  const warn = (message: string): Said => ({ severity: 'warning', message, service });
  const isOther = privateDnsNames.length > 0 && !privateDnsNames.includes(privateDnsName);
  const name = t(
    'AWS says that the private DNS name of {0} is {1}, the catalogue says {2}. The verdicts follow AWS; update this extension.',
    title,
    privateDnsNames.join(', '),
    privateDnsName,
  );
  const acceptance = t(
    'Datadog must accept each endpoint of {0}, which the catalogue does not expect.',
    title,
  );
  return [
    ...(isOther ? [warn(name)] : []),
    ...(privateDnsNameState === 'verified' ? [] : [warn(notVerified(service, privateDnsNameState))]),
    ...(acceptanceRequired ? [warn(acceptance)] : []),
  ];
}

function notVerified({ title, privateDnsName }: Service, state: 'pendingVerification' | 'failed'): string {
  const words = state === 'failed' ? t('verification failed') : t('verification is pending');
  return t(
    'AWS has not verified the private DNS name {0} of {1} ({2}): private DNS cannot be used until Datadog has put that right.',
    privateDnsName,
    title,
    words,
  );
}
