import { t } from '@vscode/l10n';
import { fixOf } from '../fix';
import type { Rule } from '../rule';

/** A setting is written twice at the same place. */
export const duplicateSetting: Rule = {
  id: 'duplicate-setting',
  severity: 'warning',
  fault: () => t('A setting is written more than once.'),
  harm: () =>
    t(
      'Only the last one holds, where the file is not refused altogether. Whoever changes the other one changes nothing.',
    ),
  source: 'https://yaml.org/spec/1.2.2/#3213-node-comparison',
  check({ settings }) {
    return settings.flatMap((setting, index) => {
      const isWrittenAgain = settings
        .slice(index + 1)
        .some(
          (later) =>
            later.key === setting.key &&
            later.from === setting.from &&
            later.layer === setting.layer &&
            (later.name === setting.name || setting.layer === undefined),
        );
      if (!isWrittenAgain || setting.change === undefined) return [];
      return [
        {
          message: t('{0} is written again below, and only the last one holds.', setting.name),
          span: setting.nameSpan,
          // A section that goes would take its settings with it.
          fixes:
            setting.value.kind === 'map'
              ? []
              : fixOf(t('Remove this {0}', setting.name), setting.change.remove()),
        },
      ];
    });
  },
};
