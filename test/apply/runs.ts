const chosen = process.env['PROPERTY_RUNS'];

/** How many random cases each property looks at: `PROPERTY_RUNS=2000` for a long night. */
export const numRuns = Number(chosen ?? 150);

/**
 * How many cases each of the properties of a file looks at, where they share `together`: more than four thousand in all,
 * most of them in networks of several accounts, of which all that is less is a part.
 */
export function runsOfEach(properties: number, together: 300 | 1_000): number {
  return Number(chosen ?? Math.ceil(together / properties));
}

/** Milliseconds; a busy machine takes many times what an idle one takes. */
export const patience = 30_000 + 400 * Math.max(numRuns, 1_000);
