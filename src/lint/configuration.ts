import type { TextEdit } from '../finding';
import type { Literal, Setting } from './setting';
import { findFacts } from './settings/table';
import { type Value, asBoolean, nothing, unknown } from './value';

/** What one Agent gets to know from a text. */
export interface Configuration {
  readonly format: string;
  /** Weaker settings first: the last one of a key holds. */
  readonly settings: readonly Setting[];
  /** Other settings come from where this text does not show, such as a ConfigMap that it names. */
  readonly isPartial: boolean;
  /** ConfigMaps that an Agent's container takes its file or variables from; empty names are other sources. */
  readonly takesFrom?: readonly string[];
  /** The ConfigMap in which these settings stand. */
  readonly configMap?: string;
  /**
   * Set for a further process of the Agent that the first configuration describes, such as `trace-agent`. It collects
   * no logs, and what it shares with the first one stands in both.
   */
  readonly part?: string;
  /** What the format tells about where this Agent runs. */
  readonly runsIn: 'anywhere' | 'containers' | 'kubernetes' | 'lambda';
  /** Image tag or chart version, such as `7.52.1`. */
  readonly agentVersion?: string;
  /** The edits that add a setting, next to a related one where there is one; undefined where none are safe. */
  insert(key: string, value: Literal, near?: Setting): readonly TextEdit[] | undefined;
}

export function findSetting(configuration: Configuration, key: string): Setting | undefined {
  const { settings } = configuration;
  const last = settings.findLast((setting) => setting.key === key);
  if (last?.from !== 'environment') return last;
  // Of several variables for one setting, such as DD_DD_URL and DD_URL, the Agent takes the first of its own list.
  const rank = ({ name }: Setting): number => findFacts(key)?.env.indexOf(name) ?? 0;
  return settings
    .filter((other) => other.key === key && other.from === 'environment' && other.layer === last.layer)
    .reduce((strongest, other) => (rank(other) < rank(strongest) ? other : strongest), last);
}

export function valueOf(configuration: Configuration, key: string): Value {
  const written = findSetting(configuration, key)?.value ?? nothing;
  return written.kind === 'nothing' && configuration.isPartial ? unknown : written;
}

/** The given default where nothing is written; undefined where the text cannot tell. */
export function isOn(configuration: Configuration, key: string, byDefault: boolean): boolean | undefined {
  const value = valueOf(configuration, key);
  return value.kind === 'nothing' ? byDefault : asBoolean(value);
}
