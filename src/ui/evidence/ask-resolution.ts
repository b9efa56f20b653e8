import { l10n, window } from 'vscode';
import { chooseServer } from '../../probe/choose-server';
import type { Resolution } from '../../probe/resolve-here';

/** Who is asked for names: the system, or a server that the person types. Undefined when the person left. */
export async function askResolution(): Promise<Resolution | undefined> {
  const title = l10n.t('Probe from Here');
  const items = [
    { label: l10n.t('The resolver of this machine'), by: 'system' as const },
    { label: l10n.t('A DNS server...'), by: 'server' as const },
  ];
  const placeHolder = l10n.t('Who shall be asked for names?');
  const chosen = await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  if (chosen === undefined) return undefined;
  if (chosen.by === 'system') return { kind: 'system' };
  const typed = await window.showInputBox({
    title,
    prompt: l10n.t('The address of the DNS server, such as 10.0.0.2 or 10.0.0.2:5300'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      chooseServer(text) === undefined
        ? l10n.t('An IP address, and a port where it is not 53: 10.0.0.2 or [fd00::53]:5300')
        : undefined,
  });
  return typed === undefined ? undefined : chooseServer(typed);
}
