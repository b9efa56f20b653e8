import { t } from '@vscode/l10n';
import type { Rule } from '../rule';
import type { Setting } from '../setting';
import { asText } from '../value';

/** Who hands out the key, how its VPC endpoint service is called, and what says in which region it is asked. */
interface KeyService {
  readonly title: string;
  readonly name: string;
  readonly regionOf: 'ARN' | 'function';
}

/**
 * The Extension and the Forwarder have the first two in common; of Systems Manager one takes an ARN, the other a name.
 * Sources: bottlecap/src/secrets/decrypt.rs of datadog-lambda-extension; aws/logs_monitoring/settings.py of
 * datadog-serverless-functions.
 */
const services: Readonly<Record<string, KeyService>> = {
  api_key_secret_arn: { title: 'Secrets Manager', name: 'secretsmanager', regionOf: 'ARN' },
  kms_api_key: { title: 'KMS', name: 'kms', regionOf: 'function' },
  api_key_ssm_arn: { title: 'Systems Manager', name: 'ssm', regionOf: 'ARN' },
  api_key_ssm_name: { title: 'Systems Manager', name: 'ssm', regionOf: 'function' },
};

/** A function in a VPC must fetch its API key from an AWS service before it can send anything. */
export const lambdaKeyNeedsEndpoint: Rule = {
  id: 'lambda-key-needs-endpoint',
  severity: 'information',
  fault: () => t('The Lambda Extension or the Forwarder fetches its API key from an AWS service.'),
  harm: () =>
    t(
      'In a VPC without a way out, that service needs an endpoint of its own, in the region of the key. Without it the function times out when it starts, and the calls of the Extension to AWS ignore the proxy.',
    ),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration) {
    if (configuration.runsIn !== 'lambda') return [];
    return configuration.settings.flatMap((setting) => {
      const service = Object.hasOwn(services, setting.key) ? services[setting.key] : undefined;
      return service === undefined || setting.value.kind === 'nothing'
        ? []
        : [{ message: messageOf(setting, service), span: setting.nameSpan }];
    });
  },
};

function messageOf({ name, value }: Setting, service: KeyService): string {
  const region = /^arn:[\w-]+:\w+:([\w-]+):/.exec(asText(value) ?? '')?.[1];
  if (service.regionOf === 'function') {
    return t(
      '{0}: in a VPC without a way out, the function needs an endpoint for {1} in its own region (com.amazonaws.<region>.{2}).',
      name,
      service.title,
      service.name,
    );
  }
  return region === undefined
    ? t(
        '{0}: in a VPC without a way out, the function needs an endpoint for {1} in the region of the key (com.amazonaws.<region>.{2}).',
        name,
        service.title,
        service.name,
      )
    : t(
        '{0}: in a VPC without a way out, the function needs an endpoint for {1} in {2} (com.amazonaws.{2}.{3}).',
        name,
        service.title,
        region,
        service.name,
      );
}
