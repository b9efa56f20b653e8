import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { byHand } from './by-hand';
import { comment } from './comment';
import { headlines } from './headlines';
import { type Block, linesOfBlock } from './hcl/block';
import { partOfStep } from './hcl/part-of-step';
import { providerArgument, providersOf } from './hcl/providers';
import { textOf } from './hcl/text';
import { inSnakeCase } from './identifiers';
import { importableOf } from './importable';

/** The plan as a Terraform configuration. What Terraform cannot do is a comment with the command that does it. */
export function toTerraform(plan: Plan): string {
  const isOne = plan.steps.some((step) => partOfStep(step.kind, step, plan).kind === 'blocks');
  return [
    ...headlines(plan),
    ...(isOne ? preamble(plan) : [comment(allByHand())]),
    ...plan.steps.flatMap((step, index) => ['', ...linesOf(step, index, plan)]),
    '',
  ].join('\n');
}

function preamble(plan: Plan): readonly string[] {
  const providers = providersOf(plan).flatMap((block) => ['', ...linesOfBlock(block)]);
  return [...imports(plan), ...linesOfBlock(terraform), ...providers];
}

function allByHand(): string {
  return t(
    'Terraform makes none of these steps. Run their commands in order, or export the plan as AWS CLI.',
  );
}

/** `service_region` came with 5.82, `import` blocks with Terraform 1.5. */
const terraform: Block = {
  head: 'terraform',
  attributes: { required_version: textOf('>= 1.5') },
  inner: [
    {
      head: 'required_providers',
      attributes: {},
      inner: [
        {
          head: 'aws',
          form: 'map',
          attributes: { source: textOf('hashicorp/aws'), version: textOf('>= 5.82.0') },
        },
      ],
    },
  ],
};

function linesOf(step: Step, index: number, plan: Plan): readonly string[] {
  const part = partOfStep(step.kind, step, plan);
  const title = comment(t('{0}. {1}', index + 1, describeStep(step).what));
  switch (part.kind) {
    case 'blocks':
      return [
        title,
        comment(step.why),
        ...part.blocks.flatMap((block, at) =>
          at === 0 ? linesOfBlock(block) : ['', ...linesOfBlock(block)],
        ),
      ];
    case 'by hand':
      return [title, ...byHand(step, part.reason, [], plan)];
    case 'remark':
      return [title, ...part.sentences.map(comment)];
  }
}

/** As comments: Terraform refuses to import what the configuration says nothing of, unless it may write that itself. */
function imports(plan: Plan): readonly string[] {
  const provider = providerArgument({ profile: plan.profile, region: plan.region }, plan);
  const found = importableOf(plan).flatMap(({ id, inTerraform: type }, index) => {
    const to = `${type}.${inSnakeCase(['kept', String(index + 1)])}`;
    return linesOfBlock({ head: 'import', attributes: { ...provider, to, id: textOf(id) } }).map(comment);
  });
  if (found.length === 0) return [];
  const how = t(
    'To let Terraform manage what stays, take the number signs away and run: {0}',
    'terraform plan -generate-config-out=kept.tf',
  );
  const whose = t('What is of another account or region needs the provider of that one.');
  const several = Object.keys(provider).length === 0 ? [] : [comment(whose)];
  return [comment(how), ...several, ...found, '#'];
}
