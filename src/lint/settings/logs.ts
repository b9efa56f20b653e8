import { t } from '@vscode/l10n';
import { type SettingFacts, documentation, environmentNameOf, schema } from './setting-facts';

const transportPage = `${documentation}agent/logs/log_transport/`;
const source = `${schema}logs_config.yaml`;

function logs(name: string, facts: Omit<SettingFacts, 'key' | 'env' | 'source'>): SettingFacts {
  const key = `logs_config.${name}`;
  return { key, env: [environmentNameOf(key)], source, ...facts };
}

/** Log collection and the transport it takes. */
export const logsSettings: readonly SettingFacts[] = [
  {
    key: 'logs_enabled',
    env: ['DD_LOGS_ENABLED'],
    type: 'boolean',
    default: 'false',
    meaning: () => t('Collects logs.'),
    consequence: () =>
      t('Unless HTTPS is forced, logs can fall back to TCP, which no PrivateLink service carries.'),
    source: transportPage,
  },
  {
    key: 'log_enabled',
    env: ['DD_LOG_ENABLED'],
    type: 'boolean',
    default: 'false',
    meaning: () => t('The older spelling of logs_enabled.'),
    replacedBy: 'logs_enabled',
    source: transportPage,
  },
  {
    ...logs('force_use_http', {
      type: 'boolean',
      default: 'false',
      meaning: () => t('Always sends logs over HTTPS and never falls back to TCP.'),
      consequence: () =>
        t(
          'With it logs stay on the private path even when the Agent starts before DNS or the endpoint is ready.',
        ),
    }),
    source: transportPage,
  },
  logs('use_http', {
    type: 'boolean',
    default: 'false',
    meaning: () => t('The older spelling of force_use_http, with the same effect.'),
    replacedBy: 'logs_config.force_use_http',
  }),
  logs('force_use_tcp', {
    type: 'boolean',
    default: 'false',
    meaning: () => t('Always sends logs over TCP, unless force_use_http is true.'),
    consequence: () => t('No PrivateLink service carries TCP logs: they leave over the internet.'),
  }),
  logs('use_tcp', {
    type: 'boolean',
    default: 'false',
    meaning: () => t('The older spelling of force_use_tcp, with the same effect.'),
    replacedBy: 'logs_config.force_use_tcp',
  }),
  logs('use_port_443', {
    type: 'boolean',
    default: 'false',
    meaning: () => t('Sends TCP logs to port 443 of another host. It does not choose TCP itself.'),
    consequence: () => t('No PrivateLink service carries that host either.'),
  }),
  logs('dd_url_443', {
    type: 'host',
    default: 'agent-443-intake.logs.datadoghq.com',
    meaning: () => t('The host for TCP logs on port 443.'),
  }),
  logs('dd_port', {
    type: 'number',
    default: '10516',
    meaning: () => t('The port for TCP logs.'),
  }),
  logs('logs_dd_url', {
    type: 'host',
    meaning: () =>
      t(
        'Where logs go, as host:port, or as a URL with its scheme since 7.70.0. A scheme also rules TCP out.',
      ),
    consequence: () =>
      t(
        'PrivateLink needs no such setting. A host that no service of the site covers leaves the private path.',
      ),
  }),
  logs('dd_url', {
    type: 'host',
    meaning: () => t('The host for logs where logs_dd_url is not set.'),
    consequence: () =>
      t(
        'PrivateLink needs no such setting. A host that no service of the site covers leaves the private path.',
      ),
  }),
  logs('logs_no_ssl', {
    type: 'boolean',
    default: 'false',
    meaning: () => t('Sends logs without TLS. Only has an effect together with logs_dd_url.'),
    consequence: () => t('PrivateLink endpoints take TLS on port 443 only.'),
  }),
  {
    ...logs('dev_mode_no_ssl', {
      type: 'boolean',
      default: 'false',
      meaning: () => t("For the Agent's own developers: no TLS."),
    }),
    env: [],
  },
  logs('socks5_proxy_address', {
    type: 'text',
    meaning: () => t('The SOCKS5 proxy for logs.'),
    consequence: () => t('Makes logs take TCP unless HTTPS is forced.'),
  }),
  logs('additional_endpoints', {
    type: 'list',
    meaning: () => t('Further hosts that receive a copy of the logs.'),
    consequence: () => t('Makes all logs take TCP unless HTTPS is forced.'),
  }),
  logs('container_collect_all', {
    type: 'boolean',
    default: 'false',
    meaning: () => t('Collects the logs of all containers.'),
  }),
  logs('use_compression', {
    type: 'boolean',
    default: 'true',
    meaning: () => t('Compresses logs sent over HTTPS.'),
  }),
  logs('batch_wait', {
    type: 'number',
    default: '5',
    meaning: () => t('How many seconds at most the Agent waits to fill a batch, 1 to 10.'),
  }),
  logs('http_connectivity_retry_interval_max', {
    type: 'text',
    default: '1h',
    meaning: () =>
      t('After a fallback to TCP, how long at most newer Agents wait before they test HTTPS again.'),
  }),
  logs('http_protocol', {
    type: 'text',
    default: 'auto',
    meaning: () => t('The HTTP version for logs: auto or http1.'),
  }),
  logs('http_timeout', {
    type: 'number',
    default: '10',
    meaning: () => t('How many seconds a request with logs may take.'),
  }),
];
