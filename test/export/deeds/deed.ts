/** What an export, or a plan, says about one step; references are resolved. */
export interface Deed {
  readonly kind: string;
  /** Whose credentials make it. */
  readonly profile: string;
  readonly [property: string]: unknown;
}

/** The result of a step, by the name of the step. */
export function made(stepName: string): string {
  return `<${stepName}>`;
}

/** Order says nothing in a configuration. */
export function sorted(deeds: readonly Deed[]): readonly string[] {
  return deeds.map((deed) => JSON.stringify(inOrder(deed), null, 1)).sort();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]): [string, unknown] => [key, inOrder(one)]),
  );
}
