import { t } from '@vscode/l10n';
import type { Finding, Severity } from '../finding';
import { changesOf } from '../plan/changes-of';
import { codeSpan, escapeMarkdown } from './markdown';

/** Findings as a numbered list, each with its evidence and its repairs. */
export function reportFindings(findings: readonly Finding[]): string {
  return findings.map((finding, index) => reportFinding(finding, index + 1)).join('\n');
}

function reportFinding({ rule, severity, message, place, evidence, fixes }: Finding, number: number): string {
  const where = place.kind === 'resource' ? ` (${codeSpan(place.id)})` : '';
  const below = [
    ...(evidence ?? []).map(({ sentence }) => escapeMarkdown(sentence)),
    ...(fixes ?? []).map((fix) => {
      const title = escapeMarkdown(fix.title);
      return fix.kind === 'plan'
        ? t('Repair: {0} (changes: {1}).', title, changesOf(fix.plan).length)
        : t('Quick fix: {0}.', title);
    }),
  ];
  const head = `${number}. **${severities[severity]()}** ${codeSpan(rule)}${where}: ${escapeMarkdown(message)}`;
  const indent = ' '.repeat(`${number}. `.length);
  return [head, ...below.map((line) => `${indent}- ${line}`)].join('\n');
}

const severities: Readonly<Record<Severity, () => string>> = {
  error: () => t('Error'),
  warning: () => t('Warning'),
  information: () => t('Information'),
  hint: () => t('Hint'),
};
