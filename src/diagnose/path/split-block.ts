import { type Cidr, contains } from '../../network/cidr';

/** The fewest parts of a block, none of which is cut by one of the others: each other holds a part wholly or not at all. */
export function splitBlock(block: Cidr, others: readonly Cidr[]): readonly Cidr[] {
  const inside = others.filter((other) => other.bits > block.bits && contains(block, other));
  if (inside.length === 0) return [block];
  const bits = block.bits + 1;
  const upper = block.base + 2 ** (32 - bits);
  return [...splitBlock({ base: block.base, bits }, inside), ...splitBlock({ base: upper, bits }, inside)];
}
