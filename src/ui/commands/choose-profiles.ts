import { l10n } from 'vscode';
import { pickSome } from '../flow/pick';
import type { Parts } from '../parts';
import { isSandboxProfile } from '../profile-names';
import { chosenProfiles, setChosenProfiles } from '../settings';

/** From the AWS files of this machine; the sandbox is always there, and what is chosen now stays in the list. */
export async function chooseProfiles({ accounts }: Parts): Promise<void> {
  const before = chosenProfiles();
  const reply = await pickSome<string>({
    title: l10n.t('Choose profiles'),
    placeholder: l10n.t('Whose networks do you want to see?'),
    position: { step: 1, total: 1 },
    none: 'allowed',
    choices: accounts.awsProfiles().then((ofAws) => {
      const missing = before.filter((name) => !ofAws.includes(name) && !isSandboxProfile(name));
      return [
        ...ofAws.map((name) => choice(name, l10n.t('AWS profile'))),
        ...missing.map((name) => choice(name, l10n.t('not in the AWS files of this machine'))),
        choice('sandbox', l10n.t('built-in network with typical faults, needs no AWS account')),
        choice('sandbox-agents', l10n.t('second account of the sandbox')),
      ];
    }),
  });
  if (reply.kind === 'answered') await setChosenProfiles(reply.value);

  function choice(value: string, description: string) {
    return { label: value, description, picked: before.includes(value), value };
  }
}
