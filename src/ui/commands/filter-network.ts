import { commands, l10n, window } from 'vscode';
import { views } from '../manifest';
import type { Parts } from '../parts';

/** Shows only rows that hold a text; what is typed takes effect at once. */
export async function filterNetwork({ networkDesk }: Parts): Promise<void> {
  await commands.executeCommand(`${views.network}.focus`);
  const before = networkDesk.filter;
  const text = await window.showInputBox({
    title: l10n.t('Filter Network'),
    prompt: l10n.t('A part of a name, an id, a CIDR block or a state. Empty shows everything.'),
    value: before,
    validateInput: (typed) => {
      networkDesk.filterBy(typed);
      return undefined;
    },
  });
  networkDesk.filterBy(text ?? before);
}
