import {
  Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextDocument,
  type Uri,
  languages,
  workspace,
} from 'vscode';
import type { Finding, Severity, Span } from '../../finding';
import { changesLint, lintOptionsFor } from './lint-settings';
import { rangeOf } from './positions';
import type { Answers } from './answers';
import { isRelevant } from './relevant';
import { ruleUri } from './rule-documents';

/** Long enough not to work between two keystrokes, short enough to be there when a person looks up. */
const pauseInMilliseconds = 150;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Readonly<Record<Severity, DiagnosticSeverity>>;

/** Findings in open documents, checked when a person pauses. */
export class Diagnostics {
  private readonly collection = languages.createDiagnosticCollection('privatelink');
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly subscriptions: readonly { dispose(): unknown }[];

  constructor(private readonly answers: Answers) {
    this.subscriptions = [
      this.collection,
      workspace.onDidOpenTextDocument((document) => this.checkSoon(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.checkSoon(document, pauseInMilliseconds)),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (changesLint(event)) this.checkAllSoon();
      }),
    ];
    this.checkAllSoon();
  }

  /** For documents that are not open, such as those of a whole workspace. */
  set(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    this.collection.set(uri, diagnostics);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private checkAllSoon(): void {
    for (const document of workspace.textDocuments) this.checkSoon(document, 0);
  }

  private checkSoon(document: TextDocument, pause: number): void {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        void this.check(document);
      }, pause),
    );
  }

  private async check(document: TextDocument): Promise<void> {
    if (document.isClosed) return;
    if (!isRelevant(document)) {
      if (this.collection.has(document.uri)) this.collection.delete(document.uri);
      return;
    }
    const { version } = document;
    const findings = await this.answers.ask(document, 'findings', lintOptionsFor(document.uri));
    // The next version has a check of its own under way.
    if (hasMovedOn(document, version)) return;
    this.collection.set(
      document.uri,
      findings.flatMap((finding) => diagnosticOf(finding, (span) => rangeOf(document, span))),
    );
  }

  private forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.answers.forget(document);
    this.collection.delete(document.uri);
  }
}

function hasMovedOn(document: TextDocument, version: number): boolean {
  return document.isClosed || document.version !== version;
}

export function diagnosticOf(finding: Finding, rangeOf: (span: Span) => Range): readonly Diagnostic[] {
  if (finding.place.kind !== 'span') return [];
  const diagnostic = new Diagnostic(
    rangeOf(finding.place.span),
    finding.message,
    severities[finding.severity],
  );
  diagnostic.source = 'PrivateLink';
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  if (finding.rule === 'deprecated-setting') diagnostic.tags = [DiagnosticTag.Deprecated];
  return [diagnostic];
}
