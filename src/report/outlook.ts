import { t } from '@vscode/l10n';
import type { NameOutlook } from '../plan/plan';
import { codeSpan, markdownTable } from './markdown';

/** What the intake hosts resolve to and whether they are private, before a plan and after it; nothing where it changes none. */
export function reportOutlook(outlook: readonly NameOutlook[]): readonly string[] {
  if (outlook.length === 0) return [];
  const isJudged = outlook.some(({ verdict }) => verdict !== undefined);
  const heading = isJudged ? t('Name resolution and verdicts') : t('Name resolution');
  const legend = t(
    'A name tells where packets are sent; the verdict also tells whether they get there and back.',
  );
  return [`## ${heading}`, ...(isJudged ? [legend] : []), ...vpcsOf(outlook)];
}

/** VPCs in which everything is alike share one section. */
function vpcsOf(outlook: readonly NameOutlook[]): readonly string[] {
  const byVpc = [...Map.groupBy(outlook, ({ vpcId }) => vpcId)];
  const alike = Map.groupBy(byVpc, ([, names]) =>
    JSON.stringify(names.map((name) => ({ ...name, vpcId: '' }))),
  );
  return [...alike.values()].flatMap((group) => {
    const vpcs = group.map(([vpcId]) => codeSpan(vpcId)).join(', ');
    const [, names = []] = group[0] ?? [];
    return [t('The intake hosts in {0}:', vpcs), ...namesIn(names)];
  });
}

/** Hosts for which all stays the same share one line. */
function namesIn(names: readonly NameOutlook[]): readonly string[] {
  const changing = names
    .filter((name) => !stays(name))
    .sort((a, b) => Number(end(a) === 'private') - Number(end(b) === 'private'));
  const staying = Map.groupBy(names.filter(stays), wordsOf);
  const isJudged = changing.some(({ verdict }) => verdict !== undefined);
  const header = isJudged
    ? [t('Host'), t('Resolves to'), t('After'), t('Verdict'), t('After')]
    : [t('Host'), t('Before'), t('After')];
  const rows = changing.map(({ host, before, after, verdict }) => [
    codeSpan(host),
    before,
    `**${after}**`,
    ...(isJudged ? [verdict?.before ?? '', `**${verdict?.after ?? ''}**`] : []),
  ]);
  const lines = [...staying].map(
    ([words, hosts]) => `- ${words} (${hosts.length}): ${hosts.map(({ host }) => codeSpan(host)).join(', ')}`,
  );
  return [
    ...(rows.length === 0 ? [] : [markdownTable(header, rows)]),
    ...(lines.length === 0 ? [] : [[t('Unchanged:'), '', ...lines].join('\n')]),
  ];
}

function stays({ before, after, verdict }: NameOutlook): boolean {
  return before === after && verdict?.before === verdict?.after;
}

function end({ after, verdict }: NameOutlook): string {
  return verdict?.after ?? after;
}

function wordsOf({ after, verdict }: NameOutlook): string {
  if (verdict === undefined || verdict.after === after) return `**${after}**`;
  return t('{0} by name, verdict {1}', after, `**${verdict.after}**`);
}
