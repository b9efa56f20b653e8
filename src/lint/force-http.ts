import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { type Configuration, findSetting } from './configuration';
import { fixOf } from './fix';

/** The cure for all that can make logs take TCP: HTTPS once forced, nothing else counts. */
export function forceHttp(configuration: Configuration): readonly Fix[] {
  const key = 'logs_config.force_use_http';
  const written = findSetting(configuration, key);
  return fixOf(
    t('Force HTTPS for logs'),
    written === undefined
      ? configuration.insert(
          key,
          true,
          findSetting(configuration, 'logs_enabled') ?? findSetting(configuration, 'log_enabled'),
        )
      : written.change?.replaceValue(true),
  );
}
