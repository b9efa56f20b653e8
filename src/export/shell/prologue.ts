import { t } from '@vscode/l10n';
import { comment } from '../comment';
import { quote } from './quote';

/** What the lines of all steps use. */
export function prologue(): readonly string[] {
  return ['set -euo pipefail', "export AWS_PAGER=''", '', ...toLook(), '', ...toChange(), '', ...toWait()];
}

function toLook(): readonly string[] {
  return [
    comment(t('Prints the answer of a query, or nothing where there is none.')),
    'ask() {',
    '  local answer',
    '  answer=$("$@" --output json) || return',
    '  answer=${answer//\\"/}',
    '  [ "$answer" = null ] || printf \'%s\\n\' "$answer"',
    '}',
    '',
    comment(
      t('Asks page by page for what is named first; of zones the AWS CLI gives only the first hundred.'),
    ),
    'search() {',
    `  local query="join(' ', [($1) || '-', NextToken || '-'])" next='' page found`,
    '  shift',
    '  while :; do',
    '    page=$(ask "$@" --query "$query" ${next:+"--next-token=$next"}) || return',
    '    read -r found next <<<"$page"',
    '    if [ "$found" != - ]; then printf \'%s\\n\' "$found"; return; fi',
    '    if [ "$next" = - ]; then return; fi',
    '  done',
    '}',
  ];
}

function toChange(): readonly string[] {
  return [
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
    comment(t('Runs a command whose answer tells what it could not do, and fails with that.')),
    'whole() {',
    '  local failure',
    `  failure=$(ask "$@" --query "Unsuccessful[0] && join(' ', Unsuccessful[0].Error.[Code, Message])") || return`,
    '  if [ -n "$failure" ]; then',
    '    printf \'%s\\n\' "$failure" >&2',
    '    return 1',
    '  fi',
    '}',
  ];
}

function toWait(): readonly string[] {
  return [
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
