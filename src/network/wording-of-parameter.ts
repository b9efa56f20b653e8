import { t } from '@vscode/l10n';
import type { RefusedCall } from './refused-call';
import { saidByAws } from './said-by-aws';
import type { Wording } from './wording';

/**
 * EC2 answers `InvalidParameter` for several faults that only its message tells apart. Messages: facts gathered
 * from hashicorp/terraform-provider-aws#17535 and terraform-aws-modules/terraform-aws-vpc#785.
 */
export function wordingOfParameter(call: RefusedCall): Wording {
  const why = saidByAws(call);
  const known = messages.find(({ pattern }) => pattern.test(call.message));
  return known === undefined
    ? { code: 'invalid-request', why, remedy: t('Read the network again and make a new plan.') }
    : { code: known.code, why, remedy: known.remedy(), actions: ['read-again'] };
}

const messages: readonly {
  readonly pattern: RegExp;
  readonly code: Wording['code'];
  readonly remedy: () => string;
}[] = [
  {
    pattern: /conflicting DNS domain/i,
    code: 'conflict',
    remedy: () =>
      t(
        'Remove the other endpoint or private zone of that name, or turn private DNS off. After a deletion it takes some minutes until AWS sees it.',
      ),
  },
  {
    pattern: /availability zone/i,
    code: 'invalid-request',
    remedy: () => t('Choose subnets only in zones that the service supports.'),
  },
  {
    pattern: /^Private DNS can/i,
    code: 'invalid-request',
    remedy: () => t('Create the endpoint with private DNS off.'),
  },
  {
    pattern: /enableDnsSupport|enableDnsHostnames/i,
    code: 'invalid-request',
    remedy: () => t('Turn on DNS support of the VPC first, then DNS host names.'),
  },
];
