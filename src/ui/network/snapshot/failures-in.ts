import type { Reading } from '../../../network/reading';
import type { ProblemFacts } from '../../../problem';

/** Why parts of an answer could not be read. What nobody asked for is no failure. */
export function failuresIn(answer: object): readonly ProblemFacts[] {
  const failures = readingsIn(answer).flatMap((reading) =>
    reading.kind === 'unread' ? [reading.problem] : [],
  );
  return failures.filter(({ code }) => code !== 'network-changed');
}

/** The answer itself, its fields, and those of what it lists. */
function readingsIn(answer: object): readonly Reading<unknown>[] {
  if (!isReading(answer)) return Object.values(answer).filter(isReading);
  const listed: readonly unknown[] =
    answer.kind === 'read' && Array.isArray(answer.value) ? answer.value : [];
  const inside = listed.flatMap((item): readonly unknown[] =>
    typeof item === 'object' && item !== null ? Object.values(item) : [],
  );
  return [answer, ...inside.filter(isReading)];
}

function isReading(value: unknown): value is Reading<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'read' ? 'value' in value : value.kind === 'unread' && 'problem' in value)
  );
}
