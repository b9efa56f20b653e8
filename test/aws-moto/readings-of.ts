/**
 * How each reading of a snapshot ended, by its path: `inRegion.eu-west-1.vpcs`. The value is `read`, or the code of
 * the problem. What a reading holds is looked through as well.
 */
export function readingsOf(part: unknown, path: readonly string[] = []): Readonly<Record<string, string>> {
  if (typeof part !== 'object' || part === null) return {};
  if ('kind' in part && part.kind === 'unread' && 'problem' in part) {
    const { problem } = part;
    const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : '';
    return { [path.join('.')]: String(code) };
  }
  if ('kind' in part && part.kind === 'read' && 'value' in part) {
    return { [path.join('.')]: 'read', ...readingsOf(part.value, path) };
  }
  const inside = Object.entries(part).flatMap(([name, each]: [string, unknown]) =>
    Object.entries(readingsOf(each, [...path, name])),
  );
  return Object.fromEntries(inside);
}
