import { isMap } from 'yaml';
import type { Configuration } from '../configuration';
import { parseAgentVersion } from '../agent-version';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readEnvironmentList } from '../notations/environment-list';
import { readEnvironmentMapping } from '../notations/environment-mapping';
import { readMappedKeys } from '../notations/mapped-keys';
import { readNestedKeys } from '../notations/nested-keys';
import type { Written } from '../notations/notation';
import { readOnly, together } from '../notations/together';
import { entriesOf, findEntry, valueOfNode } from '../tree';
import { asBoolean, asText } from '../value';
import { agentValues, settledKeys, sharedValues, siblingValues, tellingValues } from './helm-values';
import { sourcesNamedBy } from './kubernetes';

const facts = { format: 'Helm values', runsIn: 'kubernetes' } as const;

/** Values of the `datadog` chart, also below the name or alias that an umbrella chart gives it. */
export const helm: Format = {
  name: 'Helm values',
  read({ document }) {
    const root = document.parsed.contents;
    const isElse = ['apiVersion', 'custom', 'services', 'Resources', 'openapi'].some(
      (name) => findEntry(document, root, name) !== undefined,
    );
    return isElse ? [] : readChartValues(document, root);
  },
};

/** The chart's own values, or the one dependency that has them. */
export function readChartValues(document: YamlDocument, root: unknown): readonly Configuration[] {
  if (isChart(document, root)) return readChart(document, root);
  return entriesOf(document, root).flatMap(({ node, isShared }) =>
    !isShared && isChart(document, node) ? readChart(document, node) : [],
  );
}

function isChart(document: YamlDocument, root: unknown): boolean {
  const section = findEntry(document, root, 'datadog')?.node;
  if (!isMap(section)) return false;
  const names = entriesOf(document, section).map(({ name }) => name);
  if (names.includes('datadog') || !names.some((name) => tellingValues.has(name))) return false;
  const isRich = names.filter((name) => tellingValues.has(name)).length > 1;
  const hasSibling = siblingValues.some((name) => findEntry(document, root, name) !== undefined);
  return (
    isRich ||
    hasSibling ||
    isMap(findEntry(document, section, 'logs')?.node) ||
    holdsVariables(document, section)
  );
}

function holdsVariables(document: YamlDocument, section: unknown): boolean {
  return environmentsAt(document, section, []).some(({ settings }) => settings.length > 0);
}

function readChart(document: YamlDocument, root: unknown): readonly Configuration[] {
  const common = environmentsAt(document, root, ['datadog']);
  const own = environmentsAt(document, root, ['agents', 'containers', 'agent']);
  const shared = readMappedKeys(document, root, sharedValues);
  const mapped = readMappedKeys(document, root, agentValues);
  const file = customFile(document, root);
  const takers = [shared, mapped, ...preferred(common)];
  const tag = textAt(document, root, 'agents', 'image', 'tag');
  const takesFrom = [['datadog'], ['agents', 'containers', 'agent']].flatMap((path) =>
    sourcesNamedBy(document, findEntry(document, root, ...path)?.node),
  );
  return [
    {
      ...facts,
      isPartial: takesFrom.length > 0,
      takesFrom,
      settledKeys,
      ...together([...file, shared, ...common, mapped, traces(document, root), ...own], takers),
      ...(tag === undefined || parseAgentVersion(tag) === undefined ? {} : { agentVersion: tag }),
    },
    ...containers.flatMap((part): readonly Configuration[] => {
      const written = environmentsAt(document, root, part.path);
      if (written.every(({ settings }) => settings.length === 0)) return [];
      const inherited = part.isInPod ? [...file, shared, ...common] : [shared];
      const parts = [...inherited.map(readOnly), ...written];
      return [
        { ...facts, part: part.name, isPartial: !part.isInPod, ...together(parts, preferred(written)) },
      ];
    }),
  ];
}

/** Other processes of the chart. Those outside the Agent's pod do not get `datadog.env`. */
const containers = [
  ...['traceAgent', 'processAgent', 'systemProbe', 'securityAgent', 'otelAgent'].map((name) => ({
    name,
    path: ['agents', 'containers', name],
    isInPod: true,
  })),
  { name: 'clusterAgent', path: ['clusterAgent'], isInPod: false },
  { name: 'clusterChecksRunner', path: ['clusterChecksRunner'], isInPod: false },
  { name: 'otelAgentGateway', path: ['otelAgentGateway', 'containers', 'otelAgent'], isInPod: false },
];

/** `customAgentConfig` becomes datadog.yaml only together with `useConfigMap`. */
function customFile(document: YamlDocument, root: unknown): readonly Written[] {
  const custom = findEntry(document, root, 'agents', 'customAgentConfig');
  const isUsed = valueOfNode(document, findEntry(document, root, 'agents', 'useConfigMap')?.pair.value);
  if (custom === undefined || custom.isShared || !isMap(custom.node) || asBoolean(isUsed) === false)
    return [];
  return isUsed.kind === 'nothing' ? [] : [readNestedKeys(document, custom.node)];
}

/** One of three switches is enough, and `socketEnabled` is on by default. */
function traces(document: YamlDocument, root: unknown): Written {
  const path = 'datadog.apm.socketEnabled';
  const isOn = ['enabled', 'portEnabled'].some(
    (name) =>
      asBoolean(valueOfNode(document, findEntry(document, root, 'datadog', 'apm', name)?.node)) !== undefined,
  );
  return readOnly(readMappedKeys(document, root, isOn ? {} : { [path]: 'apm_config.enabled' }));
}

/** The list first, and then the mapping, which the chart renders behind it. */
function environmentsAt(document: YamlDocument, root: unknown, path: readonly string[]): readonly Written[] {
  const style = { name: 'name', value: 'value', takes: 'any' } as const;
  return [
    readEnvironmentList(document, { root, path: [...path, 'env'], behind: [] }, style),
    readEnvironmentMapping(document, { root, path: [...path, 'envDict'], behind: [] }),
  ];
}

/** A new variable joins the form that is there already. */
function preferred(environments: readonly Written[]): readonly Written[] {
  const [list, mapping] = environments;
  return list?.settings.length === 0 && (mapping?.settings.length ?? 0) > 0
    ? environments.toReversed()
    : environments;
}

function textAt(document: YamlDocument, root: unknown, ...path: readonly string[]): string | undefined {
  return asText(valueOfNode(document, findEntry(document, root, ...path)?.pair.value));
}
