import { t } from '@vscode/l10n';
import type { Rule } from '../rule';
import { asText } from '../value';

/** Which AWS service hands out the key, and how its VPC endpoint service is called. */
const services: Readonly<Record<string, { readonly title: string; readonly name: string }>> = {
  api_key_secret_arn: { title: 'Secrets Manager', name: 'secretsmanager' },
  kms_api_key: { title: 'KMS', name: 'kms' },
  api_key_ssm_arn: { title: 'Systems Manager', name: 'ssm' },
};

/** A function in a VPC must fetch its API key from an AWS service before it can send anything. */
export const lambdaKeyNeedsEndpoint: Rule = {
  id: 'lambda-key-needs-endpoint',
  severity: 'information',
  fault: () => t('The Lambda Extension fetches its API key from an AWS service.'),
  harm: () =>
    t(
      'In a VPC without a way out, that service needs an endpoint of its own, in the region of the key. Without it the Extension times out when it starts, and its calls to AWS ignore the proxy.',
    ),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration) {
    if (configuration.runsIn !== 'lambda') return [];
    return configuration.settings.flatMap(({ key, name, value, nameSpan }) => {
      const service = Object.hasOwn(services, key) ? services[key] : undefined;
      if (service === undefined || value.kind === 'nothing') return [];
      const region = /^arn:[\w-]+:\w+:([\w-]+):/.exec(asText(value) ?? '')?.[1];
      return [
        {
          message:
            region === undefined
              ? t(
                  '{0}: in a VPC without a way out, the Extension needs an endpoint for {1} in the region of the key (com.amazonaws.<region>.{2}).',
                  name,
                  service.title,
                  service.name,
                )
              : t(
                  '{0}: in a VPC without a way out, the Extension needs an endpoint for {1} in {2} (com.amazonaws.{2}.{3}).',
                  name,
                  service.title,
                  region,
                  service.name,
                ),
          span: nameSpan,
        },
      ];
    });
  },
};
