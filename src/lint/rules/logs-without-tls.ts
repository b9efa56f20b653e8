import { t } from '@vscode/l10n';
import { findSetting, isOn, valueOf } from '../configuration';
import { fixOf } from '../fix';
import { logsAreOn } from '../logs-transport';
import type { Fault, Rule } from '../rule';
import { asText, isFilled } from '../value';

/** Logs are sent without TLS. */
export const logsWithoutTls: Rule = {
  id: 'logs-without-tls',
  severity: 'error',
  fault: () => t('Logs are collected, and a setting turns TLS off for them.'),
  harm: () =>
    t(
      'PrivateLink endpoints take TLS on port 443 only, so nothing arrives; without an endpoint, logs travel readable by everybody on the way.',
    ),
  source: 'https://docs.datadoghq.com/agent/logs/log_transport/',
  check(configuration) {
    if (logsAreOn(configuration) !== true) return [];
    const faults: Fault[] = [];
    const noTls = findSetting(configuration, 'logs_config.logs_no_ssl');
    const url = findSetting(configuration, 'logs_config.logs_dd_url');
    const written = asText(valueOf(configuration, 'logs_config.logs_dd_url')) ?? '';
    // logs_no_ssl has no effect without logs_dd_url.
    if (
      noTls !== undefined &&
      isOn(configuration, noTls.key, false) === true &&
      isFilled(valueOf(configuration, 'logs_config.logs_dd_url')) === true
    ) {
      faults.push({
        message: t(
          'Logs go to {0} without TLS because {1} is true. PrivateLink endpoints take TLS only.',
          written,
          noTls.name,
        ),
        span: noTls.nameSpan,
        fixes: fixOf(t('Turn TLS on for logs'), noTls.change?.replaceValue(false)),
      });
    }
    if (url !== undefined && written.startsWith('http://')) {
      faults.push({
        message: t(
          'Logs go to {0} without TLS. PrivateLink endpoints take TLS only: write https://.',
          written,
        ),
        span: url.valueSpan,
        fixes: fixOf(
          t('Turn TLS on for logs'),
          url.change?.replaceValue(written.replace('http://', 'https://')),
        ),
      });
    }
    const forDevelopers = findSetting(configuration, 'logs_config.dev_mode_no_ssl');
    if (forDevelopers !== undefined && isOn(configuration, forDevelopers.key, false) === true) {
      faults.push({
        message: t(
          "{0} turns TLS off for logs. It is meant for the Agent's own developers: remove it.",
          forDevelopers.name,
        ),
        span: forDevelopers.nameSpan,
        fixes: fixOf(t('Remove {0}', forDevelopers.name), forDevelopers.change?.remove()),
      });
    }
    return faults;
  },
};
