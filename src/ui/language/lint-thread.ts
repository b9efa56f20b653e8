import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Reading } from '../../lint/read';
import type { Lint } from '../lazy/lint';
import type { ThreadAnswer, ThreadQuestion } from './thread-message';

/** The file that answers about large texts in a thread of its own. */
const lint = createRequire(__filename)('./lint.js') as Lint;
if (workerData !== null) lint.configureTexts({ contents: workerData as Record<string, string> });

let last: { readonly key: string; readonly reading: Reading } | undefined;

parentPort?.on('message', (question: ThreadQuestion) => {
  const { id, key, text, fileName, kind, asked } = question;
  try {
    if (last?.key !== key) last = { key, reading: lint.read(text ?? '', fileName) };
    reply({ id, answer: lint.answer(last.reading, kind, asked) });
  } catch (error) {
    reply({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function reply(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}
