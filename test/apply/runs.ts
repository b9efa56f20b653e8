const chosen = process.env['PROPERTY_RUNS'];

/** How many random cases each property looks at: `PROPERTY_RUNS=2000` for a long night. */
export const numRuns = Number(chosen ?? 300);

/** A thousand cases for the properties of a file together, five thousand in all: every file takes about as long. */
export function runsOfEach(properties: number): number {
  return Number(chosen ?? Math.ceil(1_000 / properties));
}

/** Milliseconds; a busy machine takes many times what an idle one takes. */
export const patience = 30_000 + 100 * Math.max(numRuns, 1_000);
