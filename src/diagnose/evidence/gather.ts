import type { Diagnosis } from '../diagnosis';
import { type Comparison, type Sightings, compare } from './compare';

/** All that was seen of the hosts of a diagnosis so far, held against it. Plain data. */
export interface Gathered {
  readonly sightings: readonly Sightings[];
  readonly comparison: Comparison;
  /** What a look could not bring, one sentence each. */
  readonly remarks: readonly string[];
}

/** What one look brings: observations, and sentences about what it could not see. */
export interface Look {
  readonly sightings: readonly Sightings[];
  readonly remarks: readonly string[];
}

/** A later look stands beside the earlier ones; the same question from the same place is answered by the later one. */
export function gather(
  diagnosis: Diagnosis,
  cidrs: readonly string[],
  before: Gathered | undefined,
  { sightings, remarks }: Look,
): Gathered {
  const asked = new Set(sightings.flatMap(questionsOf));
  const kept = (before?.sightings ?? [])
    .map((one) => ({
      ...one,
      observations: one.observations.filter(
        (observation) => !asked.has(questionOf(one.vantage, observation)),
      ),
    }))
    .filter(({ observations }) => observations.length > 0);
  const all = [...kept, ...sightings];
  return { sightings: all, comparison: compare(diagnosis, cidrs, all), remarks };
}

function questionsOf({ vantage, observations }: Sightings): readonly string[] {
  return observations.map((observation) => questionOf(vantage, observation));
}

function questionOf(
  vantage: Sightings['vantage'],
  { host, source }: Sightings['observations'][number],
): string {
  return JSON.stringify([vantage, source, host]);
}
