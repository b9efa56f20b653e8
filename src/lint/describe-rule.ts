import { t } from '@vscode/l10n';
import { rules } from './rules';

/** Markdown: what a rule finds, why it hurts, and how to silence it. */
export function describeRule(id: string): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) return t('No rule is called {0}.', id);
  return [
    `# ${rule.id}`,
    rule.fault(),
    rule.harm(),
    t('Severity: {0}. Change it in the setting {1}.', rule.severity, '`privatelink.lint.severity`'),
    t(
      'To keep one line as it is, end it with {0}, or put that comment on the line above.',
      `\`# privatelink-ignore ${rule.id}\``,
    ),
    `[${t('Source')}](${rule.source})`,
  ]
    .join('\n\n')
    .concat('\n');
}
