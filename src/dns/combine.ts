import type { Answer, Link } from './resolution';

/** One answer where several records or zones give one each: what they agree on, otherwise unknown. */
export function combine(name: string, answers: readonly Answer[]): Answer {
  const [first, ...others] = answers;
  if (first !== undefined && others.length === 0) return first;
  // Each of them may be met: who looks at the names on the way looks at all.
  const chain = distinct(answers.flatMap((answer) => answer.chain));
  const privately = answers.filter((answer) => answer.kind === 'private');
  if (first !== undefined && privately.length === answers.length) {
    const all = privately.flatMap(({ endpoints }) => endpoints);
    const byId = new Map(all.map((endpoint) => [endpoint.id, endpoint]));
    return { kind: 'private', endpoints: [...byId.values()], chain };
  }
  const missing = answers.flatMap((answer) => (answer.kind === 'unknown' ? answer.missing : []));
  if (missing.length > 0) return { kind: 'unknown', missing, chain };
  if (first !== undefined && others.every((answer) => answer.kind === first.kind)) return { ...first, chain };
  return { kind: 'unknown', missing: [{ kind: 'answers disagree', name }], chain };
}

function distinct(links: readonly Link[]): readonly Link[] {
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}
