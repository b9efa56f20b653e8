import { t } from '@vscode/l10n';
import { comment } from '../comment';
import { quote } from './quote';

/** What the lines of all steps use. */
export function prologue(): readonly string[] {
  return [
    'set -euo pipefail',
    "export AWS_PAGER=''",
    '',
    comment(t('Prints the answer of a query, or nothing where there is none.')),
    'ask() {',
    '  local answer',
    '  answer=$("$@" --output json) || return',
    '  answer=${answer//\\"/}',
    '  [ "$answer" = null ] || printf \'%s\\n\' "$answer"',
    '}',
    '',
    comment(t('Runs a command; the error that is named first says that it is so already.')),
    'unless() {',
    '  local known=$1 errors',
    '  shift',
    '  if errors=$("$@" 2>&1 >/dev/null); then return; fi',
    '  case $errors in',
    '    *"$known"*) ;;',
    '    *)',
    '      printf \'%s\\n\' "$errors" >&2',
    '      return 1',
    '      ;;',
    '  esac',
    '}',
    '',
    comment(t('Asks until the answer is among the words that are named first, up to ten minutes.')),
    'await() {',
    "  local wanted=$1 answer='' count",
    '  shift',
    '  for ((count = 0; count < 60; count++)); do',
    // The other account sees a peering a little later than the one that asks for it.
    '    answer=$(ask "$@") || answer=\'\'',
    '    case " $wanted " in *" $answer "*) return ;; esac',
    '    case $answer in failed | rejected | expired | deleted) break ;; esac',
    '    sleep "${PRIVATELINK_PAUSE:-10}"',
    '  done',
    `  printf '%s %s\\n' ${quote(t('Waited in vain. The state is now:'))} "$answer" >&2`,
    '  return 1',
    '}',
  ];
}
