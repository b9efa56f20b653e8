import { l10n, workspace } from 'vscode';
import { Problem } from '../problem';

/** Everything that touches an account goes through here first. */
export function requireTrust(): void {
  if (workspace.isTrusted) return;
  throw new Problem({
    code: 'refused',
    sentence: l10n.t('AWS and the sandbox are off, because this workspace is not trusted.'),
    remedy: l10n.t('Trust the workspace to use them. Editing help works without.'),
  });
}
