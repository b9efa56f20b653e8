/** The answer given before, as far as it can still be chosen; else what is suggested. */
export function chosenBefore(
  before: readonly string[] | undefined,
  possible: readonly string[],
  suggested: readonly string[],
): readonly string[] {
  const kept = (before ?? []).filter((value) => possible.includes(value));
  return kept.length > 0 ? kept : suggested;
}
