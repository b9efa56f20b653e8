import { t } from '@vscode/l10n';
import { type SettingFacts, documentation, schema } from './setting-facts';

const core = `${schema}core_schema.yaml`;
const proxyPage = `${documentation}agent/configuration/proxy/`;

/** Where the Agent connects to, and through what. */
export const connectionSettings: readonly SettingFacts[] = [
  {
    key: 'site',
    env: ['DD_SITE'],
    type: 'site',
    default: 'datadoghq.com',
    meaning: () => t('The Datadog site that all intake hosts are built from.'),
    consequence: () => t('Endpoints serve one site only: those of another site carry nothing of this Agent.'),
    source: `${documentation}getting_started/site/`,
  },
  {
    key: 'fips.enabled',
    env: ['DD_FIPS_ENABLED'],
    type: 'boolean',
    default: 'false',
    meaning: () => t('Whether data goes through the local FIPS proxy, for which proxy settings are ignored.'),
    source: proxyPage,
  },
  {
    key: 'api_key',
    env: ['DD_API_KEY'],
    type: 'text',
    meaning: () => t('The key that tells Datadog which organization the data belongs to.'),
    source: core,
  },
  ...(
    [
      ['api_key_secret_arn', 'DD_API_KEY_SECRET_ARN', 'Secrets Manager'],
      ['kms_api_key', 'DD_KMS_API_KEY', 'KMS'],
      ['api_key_ssm_arn', 'DD_API_KEY_SSM_ARN', 'Systems Manager'],
    ] as const
  ).map(([key, variable, service]): SettingFacts => ({
    key,
    env: [variable],
    type: 'text',
    meaning: () => t('Where the Lambda Extension gets its API key from: {0}.', service),
    consequence: () =>
      t('In a VPC without a way out, {0} needs an endpoint in the region of the key.', service),
    source: 'https://github.com/DataDog/datadog-lambda-extension',
  })),
  {
    key: 'api_key_ssm_name',
    env: ['DD_API_KEY_SSM_NAME'],
    type: 'text',
    meaning: () => t('The parameter of Systems Manager from which the Datadog Forwarder gets its API key.'),
    consequence: () =>
      t(
        'In a VPC without a way out, {0} needs an endpoint in the region of the function.',
        'Systems Manager',
      ),
    source:
      'https://github.com/DataDog/datadog-serverless-functions/blob/master/aws/logs_monitoring/settings.py',
  },
  {
    key: 'dd_url',
    env: ['DD_DD_URL', 'DD_URL'],
    type: 'host',
    default: 'https://app.datadoghq.com',
    meaning: () =>
      t(
        'Where metrics, service checks, events and host metadata go, in place of the host that the site gives. Logs, traces, processes and Remote Configuration have settings of their own.',
      ),
    consequence: () =>
      t(
        'PrivateLink needs no such setting. A host that no service of the site covers leaves the private path.',
      ),
    source: core,
  },
  {
    key: 'additional_endpoints',
    env: ['DD_ADDITIONAL_ENDPOINTS'],
    type: 'map',
    meaning: () => t('Further addresses, each with its API keys, that receive a copy of the metrics.'),
    consequence: () =>
      t('A copy for another site or organization takes its own path, which these endpoints do not carry.'),
    source: core,
  },
  {
    key: 'convert_dd_site_fqdn.enabled',
    env: ['DD_CONVERT_DD_SITE_FQDN_ENABLED'],
    type: 'boolean',
    default: 'true',
    since: '7.72.0',
    meaning: () =>
      t(
        'Ends Datadog host names with a dot, so that resolvers try no search domains. Agents do so since 7.67.0.',
      ),
    consequence: () =>
      t('Private zones answer both spellings. Only a no_proxy list that compares texts sees a difference.'),
    source: 'https://github.com/DataDog/datadog-agent/pull/41141',
  },
  {
    key: 'proxy.https',
    env: ['DD_PROXY_HTTPS', 'HTTPS_PROXY'],
    type: 'text',
    meaning: () => t('The proxy for HTTPS requests.'),
    consequence: () =>
      t(
        'A proxy resolves names where it stands. Intake hosts must be in no_proxy, or they do not reach the endpoints in this VPC.',
      ),
    source: proxyPage,
  },
  {
    key: 'proxy.http',
    env: ['DD_PROXY_HTTP', 'HTTP_PROXY'],
    type: 'text',
    meaning: () => t('The proxy for plain HTTP requests.'),
    source: proxyPage,
  },
  {
    key: 'proxy.no_proxy',
    env: ['DD_PROXY_NO_PROXY', 'NO_PROXY'],
    type: 'list',
    meaning: () => t('Hosts that are asked without the proxy.'),
    consequence: () =>
      t(
        'Entries are compared as whole texts unless no_proxy_nonexact_match is true. Since 7.67.0 host names end with a dot, so list both .<site> and .<site>. with the dot.',
      ),
    source: proxyPage,
  },
  {
    key: 'no_proxy_nonexact_match',
    env: ['DD_NO_PROXY_NONEXACT_MATCH'],
    type: 'boolean',
    default: 'false',
    since: '7.26.0',
    meaning: () => t('Lets no_proxy entries match sub-domains, CIDR blocks and the like.'),
    consequence: () =>
      t(
        'Without it no short list covers the intake hosts, because the metrics host changes with every Agent version.',
      ),
    source: proxyPage,
  },
  {
    key: 'skip_ssl_validation',
    env: ['DD_SKIP_SSL_VALIDATION'],
    type: 'boolean',
    default: 'false',
    meaning: () => t('Accepts any TLS certificate.'),
    consequence: () =>
      t('PrivateLink endpoints present the certificate of the public host, so this is not needed.'),
    source: core,
  },
  {
    key: 'multi_region_failover.enabled',
    env: ['DD_MULTI_REGION_FAILOVER_ENABLED'],
    type: 'boolean',
    default: 'false',
    meaning: () => t('Sends a copy to a second site that can take over.'),
    consequence: () => t('The PrivateLink services of this site do not carry what goes to the second one.'),
    source: `${schema}multi_region_failover.yaml`,
  },
];
