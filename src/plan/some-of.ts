import { t } from '@vscode/l10n';

/** A list for a sentence: the first few by name, the rest by number. */
export function someOf(names: readonly string[]): string {
  const shown = 3;
  if (names.length <= shown + 1) return names.join(', ');
  return t('{0} and {1} more', names.slice(0, shown).join(', '), names.length - shown);
}
