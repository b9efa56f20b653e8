import { t } from '@vscode/l10n';
import type { ChangedHost } from '../../diagnose/compare-runs';
import type { Verdict } from '../../diagnose/diagnosis';
import type { RowText } from '../row-text';
import type { ChangeRow, ChangesRow } from './diagnosis-row';
import { verdictIcons, verdictWords } from './verdict-words';

export function textOfChanges({ changes }: ChangesRow): RowText {
  const parts = partsOf(changes);
  const time = new Date(changes.since).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return {
    label: t('Since {0}', time),
    description: parts.length === 0 ? t('nothing changed') : parts.join(', '),
    icon: { name: 'history' },
    folding: parts.length === 0 ? 'leaf' : 'folded',
  };
}

function partsOf({ hosts, gone, appeared }: ChangesRow['changes']): readonly string[] {
  const became = Map.groupBy(hosts, ({ after }) => after);
  return [
    ...[...became].map(([verdict, list]) => hostsBecame(list.length, verdict)),
    ...(appeared.length === 0
      ? []
      : [appeared.length === 1 ? t('1 new finding') : t('{0} new findings', appeared.length)]),
    ...(gone.length === 0
      ? []
      : [gone.length === 1 ? t('1 finding gone') : t('{0} findings gone', gone.length)]),
  ];
}

function hostsBecame(count: number, verdict: Verdict | undefined): string {
  if (verdict === undefined) {
    return count === 1 ? t('1 host is no longer listed') : t('{0} hosts are no longer listed', count);
  }
  const word = verdictWords[verdict]();
  return count === 1 ? t('1 host became {0}', word) : t('{0} hosts became {1}', count, word);
}

export function textOfChange({ change }: ChangeRow): RowText {
  switch (change.kind) {
    case 'host':
      return textOfChangedHost(change.host);
    case 'gone':
      return {
        label: change.finding.message,
        description: t('gone'),
        icon: { name: 'pass', tone: 'good' },
        folding: 'leaf',
      };
    case 'appeared':
      return {
        label: change.finding.message,
        description: t('new'),
        icon: { name: 'warning', tone: 'warning' },
        folding: 'leaf',
      };
  }
}

function textOfChangedHost({ host, before, after }: ChangedHost): RowText {
  const word = (verdict: Verdict | undefined) =>
    verdict === undefined ? t('not listed') : verdictWords[verdict]();
  return {
    label: host,
    description: t('{0}, was {1}', word(after), word(before)),
    icon: after === undefined ? { name: 'dash' } : verdictIcons[after],
    folding: 'leaf',
  };
}
