import { t } from '@vscode/l10n';
import { describeCost } from '../plan/cost/describe-cost';
import { monthlyCostOf } from '../plan/cost/monthly-cost';
import { describeStep } from '../plan/describe-step';
import type { Caution, Kept, Plan } from '../plan/plan';
import { agentVpcsOf } from '../plan/request';
import { codeSpan, escapeMarkdown, markdownTable } from './markdown';
import { reportOutlook } from './outlook';

/** A plan as a Markdown document to read before anything is changed. */
export function reportPlan(plan: Plan): string {
  const sections = [
    `# ${escapeMarkdown(plan.title)}`,
    scopeOf(plan),
    ...cautionsOf(plan.cautions),
    `## ${t('Steps')}`,
    plan.steps.length === 0 ? nothingToDo(plan) : stepsOf(plan),
    ...costOf(plan),
    ...reportOutlook(plan.outlook),
    ...(plan.kept.length === 0 ? [] : [`## ${t('What stays as it is')}`, keptOf(plan.kept)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function scopeOf({ accounts, region, vpcId, site, id, request }: Plan): string {
  const one = accounts.length < 2;
  const agents = agentVpcsOf(request).filter((agent) => agent.vpcId !== vpcId);
  const rows = accounts.flatMap(({ accountId, profile }) => [
    [t('Account'), accountId === '' ? t('not known') : codeSpan(accountId)],
    [one ? t('Profile') : t('Its profile'), codeSpan(profile)],
  ]);
  return markdownTable(
    [t('Scope'), ''],
    [
      [t('Site'), codeSpan(site)],
      [t('VPC'), codeSpan(vpcId)],
      [t('Region'), codeSpan(region)],
      ...agents.map((agent) => [t('VPC with Agents'), `${codeSpan(agent.vpcId)}, ${codeSpan(agent.region)}`]),
      ...rows,
      [t('Plan'), codeSpan(id)],
    ],
  );
}

const headings: Readonly<Record<Caution['kind'], () => string>> = {
  refusal: () => t('Why there is no plan'),
  'left out': () => t('What the plan leaves out'),
  harm: () => t('What the plan would break'),
  warning: () => t('What to know before agreeing'),
  note: () => t('Notes'),
};

const order: readonly Caution['kind'][] = ['refusal', 'harm', 'left out', 'warning', 'note'];

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

function stepsOf({ steps, accounts }: Plan): string {
  const changes = steps.filter((step) => step.kind !== 'await endpoint');
  const rows = changes.map((step, index) => {
    const { what, where, cost, undo } = describeStep(step);
    const other = accounts.find(({ profile }) => profile === step.profile);
    const place = other === undefined ? where : t('{0} in account {1}', where, other.accountId);
    return [String(index + 1), ...[what, place, step.why, cost, undo].map(escapeMarkdown)];
  });
  const header = ['', t('What'), t('Where'), t('Why'), t('Cost'), t('Rolling back')];
  const table = markdownTable(header, rows);
  const waits = steps.length - changes.length;
  if (waits === 0) return table;
  return `${table}\n\n${t('The plan also waits until its {0} endpoints are available; AWS takes up to ten minutes.', waits)}`;
}

/** The table has what each step costs; this is what the whole plan adds to the bill. */
function costOf({ steps, region }: Plan): readonly string[] {
  const sentence = describeCost(monthlyCostOf(steps), region);
  if (sentence === '') return [];
  const isSaving = steps.some(({ kind }) => kind === 'delete endpoint');
  const saved = isSaving
    ? [t('What the deleted endpoints cost until now ends and is not taken off this.')]
    : [];
  return [escapeMarkdown([sentence, ...saved].join(' '))];
}

function keptOf(kept: readonly Kept[]): string {
  return kept.map(({ id, sentence }) => `- ${codeSpan(id)}: ${escapeMarkdown(sentence)}`).join('\n');
}
