import type { TextDocument } from 'vscode';
import type { Reading } from '../../lint/read';
import { loadLint } from '../lazy/lint';

/** What each open document says, read once per version and let go when it closes. */
export class Readings {
  private readonly known = new WeakMap<
    TextDocument,
    { readonly version: number; readonly reading: Reading }
  >();

  of(document: TextDocument): Reading {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.reading;
    const reading = loadLint().read(document.getText(), document.uri.path);
    this.known.set(document, { version: document.version, reading });
    return reading;
  }

  forget(document: TextDocument): void {
    this.known.delete(document);
  }
}
