import type { Setting } from '../setting';
import { findFacts } from '../settings/table';
import type { Written } from './notation';

/**
 * Several parts that one Agent gets, the weakest first. A new setting goes to where the related one stands, otherwise
 * to the first of the takers that has a place for it.
 */
export function together(
  parts: readonly Written[],
  takers: readonly Written[] = parts.toReversed(),
): Written {
  return {
    settings: byStrength(parts.flatMap((part) => part.settings)),
    insert(key, value, near) {
      const beside = parts.filter((part) => near !== undefined && part.settings.includes(near));
      for (const part of [...beside, ...takers]) {
        const edits = part.insert(key, value, near);
        if (edits !== undefined) return edits;
      }
      return undefined;
    },
  };
}

/** A part that only tells and never takes anything. */
export function readOnly({ settings }: Written): Written {
  return { settings, insert: () => undefined };
}

/**
 * The environment beats the file, and of several variables for one setting the first in the Agent's list holds, in
 * whichever order they are written.
 */
function byStrength(settings: readonly Setting[]): readonly Setting[] {
  return settings.toSorted((a, b) => strengthOf(a) - strengthOf(b));
}

function strengthOf(setting: Setting): number {
  if (setting.from === 'file') return -1000;
  return -Math.max(0, findFacts(setting.key)?.env.indexOf(setting.name) ?? 0);
}
