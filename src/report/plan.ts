import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import type { Caution, Kept, Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { codeSpan, escapeMarkdown, markdownTable } from './markdown';

/** A plan as a Markdown document to read before anything is changed. */
export function reportPlan(plan: Plan): string {
  const sections = [
    `# ${escapeMarkdown(plan.title)}`,
    scopeOf(plan),
    ...cautionsOf(plan.cautions),
    `## ${t('Steps')}`,
    plan.steps.length === 0 ? nothingToDo(plan) : stepsOf(plan.steps),
    ...(plan.outlook.length === 0 ? [] : [`## ${t('Name resolution')}`, outlookOf(plan)]),
    ...(plan.kept.length === 0 ? [] : [`## ${t('What stays as it is')}`, keptOf(plan.kept)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function scopeOf({ accountId, profile, region, vpcId, site, id }: Plan): string {
  return markdownTable(
    [t('Scope'), ''],
    [
      [t('Site'), codeSpan(site)],
      [t('VPC'), codeSpan(vpcId)],
      [t('Region'), codeSpan(region)],
      [t('Account'), accountId === '' ? t('not known') : codeSpan(accountId)],
      [t('Profile'), codeSpan(profile)],
      [t('Plan'), codeSpan(id)],
    ],
  );
}

const headings: Readonly<Record<Caution['kind'], () => string>> = {
  refusal: () => t('Why there is no plan'),
  'left out': () => t('What the plan leaves out'),
  warning: () => t('What to know before agreeing'),
  note: () => t('Notes'),
};

const order: readonly Caution['kind'][] = ['refusal', 'left out', 'warning', 'note'];

function cautionsOf(cautions: readonly Caution[]): readonly string[] {
  return order.flatMap((kind) => {
    const lines = cautions.filter((caution) => caution.kind === kind);
    if (lines.length === 0) return [];
    return [
      `## ${headings[kind]()}`,
      lines.map(({ sentence }) => `- ${escapeMarkdown(sentence)}`).join('\n'),
    ];
  });
}

function nothingToDo({ cautions }: Plan): string {
  return cautions.some(({ kind }) => kind === 'refusal')
    ? t('None.')
    : t('None: everything that was asked for is there already.');
}

function stepsOf(steps: readonly Step[]): string {
  const changes = steps.filter((step) => step.kind !== 'await endpoint');
  const rows = changes.map((step, index) => {
    const { what, where, undo } = describeStep(step);
    return [String(index + 1), ...[what, where, step.why, undo].map(escapeMarkdown)];
  });
  const table = markdownTable(['', t('What'), t('Where'), t('Why'), t('Rolling back')], rows);
  const waits = steps.length - changes.length;
  if (waits === 0) return table;
  return `${table}\n\n${t('Then the plan waits until its {0} endpoints are available; AWS takes up to ten minutes.', waits)}`;
}

/** Hosts whose answer stays the same share one line. */
function outlookOf({ outlook, vpcId }: Plan): string {
  const changing = outlook
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Number(a.after === 'private') - Number(b.after === 'private'));
  const staying = Map.groupBy(
    outlook.filter(({ before, after }) => before === after),
    ({ after }) => after,
  );
  const rows = changing.map(({ host, before, after }) => [codeSpan(host), before, `**${after}**`]);
  const lines = [...staying].map(
    ([answer, hosts]) =>
      `- **${answer}** (${hosts.length}): ${hosts.map(({ host }) => codeSpan(host)).join(', ')}`,
  );
  return [
    t('What the intake hosts resolve to in {0}.', codeSpan(vpcId)),
    ...(rows.length === 0 ? [] : [markdownTable([t('Host'), t('Before'), t('After')], rows)]),
    ...(lines.length === 0 ? [] : [[t('Unchanged:'), '', ...lines].join('\n')]),
  ].join('\n\n');
}

function keptOf(kept: readonly Kept[]): string {
  return kept.map(({ id, sentence }) => `- ${codeSpan(id)}: ${escapeMarkdown(sentence)}`).join('\n');
}
