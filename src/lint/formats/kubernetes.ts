import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readEnvironmentList } from '../notations/environment-list';
import { findEntry, itemsOf, valueOfNode } from '../tree';
import { asText } from '../value';
import { readConfigMap } from './config-map';
import { agentsFirst, configurationOfContainer, mountsOfAgentFile } from './containers';

/** Where the pod's own specification stands in each kind of workload. */
const podPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', ['spec']],
  ['PodTemplate', ['template', 'spec']],
  ['DaemonSet', ['spec', 'template', 'spec']],
  ['Deployment', ['spec', 'template', 'spec']],
  ['StatefulSet', ['spec', 'template', 'spec']],
  ['ReplicaSet', ['spec', 'template', 'spec']],
  ['Job', ['spec', 'template', 'spec']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
]);

/** Directives of a template engine: what they add to a manifest cannot be seen in it. */
const directive =
  /\{\{-?\s*(?:\.|\$|if|else|end|range|with|include|template|define|block|toYaml|tpl)\b|\{\{-?\s*\.|\{%/;

/** Workloads, ConfigMaps, and lists of them. */
export const kubernetes: Format = {
  name: 'Kubernetes',
  read: ({ document }) =>
    directive.test(document.frame.text) ? [] : readResource(document, document.parsed.contents),
};

function readResource(document: YamlDocument, resource: unknown): readonly Configuration[] {
  const kind = textAt(document, resource, 'kind');
  if (kind === undefined || textAt(document, resource, 'apiVersion') === undefined) return [];
  if (kind === 'List') {
    const items = itemsOf(document, findEntry(document, resource, 'items')?.node);
    return items.flatMap((item) => readResource(document, item));
  }
  if (kind === 'ConfigMap') return readConfigMap(document, resource);
  const path = podPaths.get(kind);
  const pod = path === undefined ? undefined : findEntry(document, resource, ...path)?.node;
  const containers = itemsOf(document, findEntry(document, pod, 'containers')?.node);
  return agentsFirst(containers.flatMap((container) => readContainer(document, container, pod)));
}

function readContainer(document: YamlDocument, node: unknown, pod: unknown): readonly Configuration[] {
  const place = { root: node, path: ['env'], behind: ['image', 'name'] };
  const takesFrom = [...configMapsNamedBy(document, node), ...configMapsMountedBy(document, node, pod)];
  return configurationOfContainer(document, {
    format: 'Kubernetes',
    runsIn: 'kubernetes',
    name: textAt(document, node, 'name') ?? '',
    node,
    field: (word) => word,
    parts: [readEnvironmentList(document, place, { name: 'name', value: 'value', takes: 'text' })],
    isPartial: takesFrom.length > 0,
    takesFrom,
  });
}

/** Those in `envFrom`. A Secret holds keys, a ConfigMap anything. */
export function configMapsNamedBy(document: YamlDocument, node: unknown): readonly string[] {
  const sources = itemsOf(document, findEntry(document, node, 'envFrom')?.node);
  return sources.flatMap((source) => {
    const reference = findEntry(document, source, 'configMapRef');
    return reference === undefined ? [] : [textAt(document, reference.node, 'name') ?? ''];
  });
}

/** Those that hold what is mounted as datadog.yaml; an empty name where another kind of volume does. */
function configMapsMountedBy(document: YamlDocument, node: unknown, pod: unknown): readonly string[] {
  const mounts = mountsOfAgentFile(document, findEntry(document, node, 'volumeMounts')?.node);
  const volumes = itemsOf(document, findEntry(document, pod, 'volumes')?.node);
  return mounts.map((mount) => {
    const name = textAt(document, mount, 'name');
    const volume = volumes.find((candidate) => textAt(document, candidate, 'name') === name);
    return textAt(document, findEntry(document, volume, 'configMap')?.node, 'name') ?? '';
  });
}

function textAt(document: YamlDocument, node: unknown, field: string): string | undefined {
  return asText(valueOfNode(document, findEntry(document, node, field)?.pair.value));
}
