import type { Configuration } from './configuration';
import { together } from './notations/together';

/**
 * A container and the ConfigMaps of the same text that it mounts or takes variables from make one configuration. A
 * ConfigMap that no container of the text takes stays one of its own.
 */
export function joinConfigMaps(configurations: readonly Configuration[]): readonly Configuration[] {
  const held = configurations.filter(({ configMap }) => configMap !== undefined);
  if (held.length === 0) return configurations;
  const taken = new Set<Configuration>();
  const joined = configurations.map((configuration) => {
    const { takesFrom = [], part } = configuration;
    const sources = held.filter(({ configMap }) => configMap !== undefined && takesFrom.includes(configMap));
    if (sources.length === 0) return configuration;
    if (part === undefined) for (const source of sources) taken.add(source);
    const names = new Set(sources.map(({ configMap }) => configMap));
    return {
      ...configuration,
      ...together([...sources, configuration]),
      isPartial: takesFrom.some((name) => !names.has(name)),
    };
  });
  return joined.filter((configuration) => !taken.has(configuration));
}
