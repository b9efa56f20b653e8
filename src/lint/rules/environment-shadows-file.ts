import { t } from '@vscode/l10n';
import type { Rule } from '../rule';
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
      if (variable === undefined || !differ(setting.value, variable.value)) return [];
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

function differ(one: Value, other: Value): boolean {
  return one.kind === 'text' && other.kind === 'text' && textOf(one) !== textOf(other);
}

function textOf(value: Value): string {
  return value.kind === 'text' ? value.text : '';
}
