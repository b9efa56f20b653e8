import { t } from '@vscode/l10n';
import { changesOf } from '../../plan/changes-of';
import { describeStep } from '../../plan/describe-step';
import type { Plan } from '../../plan/plan';
import { isSandboxProfile } from '../profile-names';

export interface ConsentWords {
  /** Names the account, the region and the number of changes. */
  readonly question: string;
  /** Whose account it is, and the first changes. */
  readonly detail: string;
}

export function consentWords(plan: Plan, emulator: string | undefined): ConsentWords {
  const changes = changesOf(plan);
  const accounts = plan.accounts.map(({ accountId }) => accountId).join(', ');
  const regions = [...new Set(changes.map(({ region }) => region))].join(', ');
  const rest = changes.length - shown;
  return {
    question:
      changes.length === 1
        ? t('Make 1 change in account {0}, region {1}?', accounts, regions)
        : t('Make {0} changes in account {1}, region {2}?', changes.length, accounts, regions),
    detail: [
      whose(plan, emulator),
      plan.title,
      '',
      ...changes.slice(0, shown).map((step) => `• ${describeStep(step).what}`),
      ...(rest > 0 ? [t('and {0} more, as the plan says', rest)] : []),
    ].join('\n'),
  };
}

/** A dialog cannot scroll everywhere. */
const shown = 8;

/** What a second question is about; undefined where the plan breaks nothing. */
export function harmWords({ cautions }: Plan): ConsentWords | undefined {
  const harms = cautions.filter(({ kind }) => kind === 'harm').map(({ sentence }) => sentence);
  if (harms.length === 0) return undefined;
  const told = harms.map(withoutEnd);
  const isWhole = told.every((sentence, index) => sentence === harms[index]);
  return {
    question: t('This plan breaks something else. Apply it all the same?'),
    detail: [...told, ...(isWhole ? [] : ['', t('The plan names all of them.')])].join('\n'),
  };
}

/** Many hosts would fill more than a dialog. */
function withoutEnd(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  const start = sentence.slice(0, longest);
  return `${start.slice(0, start.lastIndexOf(' '))} …`;
}

const longest = 300;

/** Two VPCs can have one name. */
export function typingWords(name: string, { vpcId }: Plan): string {
  return name === vpcId
    ? t('Type {0} to go on.', vpcId)
    : t('Type {0}, the name of {1}, to go on.', name, vpcId);
}

/** What a plan deletes for good, as a person has to type its VPC's name for it. */
export function deletesSomething({ steps }: Plan): boolean {
  return steps.some(({ kind }) => kind.startsWith('delete '));
}

function whose({ accounts }: Plan, emulator: string | undefined): string {
  const profiles = accounts.map(({ profile }) => profile);
  const profile = profiles.join(', ');
  if (profiles.every(isSandboxProfile)) return t('Account of the sandbox: nothing happens at AWS.');
  if (emulator !== undefined) return t('EMULATOR {0}, profile {1}', emulator, profile);
  return t('AWS profile {0}', profile);
}
