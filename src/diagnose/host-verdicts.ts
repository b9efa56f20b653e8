import { t } from '@vscode/l10n';
import type { Evidence } from '../finding';
import { describeGap } from './describe-gap';
import { describeHop } from './describe-hop';
import { describeLink } from './describe-link';
import type { HostVerdict } from './diagnosis';
import type { Facts, HostFacts } from './facts';
import { type Flaw, describeFlaw } from './flaw';
import { interfacesFor } from './interfaces-for';
import type { NotJudged } from './not-judged';
import type { Client } from './path/client';
import type { Hop } from './path/hop';
import { someOf } from '../plan/some-of';
import { whyOf } from './why';

/** Each with the evidence that led to it, in the order in which a query and then packets meet it. */
export function hostVerdictsOf(facts: Facts, notJudged: readonly NotJudged[]): readonly HostVerdict[] {
  const open = new Map([...facts.paths].map(([id, { hops }]) => [id, openHops(hops)]));
  const limits = notJudged.map(({ sentence, remedy }) => ({ sentence: `${sentence} ${remedy}` }));
  return [...facts.hosts, ...facts.named].map((host) => {
    const { intake, resolution, ...judged } = host;
    const { name, title, privateDnsName } = intake.service;
    const interfaces = interfacesFor(host, facts);
    const endpoints = resolution.kind === 'private' ? resolution.endpoints : [];
    return {
      host: intake.host,
      asked: intake.asked,
      service: { name, title, privateDnsName },
      verdict: judged.verdict,
      why: whyOf(judged, resolution),
      evidence: [
        ...resolution.chain.map(describeLink),
        ...endpoints.flatMap(({ id }) => open.get(id) ?? []),
        ...evidenceOfFlaws(host, facts.client),
        ...judged.gaps.map((gap) => ({ sentence: describeGap(gap).sentence })),
        ...(endpoints.length === 0 ? [] : limits),
      ],
      endpointIds: endpoints.map(({ id }) => id),
      ...(interfaces.addresses.length === 0 ? {} : { interfaces }),
    };
  });
}

function openHops(hops: readonly Hop[]): readonly Evidence[] {
  return hops
    .filter(({ kind, outcome }) => outcome === 'pass' && kind !== 'endpoint state')
    .flatMap(describeHop);
}

function evidenceOfFlaws({ flaws }: HostFacts, client: Client): readonly Evidence[] {
  return flaws.flatMap((flaw) => [
    { sentence: describeFlaw(flaw) },
    ...concerned(flaw, client).map((sentence) => ({ sentence })),
  ]);
}

/** Some of the subnets may be well. */
function concerned(flaw: Flaw, { subnets }: Client): readonly string[] {
  if (flaw.kind !== 'path blocked') return [];
  const { from } = flaw.hop;
  const others = subnets.filter(({ id }) => !from.includes(id));
  return from.length === 0 || others.length === 0
    ? []
    : [
        t(
          'That concerns packets from {0}, not those from {1}.',
          someOf(from),
          someOf([...new Set(others.map(({ id }) => id))]),
        ),
      ];
}
