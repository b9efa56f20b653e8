import { l10n } from 'vscode';
import { Problem } from '../problem';
import { chosenProfiles } from './settings';
import { requireTrust } from './trust';

/** Without a chosen profile there is no account to ask about. */
export function requireProfiles(): readonly string[] {
  requireTrust();
  const profiles = chosenProfiles();
  if (profiles.length > 0) return profiles;
  throw new Problem({
    code: 'profile-missing',
    sentence: l10n.t('No profile is chosen.'),
    remedy: l10n.t('Choose an AWS profile, or use the sandbox.'),
    actions: ['choose-profile', 'use-sandbox'],
  });
}
