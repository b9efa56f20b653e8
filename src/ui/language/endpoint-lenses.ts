import { CodeLens, type CodeLensProvider, Range, type TextDocument, l10n } from 'vscode';
import { loadLint } from '../lazy/lint';
import { lintOptionsFor } from './lint-settings';
import type { Readings } from './readings';
import { isRelevant } from './relevant';

/** On top of a file: how many intake hosts it needs and how many of them PrivateLink covers. */
export class EndpointLenses implements CodeLensProvider {
  constructor(private readonly readings: Readings) {}

  provideCodeLenses(document: TextDocument): CodeLens[] {
    if (!isRelevant(document)) return [];
    const { countsOf, endpointsNeeded } = loadLint();
    const { site } = lintOptionsFor(document.uri);
    const [first] = this.readings
      .of(document)
      .configurations.flatMap((configuration) => endpointsNeeded(configuration, site) ?? []);
    if (first === undefined) return [];
    return [
      new CodeLens(new Range(0, 0, 0, 0), {
        title: `${first.site.name}: ${countsOf(first)}`,
        tooltip: l10n.t('Show endpoints for this configuration'),
        command: 'privatelink.endpoints.show',
        arguments: [document.uri],
      }),
    ];
  }
}
