import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { documentsInside } from '../notations/embedded-text';
import { findEntry, itemsOf, valueOfNode } from '../tree';
import { asText } from '../value';
import { readChartValues } from './helm';

/** Values of the `datadog` chart inside a Flux `HelmRelease` or an Argo CD `Application`. */
export const helmRelease: Format = {
  name: 'Helm release',
  read({ document }) {
    const root = document.parsed.contents;
    const spec = findEntry(document, root, 'spec')?.node;
    switch (asText(valueOfNode(document, findEntry(document, root, 'kind')?.node))) {
      case 'HelmRelease':
        return readValues(document, spec, 'values');
      case 'Application': {
        const single = findEntry(document, spec, 'source')?.node;
        const several = itemsOf(document, findEntry(document, spec, 'sources')?.node);
        return [single, ...several].flatMap((source) => {
          const options = findEntry(document, source, 'helm')?.node;
          return [
            ...readValues(document, options, 'valuesObject'),
            ...readValues(document, options, 'values'),
          ];
        });
      }
      default:
        return [];
    }
  },
};

/** As a mapping, or as a text. */
function readValues(document: YamlDocument, root: unknown, name: string): readonly Configuration[] {
  const values = findEntry(document, root, name);
  if (values === undefined || values.isShared) return [];
  const inside = documentsInside(document, values);
  if (inside.length === 0) return readChartValues(document, values.node);
  return inside.flatMap((text) => readChartValues(text, text.parsed.contents));
}
