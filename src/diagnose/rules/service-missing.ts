/**
 * Services of the site have no endpoint in this VPC, and no private zone leads to one elsewhere.
 * What is sent to their hosts goes over the internet, or nowhere. Source: S10; documentation#22066, #37489: products
 * were added over the years and guides list the services of their day.
 */
import { t } from '@vscode/l10n';
import type { Service } from '../../catalogue/site';
import type { Plan } from '../../plan/plan';
import { planMissingServices } from '../../plan/repair/missing-services';
import type { Facts } from '../facts';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfVpc } from '../place-of';
import { type Repair, offer } from '../repair';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const serviceMissing: Rule = {
  id: 'service-missing',
  check: (facts) => {
    if (facts.endpoints.kind === 'missing') return { faults: [], gaps: [facts.endpoints.missing] };
    const missing = facts.site.services.filter((service) => isMissing(service, facts));
    if (missing.length === 0) return judged([]);
    const ofGuide = missing.filter((service) => service.guideRows.length > 0);
    const { request } = facts;
    const blocking = blockingAcls(facts);
    const told = t(
      '{0} of {1} services of {2} are not private in {3}: {4}. Provision those that you use.',
      missing.length,
      facts.site.services.length,
      request.site,
      request.vpcId,
      someOf(
        [...ofGuide, ...missing.filter((service) => !ofGuide.includes(service))].map(({ title }) => title),
      ),
    );
    const first = t('Correct {0} first, or their hosts break.', blocking.join(', '));
    return judged([
      {
        severity: ofGuide.length > 0 ? 'warning' : 'information',
        message: blocking.length === 0 ? told : `${told} ${first}`,
        place: placeOfVpc(facts),
        evidence: missing.map((service) => ({
          sentence: t('No endpoint of {0} ({1}).', service.title, service.privateDnsName),
          resource: service.name,
        })),
        ...(blocking.length === 0 ? offer(...repairsOf(ofGuide, missing, facts)) : {}),
      },
    ]);
  },
};

function isMissing(service: Service, { endpoints, hosts }: Facts): boolean {
  const isThere =
    endpoints.kind === 'read' && endpoints.value.some(({ serviceName }) => serviceName === service.name);
  const verdicts = hosts.filter(({ intake }) => intake.service === service).map(({ verdict }) => verdict);
  return !isThere && verdicts.every((verdict) => verdict === 'public' || verdict === 'nxdomain');
}

/** They would block further endpoints as well, and hosts that work over the internet would not work any more. */
function blockingAcls({ paths, request }: Facts): readonly string[] {
  const hops = troublesOfKind('network ACL', paths).filter(({ outcome }) => outcome === 'fail');
  return [...new Set(hops.flatMap(({ aclId, vpcId }) => (vpcId === request.vpcId ? (aclId ?? []) : [])))];
}

function repairsOf(
  ofGuide: readonly Service[],
  missing: readonly Service[],
  facts: Facts,
): readonly Repair[] {
  const all = { title: t('Add endpoints of all {0} services', missing.length), plan: planOf(missing, facts) };
  if (ofGuide.length === 0 || ofGuide.length === missing.length) return [all];
  const title = t('Add endpoints of the {0} services that the guide lists', ofGuide.length);
  return [{ title, plan: planOf(ofGuide, facts) }, all];
}

function planOf(services: readonly Service[], { network, request }: Facts): Plan {
  const { region, vpcId, site } = request;
  const way = { way: 'missing services', profile: network.profile, region, vpcId, site } as const;
  return planMissingServices({ ...way, services: services.map(({ name }) => name) }, network);
}
