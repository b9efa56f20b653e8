import { t } from '@vscode/l10n';
import { findSetting } from '../configuration';
import { forceHttp } from '../force-http';
import { logsAreOn, operandsOf } from '../logs-transport';
import type { Rule } from '../rule';
import { type TransportOperands, decideTransport } from '../transport';

/** Which settings make an operand of the Agent's decision true; `use_port_443` is none of them. */
const settingsOf = {
  forceUseTcp: 'logs_config.force_use_tcp',
  useTcp: 'logs_config.use_tcp',
  hasSocksProxy: 'logs_config.socks5_proxy_address',
  hasAdditionalEndpoints: 'logs_config.additional_endpoints',
} as const satisfies Partial<Record<keyof TransportOperands, string>>;

/** A setting makes logs take TCP, whether or not it looks as if it did. */
export const logsUseTcp: Rule = {
  id: 'logs-use-tcp',
  severity: 'error',
  fault: () => t('Logs are collected, and a setting makes the Agent send them over TCP.'),
  harm: () =>
    t(
      'TCP logs go to agent-intake.logs.<site>, which no PrivateLink service covers: they leave over the internet, or are lost where the site has no TCP intake. force_use_tcp and use_tcp say so themselves; a SOCKS5 proxy and additional endpoints have the same effect unless HTTPS is forced.',
    ),
  source: 'https://docs.datadoghq.com/agent/logs/log_transport/',
  check(configuration, { agentVersion }) {
    if (logsAreOn(configuration) !== true) return [];
    const operands = operandsOf(configuration, agentVersion);
    if (decideTransport(operands) !== 'tcp') return [];
    return Object.entries(settingsOf).flatMap(([operand, key]) => {
      const setting = findSetting(configuration, key);
      if (operands[operand as keyof typeof settingsOf] !== true || setting === undefined) return [];
      return [
        {
          message: t(
            'Logs go over TCP because {0} is set, and no PrivateLink service carries TCP logs. Set logs_config.force_use_http to true.',
            setting.name,
          ),
          span: setting.nameSpan,
          fixes: forceHttp(configuration),
        },
      ];
    });
  },
};
