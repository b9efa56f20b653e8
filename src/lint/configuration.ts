import type { TextEdit } from '../finding';
import { booleanOf } from './boolean-of';
import { isVariable } from './notations/environment';
import type { Literal, Setting } from './setting';
import { findFacts } from './settings/table';
import { type Value, nothing, unknown } from './value';

/** What one Agent gets to know from a text. */
export interface Configuration {
  readonly format: string;
  /** Weaker settings first: the last one of a key holds. */
  readonly settings: readonly Setting[];
  /** Other settings come from where this text does not show, such as a ConfigMap that it names. */
  readonly isPartial: boolean;
  /** ConfigMaps that an Agent's container takes its file or variables from; empty names are what cannot be read. */
  readonly takesFrom?: readonly string[];
  /** What no ConfigMap can change, because a chart sets it whatever its values are. */
  readonly settledKeys?: readonly string[];
  /** The ConfigMap in which these settings stand; empty where it has no name. */
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
  const written = configuration.settings.filter((setting) => setting.key === key);
  // The Agent passes over empty variables. Source: buildEnvVars in pkg/config/nodetreemodel/config.go.
  const filled = written.filter(({ name, value }) => value.kind !== 'nothing' || !isVariable(name));
  const settings = filled.length === 0 ? written : filled;
  const last = settings.at(-1);
  if (last?.from !== 'environment') return last;
  // Of several variables for one setting, such as DD_DD_URL and DD_URL, the Agent takes the first of its own list.
  const rank = ({ name }: Setting): number => findFacts(key)?.env.indexOf(name) ?? 0;
  return settings
    .filter((other) => other.from === 'environment' && other.layer === last.layer)
    .reduce((strongest, other) => (rank(other) < rank(strongest) ? other : strongest), last);
}

export function valueOf(configuration: Configuration, key: string): Value {
  const written = findSetting(configuration, key)?.value ?? nothing;
  return written.kind === 'nothing' && configuration.isPartial ? unknown : written;
}

/** The given default where nothing is written; undefined where the text cannot tell. */
export function isOn(
  configuration: Configuration,
  key: string,
  byDefault: boolean | undefined,
): boolean | undefined {
  const setting = findSetting(configuration, key);
  if (setting === undefined || setting.value.kind === 'nothing')
    return configuration.isPartial ? undefined : byDefault;
  return booleanOf(setting);
}
