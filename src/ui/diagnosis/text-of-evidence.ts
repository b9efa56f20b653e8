import { t } from '@vscode/l10n';
import type { Standing } from '../../diagnose/evidence/compare';
import type { RowText } from '../row-text';
import { verdictOfRow } from './children-of-evidence';
import type { BesideRow, FileRow, HostRow, PlaceRow, SeenRow } from './diagnosis-row';
import { countsOf, verdictIcons, verdictWords } from './verdict-words';

/** The verdict that follows reality, and where configuration and reality differ, both. */
export function textOfHost(row: HostRow): RowText {
  const { host, compared } = row;
  const verdict = verdictOfRow(row);
  const standing = compared === undefined ? [] : [standingWords[compared.standing](configuredWord(row))];
  return {
    label: host.host,
    description: [verdictWords[verdict](), ...standing, host.service.title].join(' · '),
    tooltip: [...new Set([host.host, compared?.why ?? host.why, host.why])].join('\n'),
    icon: verdictIcons[verdict],
    folding: 'folded',
  };
}

function configuredWord({ host }: HostRow): string {
  return verdictWords[host.verdict]();
}

const standingWords: { readonly [K in Standing]: (configured: string) => string } = {
  agrees: () => t('seen so'),
  disagrees: (configured) => t('seen so, configured as {0}', configured),
  settles: () => t('seen so, configuration does not tell'),
  'no evidence': () => t('looked up, no evidence'),
};

export function textOfSeen({ seen }: SeenRow): RowText {
  const { showing, bearing } = seen;
  const isEvidence = bearing.kind === 'evidence';
  return {
    label: showing.why,
    description: isEvidence ? t('seen') : t('seen, no evidence'),
    tooltip: [showing.why, bearing.why].join('\n'),
    icon: isEvidence ? { name: 'eye', ...toneOf(showing.verdict) } : { name: 'eye-closed' },
    folding: 'leaf',
  };
}

function toneOf(verdict: SeenRow['seen']['showing']['verdict']) {
  const { tone } = verdictIcons[verdict];
  return tone === undefined ? {} : { tone };
}

/** Whether it counts comes first, because a narrow view cuts off the reason. */
export function textOfPlace({ bearing, count }: PlaceRow): RowText {
  const isEvidence = bearing.kind === 'evidence';
  const looked = count === 1 ? t('1 host looked up') : t('{0} hosts looked up', count);
  return {
    label: isEvidence ? t('Evidence') : t('No evidence'),
    description: [looked, bearing.why].join(' · '),
    tooltip: bearing.why,
    icon: isEvidence ? { name: 'eye' } : { name: 'eye-closed', tone: 'warning' },
    folding: 'leaf',
  };
}

export function textOfRemark(sentence: string): RowText {
  return { label: sentence, icon: { name: 'question', tone: 'unknown' }, folding: 'leaf' };
}

export function textOfBeside({ seen }: BesideRow): RowText {
  return {
    label: t('Other hosts that were looked up'),
    description: String(seen.length),
    icon: { name: 'ellipsis' },
    folding: 'folded',
  };
}

export function textOfFile({ file, rows }: FileRow): RowText {
  const verdicts = rows.flatMap((row) => (row.kind === 'host' ? [verdictOfRow(row)] : []));
  return {
    label: t('Needed by {0}', file.name),
    description: countsOf(verdicts),
    tooltip: t('The intake hosts that {0} needs', file.name),
    icon: { name: 'file' },
    folding: rows.length === 0 ? 'leaf' : 'folded',
  };
}
