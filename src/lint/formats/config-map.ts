import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import { readEnvironmentMapping } from '../notations/environment-mapping';
import { documentsInside } from '../notations/embedded-text';
import { entriesOf, findEntry } from '../tree';
import { tellOfAgent } from './agent-container';
import { datadogYaml } from './datadog-yaml';

/** A ConfigMap holds the Agent's own file as a text, or variables that a container takes over with `envFrom`. */
export function readConfigMap(document: YamlDocument, resource: unknown): readonly Configuration[] {
  const facts = { format: 'Kubernetes', runsIn: 'kubernetes' } as const;
  const files = entriesOf(document, findEntry(document, resource, 'data')?.node).flatMap((entry) =>
    documentsInside(document, entry).flatMap((inside) =>
      datadogYaml.read({ document: inside, baseName: entry.name.toLowerCase() }).map((configuration) => ({
        ...configuration,
        ...facts,
        ...(entry.name.includes('cluster') ? { part: 'cluster-agent' } : {}),
      })),
    ),
  );
  const written = readEnvironmentMapping(document, { root: resource, path: ['data'], behind: [] }, 'text');
  return tellOfAgent(written.settings.map(({ name }) => name))
    ? [...files, { ...facts, isPartial: true, ...written }]
    : files;
}
