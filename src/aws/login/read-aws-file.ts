import { readFile, stat } from 'node:fs/promises';
import { t } from '@vscode/l10n';
import { Problem } from '../../problem';

/**
 * The text of an AWS file; empty where there is no file. That is also what a folder is to the AWS CLI, and a file in a
 * folder that may not be entered. Rejects with a `Problem` that names the file.
 */
export async function readAwsFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return '';
  if (found.size > maxBytes) throw unreadable(path, t('it is larger than {0} MB', maxBytes / 1_000_000));
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw unreadable(path, t('the operating system refuses it ({0})', codeOf(error)), error);
  });
  if (text.includes('\0')) throw unreadable(path, t('it is not text in UTF-8'));
  return text;
}

/** Thousands of profiles are some hundred kilobytes. */
const maxBytes = 8_000_000;

function unreadable(path: string, why: string, cause?: unknown): Problem {
  return new Problem(
    {
      code: 'no-credentials',
      sentence: t('Could not read the AWS file {0}: {1}.', path, why),
      remedy: t('Repair the file, or let AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name others.'),
      actions: ['retry', 'use-sandbox'],
    },
    cause,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
