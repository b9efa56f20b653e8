import type { Configuration } from './configuration';
import { tellOfAgent } from './formats/agent-container';
import { together } from './notations/together';
import type { Setting } from './setting';

/**
 * A container and the ConfigMaps of the same text that it mounts or takes variables from make one configuration. A
 * ConfigMap that no container of the text takes stays one of its own where its variables tell of an Agent.
 */
export function joinConfigMaps(configurations: readonly Configuration[]): readonly Configuration[] {
  const held = configurations.filter(({ configMap = '' }) => configMap !== '');
  const taken = new Set<Configuration>();
  const joined = configurations.map((configuration) => {
    const { takesFrom = [], settledKeys = [], part } = configuration;
    const sources = held.filter(({ configMap = '' }) => takesFrom.includes(configMap));
    if (sources.length === 0) return configuration;
    if (part === undefined) for (const source of sources) taken.add(source);
    const names = new Set(sources.map(({ configMap }) => configMap));
    const isOpen = ({ key, from }: Setting): boolean => from === 'file' || !settledKeys.includes(key);
    const open = sources.map((source) => ({ ...source, settings: source.settings.filter(isOpen) }));
    return {
      ...configuration,
      ...together([...open, configuration]),
      isPartial: takesFrom.some((name) => !names.has(name)),
    };
  });
  return joined.filter(
    (configuration) =>
      !taken.has(configuration) && (configuration.configMap === undefined || isOfAgent(configuration)),
  );
}

function isOfAgent({ settings }: Configuration): boolean {
  return settings.some(({ from }) => from === 'file') || tellOfAgent(settings.map(({ name }) => name));
}
