/** How many random cases each property looks at: `PROPERTY_RUNS=2000` for a long night. */
export const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);

/** Milliseconds; a busy machine takes many times what an idle one takes. */
export const patience = 30_000 + 100 * numRuns;
