import { t } from '@vscode/l10n';
import type { TextEdit } from '../../finding';
import { booleanOf } from '../boolean-of';
import { type Configuration, findSetting } from '../configuration';
import { allEdits, fixOf } from '../fix';
import type { Rule } from '../rule';
import type { Setting } from '../setting';
import { findFacts } from '../settings/table';
import { asText } from '../value';

/** A setting has an older name, or stands in its older place. */
export const deprecatedSetting: Rule = {
  id: 'deprecated-setting',
  severity: 'hint',
  fault: () => t('A setting is written by its older name.'),
  harm: () =>
    t(
      'Newer Agents still read it, until one of them does not. Guides and other people look for the newer name.',
    ),
  source: 'https://github.com/DataDog/datadog-agent/blob/main/pkg/config/schema/yaml/logs_config.yaml',
  check(configuration) {
    return configuration.settings.flatMap((setting) => {
      const newer = findFacts(setting.key)?.replacedBy;
      if (newer === undefined) return [];
      return [
        {
          message: t('{0} is deprecated. Write {1}, which has the same effect.', setting.name, newer),
          span: setting.nameSpan,
          fixes: fixOf(t('Write {0}', newer), moveTo(configuration, setting, newer)),
        },
      ];
    });
  },
};

function moveTo(
  configuration: Configuration,
  setting: Setting,
  newer: string,
): readonly TextEdit[] | undefined {
  const existing = findSetting(configuration, newer);
  if (existing === undefined) {
    const literal = booleanOf(setting) ?? asText(setting.value);
    return (
      setting.change?.rename(newer) ??
      (literal === undefined
        ? undefined
        : allEdits(configuration.insert(newer, literal, setting), setting.change?.remove()))
    );
  }
  // Either of two switches is enough; of two addresses the newer one counts.
  const isOnlyOlderOn = booleanOf(setting) === true && booleanOf(existing) === false;
  return isOnlyOlderOn
    ? allEdits(existing.change?.replaceValue(true), setting.change?.remove())
    : setting.change?.remove();
}
