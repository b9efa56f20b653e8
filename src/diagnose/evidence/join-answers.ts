import type { Observation, ResolvedTo } from '../../probe/observation';

/** One observation for each host, server and form: A and AAAA are asked for one after the other. */
export function joinAnswers(observations: readonly Observation[]): readonly Observation[] {
  const joined = new Map<string, Observation>();
  for (const observation of observations) {
    const key = JSON.stringify([observation.host, observation.source]);
    const before = joined.get(key);
    joined.set(
      key,
      before === undefined ? observation : { ...before, dns: join(before.dns, observation.dns) },
    );
  }
  return [...joined.values()];
}

/** Whatever resolved, resolved; otherwise the answer that says most. */
function join(a: ResolvedTo, b: ResolvedTo): ResolvedTo {
  if (a.kind === 'addresses' && b.kind === 'addresses') {
    return {
      kind: 'addresses',
      addresses: [...new Set([...a.addresses, ...b.addresses])],
      aliases: [...new Set([...a.aliases, ...b.aliases])],
    };
  }
  return telling[a.kind] >= telling[b.kind] ? a : b;
}

const telling: Readonly<Record<ResolvedTo['kind'], number>> = {
  addresses: 5,
  nxdomain: 4,
  'server failure': 3,
  'no addresses': 2,
  'no answer': 1,
  'not told': 0,
};
