import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Evidence, Finding } from '../finding';
import { readOr } from '../network/reading';
import type { Network } from '../network/network';
import { describeGap } from './describe-gap';
import { describeHop } from './describe-hop';
import { describeLink } from './describe-link';
import type { Diagnosis, DiagnosisRequest, HostVerdict } from './diagnosis';
import { type HostFacts, gatherFacts } from './facts';
import { describeFlaw } from './flaw';
import { distinctGaps } from './gap';
import type { Hop } from './path/hop';
import { waitingFor } from './waiting-for';
import type { Judgement, Rule } from './rule';
import { rules } from './rules';
import { couldNotBeRead } from './rules/could-not-be-read';
import { findingsWithoutServices } from './without-services';
import { whyOf } from './why';

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
    ...facts.hosts.flatMap((host) => host.gaps),
    ...judgements.flatMap(({ judgement }) => judgement.gaps),
  ]);
  const unread = couldNotBeRead(gaps);
  const evidence = new Map([...facts.paths].map(([id, { hops }]) => [id, openHops(hops)]));
  return {
    ...scopeOf(network, request),
    hosts: facts.hosts.map((host) => verdictOf(host, evidence)),
    paths: [...facts.paths.values()],
    findings: [...judgements, { rule: unread, judgement: unread.check(facts) }].flatMap(findingsOf),
    unknowns: gaps.map((gap) => ({ ...describeGap(gap), hosts: waitingFor(gap, facts) })),
  };
}

function findingsOf({ rule, judgement }: { rule: Rule; judgement: Judgement }): readonly Finding[] {
  return judgement.faults.map((fault) => ({ rule: rule.id, ...fault }));
}

function openHops(hops: readonly Hop[]): readonly Evidence[] {
  return hops
    .filter(({ kind, outcome }) => outcome === 'pass' && kind !== 'endpoint state')
    .flatMap(describeHop);
}

function verdictOf(
  { intake, resolution, ...judged }: HostFacts,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): HostVerdict {
  const { name, title, privateDnsName } = intake.service;
  const endpoints = resolution.kind === 'private' ? resolution.endpoints : [];
  return {
    host: intake.host,
    asked: intake.asked,
    service: { name, title, privateDnsName },
    verdict: judged.verdict,
    why: whyOf(judged, resolution),
    evidence: [
      ...resolution.chain.map(describeLink),
      ...endpoints.flatMap(({ id }) => evidence.get(id) ?? []),
      ...judged.flaws.map((flaw) => ({ sentence: describeFlaw(flaw) })),
      ...judged.gaps.map((gap) => ({ sentence: describeGap(gap).sentence })),
    ],
    endpointIds: endpoints.map(({ id }) => id),
  };
}

function scopeOf(
  network: Network,
  request: DiagnosisRequest,
): Omit<Diagnosis, 'hosts' | 'paths' | 'findings' | 'unknowns'> {
  const { profile, emulator, identity, inRegion } = network;
  // A diagnosis is asked for again with itself, of which only the request counts.
  const { region, vpcId, site, from } = request;
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
    ...(name === undefined ? {} : { vpcName: name }),
  };
}
