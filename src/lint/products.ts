import type { Intake } from '../catalogue/intakes';
import { type Configuration, isOn, valueOf } from './configuration';
import { type Decider, allOf, anyOf, atLeastWith, not, onlyWith, switched, switchedByChart } from './decider';
import { logsAreOn } from './logs-transport';
import { asText } from './value';

/** Whether a configuration makes its Agent use an intake; unknown where something else decides. */
export type Use = 'on' | 'off' | 'unknown';

/** What applications, integrations and people decide, of which a configuration says nothing. */
const unknown: Decider = () => undefined;

const apm = anyOf(switched('apm_config.enabled'), switched('apm_config.error_tracking_standalone.enabled'));

/** Without a copy for Datadog, the worker is the only one that gets the logs. */
const workerTakesLogs = allOf(
  anyOf(switched('observability_pipelines_worker.logs.enabled'), switched('vector.logs.enabled')),
  not(anyOf(switched('observability_pipelines_worker.logs.dual_ship'), switched('vector.logs.dual_ship'))),
);

/** Source: IsAgentTelemetryEnabled and IsRemoteConfigEnabled in pkg/config/utils of datadog-agent. */
const isForGovernment: Decider = (configuration) =>
  /ddog-gov\.com$/.test(asText(valueOf(configuration, 'site')) ?? '') ||
  isOn(configuration, 'fips.enabled', false);

const containerCollection = 'process_config.container_collection.enabled';

/**
 * `true` collects processes, `false` containers, and `disabled` neither.
 * Source: loadProcessTransforms in pkg/config/setup/process.go of datadog-agent.
 */
const containers: Decider = (configuration) => {
  const older = asText(valueOf(configuration, 'process_config.enabled'))?.toLowerCase();
  const byDefault = older === undefined ? switched(containerCollection)(configuration) : older !== 'disabled';
  return isOn(configuration, containerCollection, byDefault);
};

/**
 * What switches each intake of an Agent on. The defaults are those of the settings table. What is not here no Agent
 * sends to: other programs do, or, as for generic resources, nothing in datadog-agent was found to.
 */
const agentIntakes: Readonly<Record<string, Decider>> = {
  metrics: () => true,
  api: () => true,
  logs: allOf(logsAreOn, not(workerTakesLogs)),
  traces: apm,
  telemetry: anyOf(
    allOf(switched('agent_telemetry.enabled'), not(isForGovernment)),
    allOf(apm, switched('apm_config.telemetry.enabled')),
  ),
  // Connections go there as well, of which system-probe.yaml decides.
  processes: atLeastWith(
    anyOf(
      switched('process_config.process_collection.enabled'),
      containers,
      switched('process_config.process_discovery.enabled'),
    ),
  ),
  orchestrator: inOrchestrator(switched('orchestrator_explorer.enabled')),
  'container-lifecycle': nearContainers(switched('container_lifecycle.enabled')),
  'container-images': nearContainers(switched('container_image.enabled')),
  sbom: anyOf(
    switched('sbom.enabled'),
    switchedByChart('sbom.host.enabled'),
    switchedByChart('sbom.container_image.enabled'),
  ),
  compliance: switched('compliance_config.enabled'),
  'runtime-security': switched('runtime_security_config.enabled'),
  'snmp-traps': switched('network_devices.snmp_traps.enabled'),
  netflow: switched('network_devices.netflow.enabled'),
  // An integration sends paths too.
  'network-path': atLeastWith(switched('network_path.connections_monitoring.enabled')),
  synthetics: switched('synthetics.collector.enabled'),
  'software-inventory': switched('software_inventory.enabled'),
  'user-devices': (configuration) =>
    asText(valueOf(configuration, 'infrastructure_mode')) === 'end_user_device' ? undefined : false,
  'config-files': switched('config_files_discovery.enabled'),
  'kubernetes-actions': switched('kubeactions.enabled'),
  'remote-configuration': (configuration) => {
    const byDefault = not(isForGovernment)(configuration);
    return isOn(configuration, 'remote_configuration.enabled', byDefault);
  },
  'agent-health': switched('health_platform.enabled'),
  'event-management': atLeastWith(
    anyOf(switched('notable_events.enabled'), switched('logon_duration.enabled')),
  ),
  flare: unknown,
  profiling: atLeastWith(switched('internal_profiling.enabled')),
  'debugger-logs': unknown,
  debugger: unknown,
  'data-observability': unknown,
  'llm-observability': unknown,
  'ci-visibility': unknown,
  'database-monitoring': unknown,
  'database-queries': unknown,
  'network-devices': unknown,
  'activity-dumps': onlyWith(switched('runtime_security_config.enabled')),
};

/** The Lambda Extension sends metrics to the API host and logs to the users' intake. Source: bottlecap, mod.rs. */
const lambdaIntakes: Readonly<Record<string, Decider>> = {
  api: () => true,
  'logs-user': allOf(logsOfFunction, not(workerTakesLogs)),
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

/** Either of two names is enough, and without both logs are on. Source: merge_from of bottlecap's configuration. */
function logsOfFunction(configuration: Configuration): boolean | undefined {
  const names = ['DD_SERVERLESS_LOGS_ENABLED', 'logs_enabled'];
  if (names.every((name) => valueOf(configuration, name).kind === 'nothing')) return true;
  return anyOf(
    ...names.map(
      (name): Decider =>
        (each) =>
          isOn(each, name, false),
    ),
  )(configuration);
}

/** On by default, and idle where no container runtime is found, which the text does not tell. */
function nearContainers(way: Decider): Decider {
  return (configuration) =>
    way(configuration) === true && configuration.runsIn === 'anywhere' ? undefined : way(configuration);
}

/** In Kubernetes, and perhaps on ECS, whose tasks are resources too. Source: ecs_task_collection_enabled in core_schema.yaml. */
function inOrchestrator(way: Decider): Decider {
  return (configuration) => {
    if (way(configuration) !== true || configuration.runsIn === 'kubernetes') return way(configuration);
    return configuration.format === 'Docker Compose' || configuration.runsIn === 'lambda' ? false : undefined;
  };
}
