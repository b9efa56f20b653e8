import { t } from '@vscode/l10n';
import { booleanOf } from '../boolean-of';
import type { Rule } from '../rule';
import type { Setting } from '../setting';
import { findFacts } from '../settings/table';
import type { Value } from '../value';

/** The file says one thing and the environment another. */
export const environmentShadowsFile: Rule = {
  id: 'environment-shadows-file',
  severity: 'warning',
  fault: () => t('A setting of the file is overruled by an environment variable that says something else.'),
  harm: () =>
    t(
      'The environment always beats datadog.yaml. Whoever reads or changes the file believes what does not hold.',
    ),
  source: 'https://docs.datadoghq.com/agent/guide/environment-variables/',
  check({ settings }) {
    const variables = new Map(
      settings.filter(({ from }) => from === 'environment').map((setting) => [setting.key, setting]),
    );
    return settings.flatMap((setting) => {
      const variable = setting.from === 'file' ? variables.get(setting.key) : undefined;
      if (variable === undefined || !differ(setting, variable)) return [];
      return [
        {
          message: t(
            '{0} beats this: {1} holds. Remove one of the two.',
            variable.name,
            textOf(variable.value),
          ),
          span: setting.nameSpan,
        },
      ];
    });
  },
};

/** `yes` in the file and `true` in the environment are the same. */
function differ(one: Setting, other: Setting): boolean {
  const switches = findFacts(one.key)?.type === 'boolean' ? [booleanOf(one), booleanOf(other)] : [];
  if (switches.length > 0 && !switches.includes(undefined)) return switches[0] !== switches[1];
  return (
    one.value.kind === 'text' && other.value.kind === 'text' && textOf(one.value) !== textOf(other.value)
  );
}

function textOf(value: Value): string {
  return value.kind === 'text' ? value.text : '';
}
