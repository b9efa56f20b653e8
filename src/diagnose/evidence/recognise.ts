import type { Observation, PastedForm } from '../../probe/observation';
import { readAgentDiagnose } from './agent-diagnose';
import { readDig } from './dig';
import { readFlareEndpoints } from './flare-endpoints';
import { joinAnswers } from './join-answers';
import { readNslookup } from './nslookup';

export interface Recognised {
  readonly form: PastedForm;
  /** Not empty. */
  readonly observations: readonly Observation[];
}

/** An `agent diagnose` of everything has some hundred kilobytes. */
const longestText = 1_000_000;

/** A site has some sixty hosts, with a few addresses each. */
const mostObservations = 2_000;

/** What a pasted text shows; undefined where it is of no known form, or shows nothing. Never throws. */
export function recognise(text: string): Recognised | undefined {
  if (text.length > longestText) return undefined;
  for (const [form, read] of forms) {
    const found = read(text);
    if (found === undefined) continue;
    // Who knows the form has the last word: another reader would take its lines for something else.
    const isBearable = found.length > 0 && found.length <= mostObservations;
    return isBearable ? { form, observations: joinAnswers(found) } : undefined;
  }
  return undefined;
}

/** The most particular first: the last one takes whatever holds hosts and addresses. */
const forms: readonly (readonly [PastedForm, (text: string) => readonly Observation[] | undefined])[] = [
  ['agent diagnose', readAgentDiagnose],
  ['dig', readDig],
  ['nslookup', readNslookup],
  ['flare endpoints', readFlareEndpoints],
];
