export type SettingType = 'boolean' | 'text' | 'number' | 'list' | 'map' | 'site' | 'host';

/** What is known about one Agent setting: the one source of hover, completion, renames and spelling. */
export interface SettingFacts {
  readonly key: string;
  /** Environment variables that set it, the strongest first; empty where none can. */
  readonly env: readonly string[];
  readonly type: SettingType;
  /** As it would be written. */
  readonly default?: string;
  /** The first version that knows it. */
  readonly since?: string;
  readonly meaning: () => string;
  /** What it does to a private connection; absent where it does nothing. */
  readonly consequence?: () => string;
  /** The setting to write instead of this one. */
  readonly replacedBy?: string;
  readonly source: string;
}

export const documentation = 'https://docs.datadoghq.com/';
export const schema = 'https://github.com/DataDog/datadog-agent/blob/main/pkg/config/schema/yaml/';

/** `DD_` and the path in upper case. Source: agent/guide/environment-variables.md of DataDog/documentation. */
export function environmentNameOf(key: string): string {
  return `DD_${key.replaceAll('.', '_').toUpperCase()}`;
}
