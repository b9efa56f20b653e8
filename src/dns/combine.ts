import type { Answer } from './resolution';

/** One answer where several records or zones give one each: what they agree on, otherwise unknown. */
export function combine(name: string, answers: readonly Answer[]): Answer {
  const [first, ...others] = answers;
  if (first === undefined) return disagreement(name, []);
  if (others.length === 0) return first;
  const privately = answers.filter((answer) => answer.kind === 'private');
  if (privately.length === answers.length) {
    const byId = new Map(
      privately.flatMap(({ endpoints }) => endpoints).map((endpoint) => [endpoint.id, endpoint]),
    );
    const chain = byId.size === 1 ? first.chain : answers.flatMap((answer) => answer.chain);
    return { kind: 'private', endpoints: [...byId.values()], chain };
  }
  const missing = answers.flatMap((answer) => (answer.kind === 'unknown' ? answer.missing : []));
  if (missing.length > 0)
    return { kind: 'unknown', missing, chain: answers.flatMap((answer) => answer.chain) };
  return others.every((answer) => answer.kind === first.kind) ? first : disagreement(name, answers);
}

function disagreement(name: string, answers: readonly Answer[]): Answer {
  return {
    kind: 'unknown',
    missing: [{ kind: 'answers disagree', name }],
    chain: answers.flatMap((answer) => answer.chain),
  };
}
