import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readEnvironmentList } from '../notations/environment-list';
import { findEntry, itemsOf, valueOfNode } from '../tree';
import { asText } from '../value';
import { readConfigMap } from './config-map';
import { agentsFirst, configurationOfContainer, mountsAgentFile } from './containers';

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
  return agentsFirst(containers.flatMap((container) => readContainer(document, container)));
}

function readContainer(document: YamlDocument, node: unknown): readonly Configuration[] {
  const place = { root: node, path: ['env'], behind: ['image', 'name'] };
  return configurationOfContainer(document, {
    format: 'Kubernetes',
    runsIn: 'kubernetes',
    name: textAt(document, node, 'name') ?? '',
    node,
    field: (word) => word,
    parts: [readEnvironmentList(document, place, { name: 'name', value: 'value', takes: 'text' })],
    isPartial:
      namesConfigMap(document, node) ||
      mountsAgentFile(document, findEntry(document, node, 'volumeMounts')?.node),
  });
}

/** A Secret holds keys, a ConfigMap anything. */
export function namesConfigMap(document: YamlDocument, node: unknown): boolean {
  const sources = itemsOf(document, findEntry(document, node, 'envFrom')?.node);
  return sources.some((source) => findEntry(document, source, 'configMapRef') !== undefined);
}

function textAt(document: YamlDocument, node: unknown, field: string): string | undefined {
  return asText(valueOfNode(document, findEntry(document, node, field)?.pair.value));
}
