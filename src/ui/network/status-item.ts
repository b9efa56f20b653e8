import { Disposable, StatusBarAlignment, l10n, window, workspace } from 'vscode';
import type { Networks } from './networks';
import type { ProfileState } from './snapshot/profile-state';
import { profileFacts } from './text-of-profile';

/** Whose network the window shows, where the eye is while a change is agreed to. Hidden without a profile. */
export function createStatusItem(networks: Networks): Disposable {
  const item = window.createStatusBarItem('privatelink.profile', StatusBarAlignment.Left);
  item.name = l10n.t('PrivateLink profile');
  item.command = 'privatelink.profiles.choose';
  const show = () => {
    const states = workspace.isTrusted ? networks.chosen() : [];
    if (states.length === 0) {
      item.hide();
      return;
    }
    item.text = `$(plug) ${textOf(states)}`;
    item.tooltip = [l10n.t('PrivateLink for Datadog'), ...states.map(wordsOf)].join('\n');
    item.accessibilityInformation = {
      label: l10n.t('PrivateLink profile {0}', states.map(wordsOf).join(', ')),
    };
    item.show();
  };
  show();
  return Disposable.from(
    item,
    networks.onDidChange(show),
    workspace.onDidChangeConfiguration(show),
    workspace.onDidGrantWorkspaceTrust(show),
  );
}

function textOf([first, ...others]: readonly ProfileState[]): string {
  if (first === undefined) return '';
  return others.length === 0 ? wordsOf(first) : l10n.t('{0} and {1} more', wordsOf(first), others.length);
}

function wordsOf(state: ProfileState): string {
  return [state.profile, ...profileFacts(state)].join(' · ');
}
