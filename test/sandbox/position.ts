import fc from 'fast-check';

/** Which of the things that are there; now and then one that is not. */
export const position = fc.oneof(
  { weight: 12, arbitrary: fc.nat(11) },
  { weight: 1, arbitrary: fc.constant('missing' as const) },
);

export type Position = number | 'missing';

/** Where there is nothing at a position, an id that does not exist. */
export function idAt(things: readonly { readonly id: string }[], index: Position): string {
  const thing = index === 'missing' ? undefined : things[index % Math.max(things.length, 1)];
  return thing?.id ?? 'missing';
}
