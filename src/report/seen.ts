import { t } from '@vscode/l10n';
import type { HostVerdict } from '../diagnose/diagnosis';
import type { ComparedHost, Seen, Standing } from '../diagnose/evidence/compare';
import type { Gathered } from '../diagnose/evidence/gather';
import { codeSpan, escapeMarkdown, markdownTable } from './markdown';

/** Verdicts as they follow what was seen from inside the VPC; those of the configuration where nothing was. */
export function followReality(
  hosts: readonly HostVerdict[],
  gathered: Gathered | undefined,
): readonly HostVerdict[] {
  const compared = new Map(gathered?.comparison.hosts.map((one) => [one.host, one]));
  return hosts.map((row) => {
    const seen = compared.get(row.host);
    return seen === undefined ? row : { ...row, verdict: seen.verdict, why: seen.why };
  });
}

/** What was seen, beside what the configuration says, and from where; empty where nobody looked. */
export function reportSeen(gathered: Gathered | undefined): readonly string[] {
  if (gathered === undefined) return [];
  const { comparison, remarks } = gathered;
  const rows = [
    ...comparison.hosts.flatMap(rowsOf),
    ...comparison.beside.map((seen) => [...cellsOf(seen), t('not in this diagnosis'), t('beside')]),
  ].map(([host = '', ...cells]) => [codeSpan(host), ...cells.map(escapeMarkdown)]);
  const header = [t('Host'), t('Seen'), t('From where'), t('Configuration'), t('Together')];
  return [
    `## ${t('What was seen')}`,
    ...(rows.length === 0 ? [] : [markdownTable(header, rows)]),
    ...(remarks.length === 0 ? [] : [remarks.map((remark) => `- ${escapeMarkdown(remark)}`).join('\n')]),
  ];
}

function rowsOf({ seen, configured, standing }: ComparedHost): readonly (readonly string[])[] {
  return seen.map((one) => [...cellsOf(one), configured.verdict, standingWords[standing]()]);
}

function cellsOf({ observation, showing, bearing }: Seen): readonly string[] {
  return [observation.host, `${showing.verdict}: ${showing.why}`, bearing.why];
}

const standingWords: { readonly [S in Standing]: () => string } = {
  agrees: () => t('both agree'),
  disagrees: () => t('they disagree; the verdict follows what was seen'),
  settles: () => t('what was seen settles it'),
  'no evidence': () => t('no evidence about this VPC'),
};
