import { connectionSettings } from './connection';
import { logsSettings } from './logs';
import { overrideSettings } from './overrides';
import { productSettings } from './products';
import type { SettingFacts } from './setting-facts';

/** Every setting that this extension knows, one row each. */
export const settingsTable: readonly SettingFacts[] = [
  ...connectionSettings,
  ...logsSettings,
  ...productSettings,
  ...overrideSettings,
];

const byKey = new Map(settingsTable.map((facts) => [facts.key, facts]));
const byEnvironmentName = new Map(
  settingsTable.flatMap((facts) => facts.env.map((name): [string, SettingFacts] => [name, facts])),
);

export function findFacts(key: string): SettingFacts | undefined {
  return byKey.get(key);
}

export function findFactsOfVariable(name: string): SettingFacts | undefined {
  return byEnvironmentName.get(name);
}
