import { t } from '@vscode/l10n';
import { hasTcpLogIntake } from '../../catalogue/tcp-logs';
import { findSetting } from '../configuration';
import { forceHttp } from '../force-http';
import { logsAreOn, operandsOf } from '../logs-transport';
import type { Rule } from '../rule';
import { siteOf } from '../site-of';
import { type TransportOperands, decideTransport } from '../transport';

/** Log collection is on, and nothing keeps it from falling back to TCP. */
export const logsMayUseTcp: Rule = {
  id: 'logs-may-use-tcp',
  severity: 'warning',
  fault: () => t('Logs are collected, and HTTPS is not forced.'),
  harm: () =>
    t(
      'The Agent tests HTTPS when it starts. If the test fails, for example because DNS or an endpoint is not ready yet, it sends logs over TCP to agent-intake.logs.<site>, which no PrivateLink service covers: they leave over the internet or are lost.',
    ),
  source: 'https://docs.datadoghq.com/agent/logs/log_transport/',
  check(configuration, { site, agentVersion }) {
    if (logsAreOn(configuration) !== true) return [];
    const operands = operandsOf(configuration, agentVersion);
    const transport = decideTransport(withoutDoubtfulTcp(operands));
    const isTooOld = transport === 'tcp' && operands.generation === 'before-https' && !isForced(operands);
    if (transport !== 'http-or-tcp' && !isTooOld) return [];
    const cause = findSetting(configuration, 'logs_enabled') ?? findSetting(configuration, 'log_enabled');
    if (cause === undefined) return [];
    const chosen = siteOf(configuration, site);
    const hasNoIntake = chosen !== undefined && !hasTcpLogIntake(chosen);
    return [
      {
        message: isTooOld
          ? t(
              'Logs go over TCP: an Agent below 6.19 or 7.19 takes HTTPS only when it is told to. Set logs_config.force_use_http to true.',
            )
          : hasNoIntake
            ? t(
                'Logs can fall back to TCP, and {0} has no TCP intake: they would be lost. Set logs_config.force_use_http to true.',
                chosen.name,
              )
            : t(
                'Logs can fall back to TCP, which leaves the private path. Set logs_config.force_use_http to true.',
              ),
        span:
          cause.nameSpan.start < cause.valueSpan.start
            ? { start: cause.nameSpan.start, end: cause.valueSpan.end }
            : cause.nameSpan,
        ...(hasNoIntake || isTooOld ? { severity: 'error' } : {}),
        fixes: forceHttp(configuration),
      },
    ];
  },
};

/** Where a template decides whether TCP is forced, logs can take it either way. */
function withoutDoubtfulTcp(operands: TransportOperands): TransportOperands {
  return {
    ...operands,
    forceUseTcp: operands.forceUseTcp ?? false,
    useTcp: operands.useTcp ?? false,
    hasSocksProxy: operands.hasSocksProxy ?? false,
    hasAdditionalEndpoints: operands.hasAdditionalEndpoints ?? false,
  };
}

function isForced(operands: TransportOperands): boolean {
  return [
    operands.forceUseTcp,
    operands.useTcp,
    operands.hasSocksProxy,
    operands.hasAdditionalEndpoints,
  ].includes(true);
}
