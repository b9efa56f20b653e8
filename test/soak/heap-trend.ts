/**
 * By how many bytes the heap grew after a third of the time, in which everything was loaded and warmed up: the lowest
 * of the last third against the lowest of the second.
 */
export function growthOf(heaps: readonly number[]): number {
  const third = Math.floor(heaps.length / 3);
  if (third === 0) throw new Error('There are too few measurements of the heap.');
  return Math.min(...heaps.slice(-third)) - Math.min(...heaps.slice(third, 2 * third));
}
