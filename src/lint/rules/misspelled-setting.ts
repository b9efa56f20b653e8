import { t } from '@vscode/l10n';
import { findNearest } from '../distance';
import { fixOf } from '../fix';
import type { Fault, Rule } from '../rule';
import type { Setting } from '../setting';
import { otherNamesIn } from '../settings/other-names';
import { environmentNameOf } from '../settings/setting-facts';
import { settingsTable } from '../settings/table';

/** A setting is almost, but not quite, called like a known one. */
export const misspelledSetting: Rule = {
  id: 'misspelled-setting',
  severity: 'warning',
  fault: () => t('A setting has a name that no Agent knows and that looks like a known one.'),
  harm: () =>
    t('The Agent passes over names it does not know without an error, so that the setting has no effect.'),
  source: 'https://github.com/DataDog/datadog-agent/tree/main/pkg/config/schema/yaml',
  check({ settings, format }) {
    return settings.flatMap((setting): readonly Fault[] => {
      const right =
        setting.from === 'environment'
          ? rightVariable(setting)
          : format === 'datadog.yaml' || !setting.key.startsWith('DD_')
            ? rightKey(setting)
            : undefined;
      if (right === undefined) return [];
      return [
        {
          message: t('{0} is not a setting of the Agent. Did you mean {1}?', setting.name, right.name),
          span: setting.nameSpan,
          // The right name a second time would make the file one that the Agent refuses.
          fixes: isThere(settings, setting, right)
            ? []
            : fixOf(t('Write {0}', right.name), setting.change?.rename(right.key)),
        },
      ];
    });
  },
};

function isThere(settings: readonly Setting[], { from, layer }: Setting, { key }: RightName): boolean {
  return settings.some(
    (other) =>
      other.from === from && other.layer === layer && (other.key === key || other.key.startsWith(`${key}.`)),
  );
}

interface RightName {
  readonly name: string;
  readonly key: string;
}

const variables = new Map(
  settingsTable.flatMap(({ key, env }) => env.map((name): [string, string] => [name, key])),
);

const otherVariables = new Set(
  ['', 'logs_config', 'apm_config', 'process_config', 'proxy', 'remote_configuration'].flatMap((section) =>
    (otherNamesIn(section) ?? []).map((name) =>
      environmentNameOf(section === '' ? name : `${section}.${name}`),
    ),
  ),
);

function rightVariable({ key, name }: Setting): RightName | undefined {
  if (key !== name || !name.startsWith('DD_') || variables.has(name) || otherVariables.has(name))
    return undefined;
  const nearest = findNearest(name, [...variables.keys()], limitFor(name.slice(3)));
  const right = nearest === undefined ? undefined : variables.get(nearest);
  return nearest === undefined || right === undefined ? undefined : { name: nearest, key: right };
}

function rightKey({ key }: Setting): RightName | undefined {
  const dot = key.lastIndexOf('.');
  const section = key.slice(0, Math.max(dot, 0));
  const name = key.slice(dot + 1);
  const others = otherNamesIn(section);
  if (others === undefined) return undefined;
  const prefix = section === '' ? '' : `${section}.`;
  const known = [
    ...new Set(
      settingsTable
        .filter((facts) => facts.key.startsWith(prefix))
        .map((facts) => facts.key.slice(prefix.length).split('.')[0] ?? ''),
    ),
  ];
  if (known.includes(name) || others.includes(name)) return undefined;
  const nearest = findNearest(name, [...new Set([...known, ...others])], limitFor(name));
  // Only names that we know the meaning of are proposed.
  return nearest === undefined || !known.includes(nearest)
    ? undefined
    : { name: nearest, key: prefix + nearest };
}

/** Short names are near to each other anyway. */
function limitFor(name: string): number {
  if (name.length < 4) return 0;
  return name.length < 8 ? 1 : 2;
}
