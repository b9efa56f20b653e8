import { l10n, window } from 'vscode';

/** Asks only where there is a choice; undefined when the person left. */
export async function pickSite(sites: readonly string[]): Promise<string | undefined> {
  const [only, ...others] = sites;
  if (others.length === 0) return only;
  return window.showQuickPick([...sites], { title: l10n.t('For which Datadog site?') });
}
