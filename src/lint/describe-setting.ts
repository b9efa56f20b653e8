import { t } from '@vscode/l10n';
import type { SettingFacts } from './settings/setting-facts';

/** Markdown: what a setting means, and what it does to a private connection. */
export function describeSetting(facts: SettingFacts): string {
  const traits = [
    facts.default === undefined ? undefined : t('Default: {0}', `\`${facts.default}\``),
    facts.since === undefined ? undefined : t('Since Agent {0}', facts.since),
    facts.env.length === 0
      ? t('No environment variable sets it.')
      : t('Environment: {0}', facts.env.map((name) => `\`${name}\``).join(', ')),
  ].filter((trait) => trait !== undefined);
  return [
    `**\`${facts.key}\`**`,
    facts.meaning(),
    ...(facts.replacedBy === undefined
      ? []
      : [t('Deprecated: write {0} instead.', `\`${facts.replacedBy}\``)]),
    ...(facts.consequence === undefined ? [] : [`**${t('PrivateLink')}**: ${facts.consequence()}`]),
    traits.join(' · '),
    `[${t('Source')}](${facts.source})`,
  ].join('\n\n');
}
