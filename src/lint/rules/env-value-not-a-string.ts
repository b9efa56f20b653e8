import { t } from '@vscode/l10n';
import { fixOf } from '../fix';
import type { Rule } from '../rule';
import { asText } from '../value';

/** A boolean or number where the platform takes text only. */
export const envValueNotAString: Rule = {
  id: 'env-value-not-a-string',
  severity: 'error',
  fault: () => t('The value of an environment variable is a boolean or a number.'),
  harm: () =>
    t(
      'Kubernetes and ECS take text only: the API refuses the whole manifest, and the earlier configuration stays in force.',
    ),
  source:
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables',
  check({ settings }) {
    return settings.flatMap((setting) => {
      const text = setting.isMistyped === true ? asText(setting.value) : undefined;
      if (text === undefined) return [];
      return [
        {
          message: t('{0} must be text here. Write "{1}" with quotes.', setting.name, text),
          span: setting.valueSpan,
          fixes: fixOf(t('Write "{0}" with quotes', text), setting.change?.replaceValue(text)),
        },
      ];
    });
  },
};
