import { EventEmitter, l10n, window } from 'vscode';
import type { Account } from '../network/account';
import type { Sandbox } from '../sandbox/entry';
import { loadAws } from './lazy/aws';
import { loadSandbox } from './lazy/sandbox';
import { isSandboxProfile } from './profile-names';
import { awsEndpointUrl } from './settings';
import { tellChanges } from './tell-changes';
import { requireTrust } from './trust';
import { watchAwsFiles } from './watch-aws-files';

/** Opens accounts by profile. Tree, commands and API share them, and there is one sandbox in a window. */
export class Accounts {
  private sandbox: Sandbox | undefined;
  private readonly ofSandbox = new Map<string, Account>();
  private readonly ofAws = new Map<string, Promise<Account>>();
  /** Of profiles as they were opened. */
  private readonly fingerprints = new Map<string, Promise<string>>();
  /** Profiles for which a person typed a code. */
  private readonly typedFor = new Set<string>();
  private files: { dispose(): void } | undefined;
  private lastQuestion: Promise<unknown> = Promise.resolve();
  private readonly changesOfNetwork = new EventEmitter<undefined>();
  private readonly changesOfFiles = new EventEmitter<ReadonlySet<string>>();

  /** Something was changed in one of the accounts, or may have been. */
  readonly onDidChangeNetwork = this.changesOfNetwork.event;
  /** AWS files or a login changed; fires with the opened profiles that are described otherwise than before. */
  readonly onDidChangeFiles = this.changesOfFiles.event;

  /** Asks AWS nothing: whether the profile works shows with the first question. The same account until it is forgotten. */
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

  /** After a setting that says how to reach AWS has changed. */
  forgetAws(): void {
    this.ofAws.clear();
    this.typedFor.clear();
    this.fingerprints.clear();
  }

  /** The credentials of the others are kept: for some a person had to type a code. */
  forget(profile: string): void {
    this.ofAws.delete(profile);
    this.typedFor.delete(profile);
    this.fingerprints.delete(profile);
  }

  /** Credentials may be others since, without a trace in the files; what a person typed a code for is kept. */
  renew(profile: string): void {
    if (!this.typedFor.has(profile)) this.forget(profile);
  }

  dispose(): void {
    this.files?.dispose();
    this.changesOfNetwork.dispose();
    this.changesOfFiles.dispose();
  }

  private openSandbox(profile: string): Account {
    this.sandbox ??= loadSandbox().createSandbox({ now: () => Date.now() });
    const account = this.ofSandbox.get(profile) ?? this.telling(this.sandbox.account(profile));
    this.ofSandbox.set(profile, account);
    return account;
  }

  private async openAws(profile: string): Promise<Account> {
    const known = this.ofAws.get(profile);
    if (known !== undefined) return known;
    this.files ??= watchAwsFiles(loadAws().filePlaces(), () => void this.compareProfiles());
    this.fingerprints.set(profile, loadAws().profileFingerprint(profile));
    const endpointUrl = awsEndpointUrl();
    const connecting = loadAws().connect({
      profile,
      askMfaCode: (serial) => this.askMfaCode(profile, serial),
      ...(endpointUrl === undefined ? {} : { endpointUrl }),
    });
    const account = connecting.then((one) => this.telling(one));
    this.ofAws.set(profile, account);
    // What could not be opened is tried anew the next time.
    account.catch(() => {
      if (this.ofAws.get(profile) === account) this.forget(profile);
    });
    return account;
  }

  /** One after the other: a second box would take the place of the first, and its profile would have no code. */
  private askMfaCode(profile: string, serial: string): Promise<string> {
    const answer = this.lastQuestion.then(async () => {
      const code = await askMfaCode(profile, serial);
      if (code !== '') this.typedFor.add(profile);
      return code;
    });
    this.lastQuestion = answer.catch(() => undefined);
    return answer;
  }

  private telling(account: Account): Account {
    return tellChanges(account, () => {
      this.changesOfNetwork.fire(undefined);
    });
  }

  private async compareProfiles(): Promise<void> {
    const compared = [...this.fingerprints].map(async ([profile, before]) => {
      const isSame = (await before) === (await loadAws().profileFingerprint(profile));
      return isSame ? [] : [profile];
    });
    this.changesOfFiles.fire(new Set((await Promise.all(compared)).flat()));
  }
}

async function askMfaCode(profile: string, serial: string): Promise<string> {
  const code = await window.showInputBox({
    title: l10n.t('MFA code for profile {0}', profile),
    prompt: l10n.t('The code that {0} shows', serial),
    ignoreFocusOut: true,
    validateInput: (text) => (/^\d{6}$/.test(text) ? undefined : l10n.t('Six digits')),
  });
  return code ?? '';
}
