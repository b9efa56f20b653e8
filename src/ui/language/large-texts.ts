import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type TextDocument, l10n } from 'vscode';
import type { QuestionKind, Questions } from '../../lint/answer';
import type { ThreadAnswer, ThreadQuestion } from './thread-message';

/** After this much silence the thread and what it remembers go. */
const idleInMilliseconds = 20_000;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Answers about texts that would keep the editor waiting, from a thread that starts at the first of them. */
export class LargeTexts {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private count = 0;
  private lastKey: string | undefined;
  private readonly waiting = new Map<number, Waiting>();

  async ask<K extends QuestionKind>(
    document: TextDocument,
    kind: K,
    asked: Questions[K]['asked'],
  ): Promise<Questions[K]['answer']> {
    this.count += 1;
    const worker = this.thread();
    const key = `${document.uri.toString()} ${document.version}`;
    const question: ThreadQuestion<K> = {
      id: this.count,
      key,
      ...(key === this.lastKey ? {} : { text: document.getText() }),
      fileName: document.uri.path,
      kind,
      asked,
    };
    const answered = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(question.id, { resolve, reject });
    });
    this.lastKey = key;
    worker.postMessage(question);
    // The thread is ours and answers what `answer` in src/lint answers.
    return (await answered) as Questions[K]['answer'];
  }

  dispose(): void {
    clearTimeout(this.idle);
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private thread(): Worker {
    clearTimeout(this.idle);
    if (this.worker !== undefined) return this.worker;
    this.lastKey = undefined;
    // Loading the module costs milliseconds, which a window without large texts does not owe.
    const threads = process.getBuiltinModule('node:worker_threads');
    const worker = new threads.Worker(join(__dirname, 'lint-thread.js'), { workerData: l10n.bundle ?? null });
    worker.on('message', (answer: ThreadAnswer) => this.settle(answer));
    worker.on('error', (error) => this.fail(worker, error));
    this.worker = worker;
    return worker;
  }

  private settle({ id, answer, failure }: ThreadAnswer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (failure === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(failure));
    if (this.waiting.size > 0) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.dispose(), idleInMilliseconds);
  }

  private fail(worker: Worker, error: unknown): void {
    if (this.worker === worker) this.worker = undefined;
    for (const { reject } of this.waiting.values())
      reject(error instanceof Error ? error : new Error(String(error)));
    this.waiting.clear();
  }
}
