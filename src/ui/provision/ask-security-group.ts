import { l10n } from 'vscode';
import type { SecurityGroupChoice } from '../../plan/request';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import { type Asking, type VpcAtHand, valueOf, vpcAtHand } from './asking';
import { httpsWords } from './https-words';
import type { ProvisionAnswers } from './provision-answers';

const newGroup: SecurityGroupChoice = { kind: 'new' };

export function askSecurityGroup(asking: Asking): Question<ProvisionAnswers> {
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const reply = await pickOne<SecurityGroupChoice>({
        title: asking.title,
        position,
        placeholder: l10n.t('Which security group shall the endpoints have?'),
        choices: vpcAtHand(asking, answers).then((atHand) => choices(atHand, answers.securityGroup)),
      });
      return answered(reply, (securityGroup) => ({ ...answers, securityGroup }));
    },
  };
}

function choices(
  { detail, vpc }: VpcAtHand,
  before: SecurityGroupChoice | undefined,
): readonly Choice<SecurityGroupChoice>[] {
  const existing = [...valueOf(detail.securityGroups)].sort((a, b) => a.name.localeCompare(b.name));
  return [
    {
      label: l10n.t('$(add) Create a security group'),
      detail: l10n.t('inbound 443 from {0}', vpc.cidrs.join(', ')),
      picked: before?.kind !== 'existing',
      value: newGroup,
    },
    ...existing.map((group) => ({
      label: group.name,
      description: group.id,
      detail: httpsWords(group, vpc.cidrs),
      picked: before?.kind === 'existing' && before.id === group.id,
      value: { kind: 'existing' as const, id: group.id },
    })),
  ];
}
