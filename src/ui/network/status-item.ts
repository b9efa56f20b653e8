import { StatusBarAlignment, l10n, window, workspace } from 'vscode';
import { isAffected, chosenProfiles } from '../settings';
import { settings } from '../manifest';
import type { Networks } from './networks';
import { type ProfileState, emptyState } from './snapshot/profile-state';
import { profileFacts } from './text-of-profile';

/** Whose network the window shows, where the eye is while a change is agreed to. Hidden without a profile. */
export class StatusItem {
  private readonly item = window.createStatusBarItem('privatelink.profile', StatusBarAlignment.Left);
  private readonly owned: { dispose(): unknown }[] = [this.item];
  private networks: Networks | undefined;

  constructor() {
    this.item.name = l10n.t('PrivateLink profile');
    this.item.command = 'privatelink.profiles.choose';
    this.show();
    this.owned.push(
      workspace.onDidChangeConfiguration((event) => {
        if (isAffected(event, settings.profiles)) this.show();
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.show()),
    );
  }

  /** From now on with what is known of the profiles' accounts. */
  follow(networks: Networks): void {
    this.networks = networks;
    this.owned.push(
      networks.onDidChange(() => this.show()),
      networks.onDidForget(() => this.show()),
    );
    this.show();
  }

  dispose(): void {
    for (const one of this.owned) one.dispose();
  }

  private show(): void {
    const states = workspace.isTrusted ? (this.networks?.chosen() ?? chosenProfiles().map(emptyState)) : [];
    if (states.length === 0) {
      this.item.hide();
      return;
    }
    this.item.text = `$(plug) ${textOf(states)}`;
    this.item.tooltip = [l10n.t('PrivateLink for Datadog'), ...states.map(wordsOf)].join('\n');
    this.item.accessibilityInformation = {
      label: l10n.t('PrivateLink profile {0}', states.map(wordsOf).join(', ')),
    };
    this.item.show();
  }
}

function textOf([first, ...others]: readonly ProfileState[]): string {
  if (first === undefined) return '';
  return others.length === 0 ? wordsOf(first) : l10n.t('{0} and {1} more', wordsOf(first), others.length);
}

function wordsOf(state: ProfileState): string {
  return [state.profile, ...profileFacts(state)].join(' · ');
}
