import { l10n, window } from 'vscode';
import { Problem } from '../../problem';
import { loadAws } from '../lazy/aws';
import type { Parts } from '../parts';
import { isSandboxProfile } from '../profile-names';
import { requireProfiles } from '../require-profiles';
import { refreshNetwork } from './refresh-network';

/** Runs the AWS CLI's login in a terminal, and reads the networks again when it has ended. */
export async function logIn(parts: Parts, argument: unknown): Promise<void> {
  const profiles = requireProfiles().filter((profile) => !isSandboxProfile(profile));
  const profile = typeof argument === 'string' ? argument : await choose(profiles);
  if (profile === undefined) return;
  const command = await loadAws().loginCommandOf(profile);
  if (command === undefined) throw new Problem(nothingToRenew(profile));
  const terminal = window.createTerminal(l10n.t('AWS login: {0}', profile));
  const listeners = [
    window.onDidEndTerminalShellExecution((event) => {
      if (event.terminal !== terminal) return;
      forget();
      void parts.failures.run(() => refreshNetwork(parts, undefined));
    }),
    window.onDidCloseTerminal((closed) => {
      if (closed === terminal) forget();
    }),
  ];
  const forget = () => {
    for (const listener of listeners) listener.dispose();
  };
  terminal.show();
  // A profile's name is somebody's text: what a shell could read as more than words waits for the person's Enter.
  terminal.sendText(command, /^[\w.@+:/ "-]+$/.test(command));
}

async function choose(profiles: readonly string[]): Promise<string | undefined> {
  if (profiles.length < 2) return profiles[0];
  return window.showQuickPick(profiles, { title: l10n.t('Log in with which profile?') });
}

function nothingToRenew(profile: string) {
  return {
    code: 'no-credentials',
    sentence: l10n.t('Profile "{0}" rests on no login that the AWS CLI could renew.', profile),
    remedy: l10n.t('Renew its credentials where they come from, then read again.'),
    actions: ['read-again'],
  } as const;
}
