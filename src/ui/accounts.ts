import { l10n, window } from 'vscode';
import type { Account } from '../network/account';
import type { Sandbox } from '../sandbox/entry';
import { loadAws } from './lazy/aws';
import { loadSandbox } from './lazy/sandbox';
import { isSandboxProfile } from './profile-names';
import { awsEndpointUrl } from './settings';
import { requireTrust } from './trust';

/** Opens accounts by profile. Tree, commands and API share them, and there is one sandbox in a window. */
export class Accounts {
  private sandbox: Sandbox | undefined;
  private readonly ofAws = new Map<string, Promise<Account>>();

  /** Asks AWS nothing: whether the profile works shows with the first question. */
  async open(profile: string): Promise<Account> {
    requireTrust();
    return isSandboxProfile(profile) ? this.openSandbox(profile) : this.openAws(profile);
  }

  /** The names in the AWS files of this machine. */
  async awsProfiles(): Promise<readonly string[]> {
    requireTrust();
    return loadAws().profiles();
  }

  /** The region that a profile itself names; the sandbox's names none. */
  async homeRegion(profile: string): Promise<string | undefined> {
    return isSandboxProfile(profile) ? undefined : loadAws().homeRegionOf(profile);
  }

  /** After a setting or a file that says how to reach AWS has changed. */
  forgetAws(): void {
    this.ofAws.clear();
  }

  private openSandbox(profile: string): Account {
    this.sandbox ??= loadSandbox().createSandbox({ now: () => Date.now() });
    return this.sandbox.account(profile);
  }

  private async openAws(profile: string): Promise<Account> {
    const known = this.ofAws.get(profile);
    if (known !== undefined) return known;
    const endpointUrl = awsEndpointUrl();
    const account = loadAws().connect({
      profile,
      askMfaCode,
      ...(endpointUrl === undefined ? {} : { endpointUrl }),
    });
    this.ofAws.set(profile, account);
    // What could not be opened is tried anew the next time.
    account.catch(() => this.ofAws.delete(profile));
    return account;
  }
}

async function askMfaCode(serial: string): Promise<string> {
  const code = await window.showInputBox({
    title: l10n.t('MFA code'),
    prompt: l10n.t('The code that {0} shows', serial),
    ignoreFocusOut: true,
    validateInput: (text) => (/^\d{6}$/.test(text) ? undefined : l10n.t('Six digits')),
  });
  return code ?? '';
}
