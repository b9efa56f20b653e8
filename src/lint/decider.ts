import { booleanOf } from './boolean-of';
import { type Configuration, findSetting, isOn } from './configuration';
import { findFacts } from './settings/table';
import { asText, isFilled } from './value';

/** Whether a configuration has something on; undefined where it does not tell. */
export type Decider = (configuration: Configuration) => boolean | undefined;

/** By a switch of the settings table, with the default that it has there. */
export function switched(key: string): Decider {
  const facts = findFacts(key);
  if (facts === undefined) throw new Error(`No setting is called ${key}.`);
  const byDefault = facts.default;
  return (configuration) =>
    isOn(
      configuration,
      key,
      byDefault === undefined || hasOtherDefaults(configuration) ? undefined : byDefault === 'true',
    );
}

/**
 * Values of the chart that switch on the whole together with a part of it.
 * Source: templates/_container-agent.yaml of charts/datadog in DataDog/helm-charts.
 */
export function switchedByChart(key: string): Decider {
  return (configuration) => {
    const setting = findSetting(configuration, key);
    return setting?.name.startsWith('datadog.') === true ? booleanOf(setting) : false;
  };
}

export function anyOf(...ways: readonly Decider[]): Decider {
  return (configuration) => {
    const answers = ways.map((way) => way(configuration));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  };
}

export function allOf(...ways: readonly Decider[]): Decider {
  return not(anyOf(...ways.map(not)));
}

export function not(way: Decider): Decider {
  return (configuration) => {
    const answer = way(configuration);
    return answer === undefined ? undefined : !answer;
  };
}

/** Not without the switch, and with it only where more is switched on elsewhere. */
export function onlyWith(way: Decider): Decider {
  return (configuration) => (way(configuration) === false ? false : undefined);
}

/** Surely with the switch, and without it where an application, an integration or another file says so. */
export function atLeastWith(way: Decider): Decider {
  return (configuration) => (way(configuration) === true ? true : undefined);
}

/**
 * Lists of products and modes other than `full` change what is on by default.
 * Source: sku, products and infrastructure_mode in core_schema.yaml of datadog-agent @49833c73.
 */
function hasOtherDefaults({ settings }: Configuration): boolean {
  return settings.some(({ key, value }) =>
    key === 'infrastructure_mode'
      ? value.kind !== 'nothing' && asText(value) !== 'full'
      : /^(?:DD_)?(?:sku|products)$/i.test(key) && isFilled(value) !== false,
  );
}
