import {
  CodeLens,
  type CodeLensProvider,
  EventEmitter,
  Range,
  type TextDocument,
  l10n,
  workspace,
} from 'vscode';
import { loadLint } from '../lazy/lint';
import type { Wish } from '../provision/wish';
import { changesLint, lintOptionsFor } from './lint-settings';
import type { Answers } from './answers';
import { isRelevant } from './relevant';

/** On top of a file: how many intake hosts it needs and how many of them PrivateLink covers. */
export class EndpointLenses implements CodeLensProvider {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changes.event;
  private readonly subscription = workspace.onDidChangeConfiguration((event) => {
    if (changesLint(event)) this.changes.fire();
  });

  constructor(private readonly answers: Answers) {}

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    if (!isRelevant(document)) return [];
    const { site } = lintOptionsFor(document.uri);
    const [first] = await this.answers.ask(document, 'endpoints', { site });
    if (first === undefined) return [];
    const top = new Range(0, 0, 0, 0);
    const count = new CodeLens(top, {
      title: `${first.site.name}: ${loadLint().countsOf(first)}`,
      tooltip: l10n.t('Show endpoints for this configuration'),
      command: 'privatelink.endpoints.show',
      arguments: [document.uri],
    });
    const wish: Wish = { site: first.site.name, services: first.services.map(({ name }) => name) };
    if (wish.services.length === 0 || !workspace.isTrusted) return [count];
    const provision = new CodeLens(top, {
      title: l10n.t('Provision'),
      tooltip: l10n.t('Plan endpoints for what this configuration sends'),
      command: 'privatelink.endpoints.provision',
      arguments: [wish],
    });
    const diagnose = new CodeLens(top, {
      title: l10n.t('Diagnose'),
      tooltip: l10n.t('Judge the intake hosts that this configuration needs, in a VPC'),
      command: 'privatelink.configuration.diagnose',
      arguments: [document.uri],
    });
    return [count, provision, diagnose];
  }
}
