import { isSeq } from 'yaml';
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
    directive.test(document.frame.text) ? [] : readResources(document, document.parsed.contents),
};

/** One, a JSON array of them, or a `List`; the items of a `ConfigMapList` do not say again what they are. */
function readResources(document: YamlDocument, node: unknown): readonly Configuration[] {
  if (isSeq(node)) return node.items.flatMap((item) => readResource(document, item, undefined));
  const kind = textAt(document, node, 'kind');
  if (kind?.endsWith('List') !== true || textAt(document, node, 'apiVersion') === undefined)
    return readResource(document, node, undefined);
  const items = itemsOf(document, findEntry(document, node, 'items')?.node);
  return items.flatMap((item) => readResource(document, item, kind.slice(0, -'List'.length)));
}

/** @param kindOfList what it is where it does not say */
function readResource(
  document: YamlDocument,
  resource: unknown,
  kindOfList: string | undefined,
): readonly Configuration[] {
  const isTold = textAt(document, resource, 'apiVersion') !== undefined;
  const kind = textAt(document, resource, 'kind') ?? kindOfList;
  if (kind === undefined || !(isTold || kindOfList !== undefined)) return [];
  if (kind === 'ConfigMap') return readConfigMap(document, resource);
  const path = podPaths.get(kind);
  const pod = path === undefined ? undefined : findEntry(document, resource, ...path)?.node;
  const containers = itemsOf(document, findEntry(document, pod, 'containers')?.node);
  return agentsFirst(containers.flatMap((container) => readContainer(document, container, pod)));
}

function readContainer(document: YamlDocument, node: unknown, pod: unknown): readonly Configuration[] {
  const place = { root: node, path: ['env'], behind: ['image', 'name'] };
  const takesFrom = [...sourcesNamedBy(document, node), ...configMapsMountedBy(document, node, pod)];
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

/** ConfigMaps in `envFrom`; an empty name for a Secret, and where a prefix makes other variables of those in it. */
export function sourcesNamedBy(document: YamlDocument, node: unknown): readonly string[] {
  const sources = itemsOf(document, findEntry(document, node, 'envFrom')?.node);
  return sources.map((source) => {
    const isRenamed = (textAt(document, source, 'prefix') ?? '') !== '';
    const reference = findEntry(document, source, 'configMapRef')?.node;
    return isRenamed ? '' : (textAt(document, reference, 'name') ?? '');
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
