import { t } from '@vscode/l10n';
import { type SettingFacts, environmentNameOf, schema } from './setting-facts';

interface Switch {
  readonly product: string;
  readonly file: string;
  /** Absent where versions differ. */
  readonly isDefault?: boolean;
  readonly env?: readonly string[];
}

/** Product switches with the Agent's defaults; `file` is the schema file that states the default. */
const switches: Readonly<Record<string, Switch>> = {
  'apm_config.enabled': {
    product: 'APM traces',
    file: 'apm_config',
    isDefault: true,
    env: ['DD_APM_ENABLED'],
  },
  'apm_config.error_tracking_standalone.enabled': {
    product: 'Error Tracking without APM',
    file: 'apm_config',
    isDefault: false,
    env: ['DD_APM_ERROR_TRACKING_STANDALONE_ENABLED'],
  },
  'apm_config.telemetry.enabled': {
    product: 'Tracer telemetry',
    file: 'apm_config',
    isDefault: true,
    env: ['DD_APM_TELEMETRY_ENABLED'],
  },
  'agent_telemetry.enabled': { product: 'Agent telemetry', file: 'agent_telemetry', isDefault: true },
  'process_config.process_collection.enabled': {
    product: 'Live processes',
    file: 'process_config',
    isDefault: false,
    env: ['DD_PROCESS_CONFIG_PROCESS_COLLECTION_ENABLED', 'DD_PROCESS_AGENT_PROCESS_COLLECTION_ENABLED'],
  },
  'process_config.container_collection.enabled': {
    product: 'Live containers',
    file: 'process_config',
    isDefault: true,
    env: ['DD_PROCESS_CONFIG_CONTAINER_COLLECTION_ENABLED', 'DD_PROCESS_AGENT_CONTAINER_COLLECTION_ENABLED'],
  },
  'process_config.process_discovery.enabled': {
    product: 'Process discovery',
    file: 'process_config',
    isDefault: true,
    env: [
      'DD_PROCESS_CONFIG_PROCESS_DISCOVERY_ENABLED',
      'DD_PROCESS_AGENT_PROCESS_DISCOVERY_ENABLED',
      'DD_PROCESS_CONFIG_DISCOVERY_ENABLED',
      'DD_PROCESS_AGENT_DISCOVERY_ENABLED',
    ],
  },
  'orchestrator_explorer.enabled': {
    product: 'Orchestrator Explorer',
    file: 'orchestrator_explorer',
    isDefault: true,
  },
  'container_lifecycle.enabled': {
    product: 'Container lifecycle',
    file: 'container_lifecycle',
    isDefault: true,
  },
  'container_image.enabled': { product: 'Container images', file: 'container_image', isDefault: true },
  'sbom.enabled': { product: 'Software bills of materials', file: 'sbom', isDefault: false },
  'sbom.host.enabled': { product: 'Host vulnerabilities', file: 'sbom', isDefault: false },
  'sbom.container_image.enabled': {
    product: 'Container image vulnerabilities',
    file: 'sbom',
    isDefault: false,
  },
  'compliance_config.enabled': { product: 'Compliance', file: 'compliance_config', isDefault: false },
  'runtime_security_config.enabled': {
    product: 'Runtime security',
    file: 'runtime_security_config',
    isDefault: false,
  },
  'network_devices.snmp_traps.enabled': { product: 'SNMP traps', file: 'network_devices', isDefault: false },
  'network_devices.netflow.enabled': { product: 'NetFlow', file: 'network_devices', isDefault: false },
  'network_path.connections_monitoring.enabled': {
    product: 'Network Path',
    file: 'core_schema',
    isDefault: false,
  },
  'synthetics.collector.enabled': { product: 'Synthetics tests', file: 'core_schema', isDefault: false },
  'software_inventory.enabled': { product: 'Software inventory', file: 'core_schema', isDefault: false },
  'remote_configuration.enabled': {
    product: 'Remote Configuration',
    file: 'remote_configuration',
    isDefault: true,
  },
  'config_files_discovery.enabled': {
    product: 'Discovery of configuration files',
    file: 'core_schema',
    isDefault: false,
  },
  'kubeactions.enabled': { product: 'Kubernetes actions', file: 'core_schema', isDefault: false },
  'notable_events.enabled': { product: 'Notable events', file: 'core_schema', isDefault: false },
  'logon_duration.enabled': { product: 'Logon duration', file: 'core_schema', isDefault: false },
  // Off in common_settings.go @004235da, on in core_schema.yaml @49833c73.
  'health_platform.enabled': { product: 'Agent health', file: 'core_schema' },
  'observability_pipelines_worker.logs.enabled': {
    product: 'Logs over Observability Pipelines',
    file: 'core_schema',
    isDefault: false,
  },
  'observability_pipelines_worker.logs.dual_ship': {
    product: 'Logs to Datadog beside Observability Pipelines',
    file: 'core_schema',
    isDefault: false,
  },
  'vector.logs.enabled': { product: 'Logs over Vector', file: 'core_schema', isDefault: false },
  'vector.logs.dual_ship': {
    product: 'Logs to Datadog beside Vector',
    file: 'core_schema',
    isDefault: false,
  },
  'internal_profiling.enabled': {
    product: 'Profiles of the Agent itself',
    file: 'internal_profiling',
    isDefault: false,
  },
};

export const productSettings: readonly SettingFacts[] = [
  ...Object.entries(switches).map(([key, { product, file, isDefault, env }]): SettingFacts => ({
    key,
    env: env ?? [environmentNameOf(key)],
    type: 'boolean',
    ...(isDefault === undefined ? {} : { default: String(isDefault) }),
    meaning: () => t('Switches on: {0}.', product),
    source: `${schema}${file}.yaml`,
  })),
  {
    key: 'process_config.enabled',
    env: ['DD_PROCESS_CONFIG_ENABLED', 'DD_PROCESS_AGENT_ENABLED'],
    type: 'text',
    meaning: () =>
      t(
        'The older switch: "true" collects processes, "false" containers, "disabled" neither. Newer ones are process_collection and container_collection.',
      ),
    source: `${schema}process_config.yaml`,
  },
  {
    key: 'infrastructure_mode',
    env: ['DD_INFRASTRUCTURE_MODE'],
    type: 'text',
    default: 'full',
    meaning: () => t('What kind of machine this is, which decides what is on by default.'),
    source: `${schema}core_schema.yaml`,
  },
];
