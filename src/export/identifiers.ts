/**
 * A name of letters, digits and low lines for each name, distinct from all others.
 *
 * @param join how the words of a name become one
 */
export function identifiersOf(
  names: readonly string[],
  join: (words: readonly string[]) => string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
      const free = firstFree(join(words), taken);
      taken.add(free);
      return [name, free];
    }),
  );
}

export function inSnakeCase(words: readonly string[]): string {
  const joined = words.join('_');
  return /^[a-z]/.test(joined) ? joined : `step_${joined}`;
}

export function inPascalCase(words: readonly string[]): string {
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(joined) ? joined : `Step${joined}`;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    // "X" keeps `a_1` numbered apart from a name that ends in a number itself.
    const candidate = count === 1 ? name : `${name}X${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
