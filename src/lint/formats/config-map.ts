import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import { readEnvironmentMapping } from '../notations/environment-mapping';
import { documentsInside } from '../notations/embedded-text';
import { entriesOf, findEntry, valueOfNode } from '../tree';
import { asText } from '../value';
import { datadogYaml } from './datadog-yaml';

/** Keys under which people keep it; many an application has settings of the same names in a file of its own. */
const agentFile = /^(?:.*datadog.*|agent)\.ya?ml$/i;

/**
 * A ConfigMap holds the Agent's own file as a text, or variables that a container takes over with `envFrom`: whose they
 * are is told by who takes them.
 */
export function readConfigMap(document: YamlDocument, resource: unknown): readonly Configuration[] {
  const name = asText(valueOfNode(document, findEntry(document, resource, 'metadata', 'name')?.node));
  const facts = {
    format: 'Kubernetes',
    runsIn: 'kubernetes',
    configMap: name ?? '',
  } as const;
  const entries = entriesOf(document, findEntry(document, resource, 'data')?.node);
  const files = entries
    .filter(({ name }) => agentFile.test(name))
    .flatMap((entry) =>
      documentsInside(document, entry).flatMap((inside) =>
        datadogYaml.read({ document: inside, path: `${name ?? ''}/${entry.name}` }).map((configuration) => ({
          ...configuration,
          ...facts,
          ...(entry.name.includes('cluster') ? { part: 'cluster-agent' } : {}),
        })),
      ),
    );
  const written = readEnvironmentMapping(document, { root: resource, path: ['data'], behind: [] }, 'text');
  return [...files, { ...facts, isPartial: true, ...written }];
}
