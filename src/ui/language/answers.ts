import type { TextDocument } from 'vscode';
import type { QuestionKind, Questions } from '../../lint/answer';
import type { Reading } from '../../lint/read';
import { loadLint } from '../lazy/lint';
import { LargeTexts } from './large-texts';

interface Known {
  readonly version: number;
  /** Absent where the text is large. */
  readonly reading?: Reading;
}

/** What the rules say about open documents: each version is read once, and let go when the document closes. */
export class Answers {
  private known = new WeakMap<TextDocument, Known>();
  private readonly largeTexts = new LargeTexts();

  async ask<K extends QuestionKind>(
    document: TextDocument,
    kind: K,
    asked: Questions[K]['asked'],
  ): Promise<Questions[K]['answer']> {
    const { reading } = this.knownOf(document);
    return reading === undefined
      ? this.largeTexts.ask(document, kind, asked)
      : loadLint().answer(reading, kind, asked);
  }

  forget(document: TextDocument): void {
    this.known.delete(document);
  }

  dispose(): void {
    this.known = new WeakMap();
    this.largeTexts.dispose();
  }

  private knownOf(document: TextDocument): Known {
    const known = this.known.get(document);
    if (known?.version === document.version) return known;
    const { version } = document;
    const text = document.getText();
    const { isLarge, read } = loadLint();
    const { path } = document.uri;
    const fresh = isLarge(text) ? { version } : { version, reading: read(text, path) };
    this.known.set(document, fresh);
    return fresh;
  }
}
