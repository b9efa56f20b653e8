import { parseAgentVersion } from '../agent-version';
import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { documentsInside } from '../notations/embedded-text';
import { readEnvironmentList } from '../notations/environment-list';
import { type KeyMap, readMappedKeys } from '../notations/mapped-keys';
import { readNestedKeys } from '../notations/nested-keys';
import type { Written } from '../notations/notation';
import { readOnly, together } from '../notations/together';
import { entriesOf, findEntry, valueOfNode } from '../tree';
import { asText } from '../value';
import { sourcesNamedBy } from './kubernetes';

/**
 * Below `spec`. What is left unset has the Agent's own default.
 * Source: api/datadoghq/v2alpha1 and internal/controller/datadogagent/defaults in DataDog/datadog-operator @55db5316.
 */
const fields: KeyMap = {
  'global.credentials.apiKey': 'api_key',
  'global.site': 'site',
  'global.endpoint.url': 'dd_url',
  'features.logCollection.enabled': 'logs_enabled',
  'features.logCollection.containerCollectAll': 'logs_config.container_collect_all',
  'features.apm.enabled': 'apm_config.enabled',
  'features.liveProcessCollection.enabled': 'process_config.process_collection.enabled',
  'features.liveContainerCollection.enabled': 'process_config.container_collection.enabled',
  'features.processDiscovery.enabled': 'process_config.process_discovery.enabled',
  'features.orchestratorExplorer.enabled': 'orchestrator_explorer.enabled',
  'features.orchestratorExplorer.ddUrl': 'orchestrator_explorer.orchestrator_dd_url',
  'features.sbom.enabled': 'sbom.enabled',
  'features.sbom.containerImage.enabled': 'sbom.container_image.enabled',
  'features.sbom.host.enabled': 'sbom.host.enabled',
  'features.cspm.enabled': 'compliance_config.enabled',
  'features.cws.enabled': 'runtime_security_config.enabled',
  'features.remoteConfiguration.enabled': 'remote_configuration.enabled',
};

const facts = { format: 'Datadog Operator', runsIn: 'kubernetes' } as const;

/** The Operator's `DatadogAgent`; a container's variables beat those of its component. */
export const operator: Format = {
  name: 'Datadog Operator',
  read({ document }) {
    const root = document.parsed.contents;
    const version = textAt(document, root, 'apiVersion') ?? '';
    if (textAt(document, root, 'kind') !== 'DatadogAgent' || !version.startsWith('datadoghq.com/v2'))
      return [];
    if (/\{\{-?\s*(?:if|range|with|include|template|define|end|toYaml)\b/.test(document.frame.text))
      return [];
    const overrides = entriesOf(document, findEntry(document, root, 'spec', 'override')?.pair.value);
    const component = overrides.find(({ name }) => name === 'nodeAgent')?.node;
    const mapped = readMappedKeys(document, root, fields, ['spec']);
    const common = variablesAt(document, root, 'spec', 'global', 'env');
    const ofComponent = variablesAt(document, root, 'spec', 'override', 'nodeAgent', 'env');
    const inPod = [...customFile(document, root, 'nodeAgent'), mapped, common, ofComponent];
    const takesFrom = configMapsOf(document, component);
    const own = variablesAt(document, root, 'spec', 'override', 'nodeAgent', 'containers', 'agent', 'env');
    return [
      {
        ...facts,
        isPartial: takesFrom.length > 0,
        takesFrom,
        ...together([...inPod, own], [mapped, common]),
        ...versionOf(document, component),
      },
      ...overrides.flatMap(({ name }) =>
        othersOf(document, root, name, name === 'nodeAgent' ? inPod : [mapped, common]),
      ),
    ];
  },
};

/** The component's own process where it is not the node Agent, and its containers with variables of their own. */
function othersOf(
  document: YamlDocument,
  root: unknown,
  component: string,
  inherited: readonly Written[],
): readonly Configuration[] {
  const path = ['spec', 'override', component];
  const isNodeAgent = component === 'nodeAgent';
  const ofComponent = variablesAt(document, root, ...path, 'env');
  const shared = isNodeAgent ? inherited : [...inherited, ofComponent];
  const containers = entriesOf(document, findEntry(document, root, ...path, 'containers')?.pair.value)
    .filter(({ name }) => !isNodeAgent || name !== 'agent')
    .map(({ name }) => ({ name, written: variablesAt(document, root, ...path, 'containers', name, 'env') }))
    .filter(({ written }) => written.settings.length > 0);
  const isOwn = !isNodeAgent && ofComponent.settings.length > 0 && containers.length === 0;
  return [
    ...(isOwn ? [part(component, [...inherited, ofComponent], ofComponent)] : []),
    ...containers.map(({ name, written }) => part(name, [...shared, written], written)),
  ];
}

function part(name: string, parts: readonly Written[], taker: Written): Configuration {
  const inherited = parts.filter((written) => written !== taker).map(readOnly);
  return { ...facts, part: name, isPartial: false, ...together([...inherited, taker], [taker]) };
}

function variablesAt(document: YamlDocument, root: unknown, ...path: readonly string[]): Written {
  const style = { name: 'name', value: 'value', takes: 'text' } as const;
  return readEnvironmentList(document, { root, path, behind: [] }, style);
}

function customFile(document: YamlDocument, root: unknown, component: string): readonly Written[] {
  const path = ['spec', 'override', component, 'customConfigurations', 'datadog.yaml', 'configData'];
  const entry = findEntry(document, root, ...path);
  if (entry === undefined) return [];
  return documentsInside(document, entry).map((inside) => readNestedKeys(inside, inside.parsed.contents));
}

/** Those that hold variables, and the one that holds datadog.yaml. */
function configMapsOf(document: YamlDocument, component: unknown): readonly string[] {
  const file = findEntry(document, component, 'customConfigurations', 'datadog.yaml', 'configMap');
  return [
    ...sourcesNamedBy(document, component),
    ...(file === undefined ? [] : [textAt(document, file.node, 'name') ?? '']),
  ];
}

function versionOf(document: YamlDocument, component: unknown): { readonly agentVersion?: string } {
  const name = textAt(document, component, 'image', 'name');
  const tag = textAt(document, component, 'image', 'tag') ?? /:([^:@/]+)$/.exec(name ?? '')?.[1];
  return tag === undefined || parseAgentVersion(tag) === undefined ? {} : { agentVersion: tag };
}

function textAt(document: YamlDocument, root: unknown, ...path: readonly string[]): string | undefined {
  return asText(valueOfNode(document, findEntry(document, root, ...path)?.pair.value));
}
