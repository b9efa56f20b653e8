import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import type { Kept, Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { byHand } from './by-hand';
import { comment } from './comment';
import { headlines } from './headlines';
import { type Block, linesOfBlock } from './hcl/block';
import { partOfStep } from './hcl/part-of-step';
import { providersOf } from './hcl/providers';
import { textOf } from './hcl/text';
import { inSnakeCase } from './identifiers';

/** The plan as a Terraform configuration. What Terraform cannot do is a comment with the command that does it. */
export function toTerraform(plan: Plan): string {
  return [
    ...headlines(plan),
    ...imports(plan.kept),
    ...linesOfBlock(terraform),
    ...providersOf(plan).flatMap((block) => ['', ...linesOfBlock(block)]),
    ...plan.steps.flatMap((step, index) => ['', ...linesOf(step, index, plan)]),
    '',
  ].join('\n');
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
      return [title, ...byHand(step, part.reason, plan)];
    case 'included':
      return [title, comment(part.reason)];
  }
}

const kinds: readonly (readonly [prefix: string, type: string])[] = [
  ['vpce-', 'aws_vpc_endpoint'],
  ['sg-', 'aws_security_group'],
  ['pcx-', 'aws_vpc_peering_connection'],
  ['Z', 'aws_route53_zone'],
];

/** As comments: Terraform refuses to import what the configuration says nothing of, unless it may write that itself. */
function imports(kept: readonly Kept[]): readonly string[] {
  const ids = [...new Set(kept.map(({ id }) => id))];
  const found = ids.flatMap((id, index) => {
    const type = kinds.find(([prefix]) => id.startsWith(prefix))?.[1];
    if (type === undefined) return [];
    const to = `${type}.${inSnakeCase(['kept', String(index + 1)])}`;
    return linesOfBlock({ head: 'import', attributes: { to, id: textOf(id) } }).map(comment);
  });
  if (found.length === 0) return [];
  const how = t(
    'To let Terraform manage what stays, take the number signs away and run: {0}',
    'terraform plan -generate-config-out=kept.tf',
  );
  return [comment(how), ...found, '#'];
}
