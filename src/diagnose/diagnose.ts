import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Finding } from '../finding';
import { readOr } from '../network/reading';
import type { Network } from '../network/network';
import { describeGap } from './describe-gap';
import { describeLink } from './describe-link';
import type { Diagnosis, DiagnosisRequest, HostVerdict, Unknown } from './diagnosis';
import { type Facts, type HostFacts, gatherFacts } from './facts';
import { describeFlaw } from './flaw';
import { distinctGaps, gapKey } from './gap';
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
      findings: findingsWithoutServices(site, request),
      unknowns: [],
    };
  }
  const facts = gatherFacts(network, request, site);
  const judgements = rules.map((rule) => ({ rule, judgement: rule.check(facts) }));
  const unread = couldNotBeRead(judgements.flatMap(({ judgement }) => judgement.gaps));
  return {
    ...scopeOf(network, request),
    hosts: facts.hosts.map(verdictOf),
    findings: [...judgements, { rule: unread, judgement: unread.check(facts) }].flatMap(findingsOf),
    unknowns: unknownsOf(facts),
  };
}

function findingsOf({ rule, judgement }: { rule: Rule; judgement: Judgement }): readonly Finding[] {
  return judgement.faults.map((fault) => ({ rule: rule.id, ...fault }));
}

function verdictOf({ intake, resolution, ...judged }: HostFacts): HostVerdict {
  const { name, title, privateDnsName } = intake.service;
  return {
    host: intake.host,
    asked: intake.asked,
    service: { name, title, privateDnsName },
    verdict: judged.verdict,
    why: whyOf(judged, resolution),
    evidence: [
      ...resolution.chain.map(describeLink),
      ...judged.flaws.map((flaw) => ({ sentence: describeFlaw(flaw) })),
      ...judged.gaps.map((gap) => ({ sentence: describeGap(gap).sentence })),
    ],
    endpointIds: resolution.kind === 'private' ? resolution.endpoints.map(({ id }) => id) : [],
  };
}

function unknownsOf({ hosts }: Facts): readonly Unknown[] {
  return distinctGaps(hosts.flatMap((host) => host.gaps)).map((gap) => ({
    ...describeGap(gap),
    hosts: hosts
      .filter((host) => host.gaps.some((other) => gapKey(other) === gapKey(gap)))
      .map(({ intake }) => intake.host),
  }));
}

function scopeOf(
  network: Network,
  request: DiagnosisRequest,
): Omit<Diagnosis, 'hosts' | 'findings' | 'unknowns'> {
  const { profile, emulator, identity, inRegion } = network;
  const { region, vpcId, site } = request;
  const vpcs = inRegion[region]?.vpcs;
  const name = vpcs === undefined ? undefined : readOr(vpcs, []).find((vpc) => vpc.id === vpcId)?.name;
  return {
    profile,
    ...(emulator === undefined ? {} : { emulator }),
    ...(identity.kind === 'read' ? { accountId: identity.value.accountId } : {}),
    region,
    vpcId,
    ...(name === undefined ? {} : { vpcName: name }),
    site,
  };
}
