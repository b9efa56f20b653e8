import { gapKey } from '../gap';
import type { Hop } from './hop';

/** Hops that differ only in the traffic they are met by become one. */
export function mergeHops(hops: readonly Hop[]): readonly Hop[] {
  return [...Map.groupBy(hops, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        ...first,
        from: distinct(group.flatMap(({ from }) => from)),
        to: distinct(group.flatMap(({ to }) => to)),
        parts: distinct(group.flatMap(({ parts }) => parts)),
      },
    ];
  });
}

/** Cheaper than the whole as JSON: a diagnosis of hundreds of VPCs comes here a hundred thousand times. */
function keyOf(hop: Hop): string {
  const own = Object.entries(hop).map(([name, value]) => {
    if (name === 'from' || name === 'to') return '';
    if (name === 'parts') return hop.parts.length > 0 ? 'part' : '';
    if (name === 'gaps') return hop.gaps.map(gapKey).join(' ');
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  return own.join(' ');
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].sort();
}
