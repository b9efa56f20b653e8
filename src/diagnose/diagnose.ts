import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Finding } from '../finding';
import { readOr } from '../network/reading';
import type { Network } from '../network/network';
import { describeGap } from './describe-gap';
import type { Diagnosis, DiagnosisRequest } from './diagnosis';
import { gatherFacts } from './facts';
import { distinctGaps } from './gap';
import { hostVerdictsOf } from './host-verdicts';
import { notJudgedOf } from './not-judged';
import { waitingFor } from './waiting-for';
import type { Judgement, Rule } from './rule';
import { rules } from './rules';
import { couldNotBeRead } from './rules/could-not-be-read';
import { findingsWithoutServices } from './without-services';

/** Whether each intake host of a site is private in a VPC, and if not, why not. */
export function diagnose(network: Network, request: DiagnosisRequest): Diagnosis {
  const site = findSite(request.site);
  if (site === undefined || !hasPrivateLink(site)) {
    return {
      ...scopeOf(network, request),
      hosts: [],
      paths: [],
      findings: findingsWithoutServices(site, request),
      unknowns: [],
    };
  }
  const facts = gatherFacts(network, request, site);
  const judgements = rules.map((rule) => ({ rule, judgement: rule.check(facts) }));
  const gaps = distinctGaps([
    ...[...facts.hosts, ...facts.named].flatMap((host) => host.gaps),
    ...judgements.flatMap(({ judgement }) => judgement.gaps),
  ]);
  const unread = couldNotBeRead(gaps);
  const notJudged = notJudgedOf(facts.client);
  return {
    ...scopeOf(network, request),
    hosts: hostVerdictsOf(facts, notJudged),
    paths: [...facts.paths.values()],
    findings: [...judgements, { rule: unread, judgement: unread.check(facts) }].flatMap(findingsOf),
    unknowns: gaps.map((gap) => ({ ...describeGap(gap), hosts: waitingFor(gap, facts) })),
    notJudged,
  };
}

function findingsOf({ rule, judgement }: { rule: Rule; judgement: Judgement }): readonly Finding[] {
  return judgement.faults.map((fault) => ({ rule: rule.id, ...fault }));
}

function scopeOf(
  network: Network,
  request: DiagnosisRequest,
): Omit<Diagnosis, 'hosts' | 'paths' | 'findings' | 'unknowns' | 'notJudged'> {
  const { profile, emulator, identity, inRegion } = network;
  // A diagnosis is asked for again with itself, of which only the request counts.
  const { region, vpcId, site, from, names } = request;
  const vpcs = inRegion[region]?.vpcs;
  const name = vpcs === undefined ? undefined : readOr(vpcs, []).find((vpc) => vpc.id === vpcId)?.name;
  return {
    profile,
    ...(emulator === undefined ? {} : { emulator }),
    ...(identity.kind === 'read' ? { accountId: identity.value.accountId } : {}),
    region,
    vpcId,
    site,
    ...(from === undefined ? {} : { from }),
    ...(names === undefined ? {} : { names }),
    ...(name === undefined ? {} : { vpcName: name }),
  };
}
