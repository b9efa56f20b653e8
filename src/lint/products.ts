import type { Intake } from '../catalogue/intakes';
import { type Configuration, isOn, valueOf } from './configuration';
import { logsAreOn } from './logs-transport';
import { findFacts } from './settings/table';
import { asText } from './value';

/** Whether a configuration makes its Agent use an intake; unknown where something else decides. */
export type Use = 'on' | 'off' | 'unknown';

type Decider = (configuration: Configuration) => boolean | undefined;

/** What applications, integrations and people decide, of which a configuration says nothing. */
const unknown: Decider = () => undefined;

/** What switches each intake of an Agent on. The defaults are those of the settings table. */
const agentIntakes: Readonly<Record<string, Decider>> = {
  metrics: () => true,
  api: () => true,
  logs: logsAreOn,
  traces: switched('apm_config.enabled'),
  telemetry: anyOf(switched('agent_telemetry.enabled'), switched('apm_config.telemetry.enabled')),
  processes: anyOf(
    switched('process_config.process_collection.enabled'),
    switched('process_config.container_collection.enabled'),
    switched('process_config.process_discovery.enabled'),
  ),
  orchestrator: inKubernetes(switched('orchestrator_explorer.enabled')),
  'container-lifecycle': nearContainers(switched('container_lifecycle.enabled')),
  'container-images': nearContainers(switched('container_image.enabled')),
  sbom: switched('sbom.enabled'),
  compliance: switched('compliance_config.enabled'),
  'runtime-security': switched('runtime_security_config.enabled'),
  'snmp-traps': switched('network_devices.snmp_traps.enabled'),
  netflow: switched('network_devices.netflow.enabled'),
  'network-path': switched('network_path.connections_monitoring.enabled'),
  synthetics: switched('synthetics.collector.enabled'),
  'software-inventory': switched('software_inventory.enabled'),
  'remote-configuration': (configuration) =>
    isOn(
      configuration,
      'remote_configuration.enabled',
      !/ddog-gov\.com$/.test(asText(valueOf(configuration, 'site')) ?? ''),
    ),
  flare: unknown,
  profiling: unknown,
  'debugger-logs': unknown,
  debugger: unknown,
  'data-observability': unknown,
  'llm-observability': unknown,
  'ci-visibility': unknown,
  'database-monitoring': unknown,
  'network-devices': unknown,
  'event-management': unknown,
  'activity-dumps': onlyWith(switched('runtime_security_config.enabled')),
  'agent-health': unknown,
};

/** The Lambda Extension sends metrics to the API host and logs to the users' intake. Source: bottlecap, mod.rs. */
const lambdaIntakes: Readonly<Record<string, Decider>> = {
  api: () => true,
  'logs-user': () => true,
  traces: switched('apm_config.enabled'),
  telemetry: unknown,
  profiling: unknown,
  debugger: unknown,
  'llm-observability': unknown,
};

export function useOf(intake: Intake, configuration: Configuration): Use {
  const decide = (configuration.runsIn === 'lambda' ? lambdaIntakes : agentIntakes)[intake.id];
  if (decide === undefined) return 'off';
  const isUsed = decide(configuration);
  if (isUsed === undefined) return 'unknown';
  return isUsed ? 'on' : 'off';
}

/** Not without the switch, and with it only where more is switched on elsewhere. */
function onlyWith(way: Decider): Decider {
  return (configuration) => (way(configuration) === false ? false : undefined);
}

function switched(key: string): Decider {
  return (configuration) => isOn(configuration, key, findFacts(key)?.default === 'true');
}

function anyOf(...ways: readonly Decider[]): Decider {
  return (configuration) => {
    const answers = ways.map((way) => way(configuration));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  };
}

/** On by default, and idle where no container runtime is found, which the text does not tell. */
function nearContainers(way: Decider): Decider {
  return (configuration) =>
    way(configuration) === true && configuration.runsIn === 'anywhere' ? undefined : way(configuration);
}

function inKubernetes(way: Decider): Decider {
  return (configuration) => {
    if (way(configuration) !== true || configuration.runsIn === 'kubernetes') return way(configuration);
    return configuration.runsIn === 'anywhere' ? undefined : false;
  };
}
