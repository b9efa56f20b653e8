/** One thing that Datadog software sends or asks for, and the host it does so at. */
export interface Intake {
  readonly id: string;
  readonly product: string;
  /** What stands in front of `.<site>`; `<ver>` is the Agent's version, such as `7-80-0`. Absent for a domain of its own. */
  readonly prefix?: string;
  /** Settings that send it elsewhere. */
  readonly keys: readonly string[];
  readonly env: readonly string[];
}

/** Source: datadog-agent docs/public/architecture/pipelines and pkg/config; network.md of DataDog/documentation. */
export const intakes: readonly Intake[] = [
  row(
    'logs',
    'Logs (HTTP)',
    'agent-http-intake.logs',
    'logs_config.logs_dd_url logs_config.dd_url',
    'DD_LOGS_CONFIG_LOGS_DD_URL DD_LOGS_CONFIG_DD_URL',
  ),
  row('logs-tcp', 'Logs (TCP fallback)', 'agent-intake.logs', '', 'DD_LOGS_CONFIG_FORCE_USE_TCP'),
  row(
    'logs-tcp-443',
    'Logs (TCP + use_port_443)',
    'agent-443-intake.logs',
    'logs_config.dd_url_443',
    'DD_LOGS_CONFIG_DD_URL_443',
  ),
  row(
    'logs-user',
    'Logs (Lambda Extension / user HTTP)',
    'http-intake.logs',
    'logs_config.logs_dd_url',
    'DD_LOGS_CONFIG_LOGS_DD_URL',
  ),
  row(
    'metrics',
    'Metrics, service checks, events, host metadata',
    '<ver>-app.agent',
    'dd_url',
    'DD_DD_URL DD_URL',
  ),
  row('flare', 'Agent flare', '<ver>-flare.agent', 'dd_url', 'DD_DD_URL'),
  row('api', 'API-key validation, external metrics, Lambda-Extension metrics', 'api', '', 'DD_SITE'),
  row(
    'traces',
    'APM traces, stats, Data Streams',
    'trace.agent',
    'apm_config.apm_dd_url data_streams.forwarder.dd_url',
    'DD_APM_DD_URL',
  ),
  row(
    'telemetry',
    'APM tracer telemetry; agent_telemetry; service_discovery',
    'instrumentation-telemetry-intake',
    'apm_config.telemetry.dd_url agent_telemetry.dd_url',
    'DD_APM_TELEMETRY_DD_URL',
  ),
  row(
    'profiling',
    'Continuous Profiler (also internal_profiling)',
    'intake.profile',
    'apm_config.profiling_dd_url',
    'DD_APM_PROFILING_DD_URL',
  ),
  row(
    'debugger-logs',
    'Dynamic Instrumentation logs (debugger proxy)',
    'http-intake.logs',
    'apm_config.debugger_dd_url',
    'DD_APM_DEBUGGER_DD_URL',
  ),
  row(
    'debugger',
    'Dynamic Instrumentation diagnostics; SymDB',
    'debugger-intake',
    'apm_config.debugger_diagnostics_dd_url apm_config.symdb_dd_url',
    'DD_APM_DEBUGGER_DIAGNOSTICS_DD_URL DD_APM_SYMDB_DD_URL',
  ),
  row(
    'data-observability',
    'OpenLineage proxy / Data Observability',
    'data-obs-intake',
    'ol_proxy_config.dd_url data_observability.forwarder.dd_url',
    '',
  ),
  row('llm-observability', 'LLM Observability', 'llmobs-intake', '', 'DD_SITE'),
  row('ci-visibility', 'CI Visibility', 'citestcycle-intake', '', 'DD_SITE'),
  row(
    'processes',
    'Live processes, containers, CNM/USM connections',
    'process',
    'process_config.process_dd_url',
    'DD_PROCESS_CONFIG_PROCESS_DD_URL DD_PROCESS_AGENT_PROCESS_DD_URL DD_PROCESS_AGENT_URL DD_PROCESS_CONFIG_URL',
  ),
  row(
    'orchestrator',
    'Orchestrator Explorer',
    'orchestrator',
    'orchestrator_explorer.orchestrator_dd_url',
    'DD_ORCHESTRATOR_EXPLORER_ORCHESTRATOR_DD_URL DD_ORCHESTRATOR_URL',
  ),
  row(
    'container-lifecycle',
    'Container lifecycle',
    'contlcycle-intake',
    'container_lifecycle.dd_url',
    'DD_CONTAINER_LIFECYCLE_DD_URL',
  ),
  row(
    'container-images',
    'Container images',
    'contimage-intake',
    'container_image.dd_url',
    'DD_CONTAINER_IMAGE_DD_URL',
  ),
  row('sbom', 'SBOM / vulnerabilities', 'sbom-intake', 'sbom.dd_url', 'DD_SBOM_DD_URL'),
  row('kubernetes-resources', 'Generic K8s resources', 'resources-intake', 'genresources.dd_url', ''),
  row('kubernetes-actions', 'Kubernetes actions', 'kubeops-intake', 'kubeactions.forwarder.dd_url', ''),
  row(
    'database-monitoring',
    'DBM samples / metrics / activity',
    'dbm-metrics-intake',
    'database_monitoring.samples.dd_url database_monitoring.metrics.dd_url database_monitoring.activity.dd_url',
    'DD_DATABASE_MONITORING_SAMPLES_DD_URL',
  ),
  row('database-queries', 'DBM query', 'dbquery-intake', '', ''),
  row(
    'network-devices',
    'NDM metadata + config management',
    'ndm-intake',
    'network_devices.metadata.dd_url network_devices.config_management.forwarder.dd_url',
    'DD_NETWORK_DEVICES_METADATA_DD_URL',
  ),
  row('snmp-traps', 'NDM SNMP traps', 'snmp-traps-intake', 'network_devices.snmp_traps.forwarder.dd_url', ''),
  row('netflow', 'NDM NetFlow', 'ndmflow-intake', 'network_devices.netflow.forwarder.dd_url', ''),
  row('network-path', 'Network Path', 'netpath-intake', 'network_path.forwarder.dd_url', ''),
  row(
    'event-management',
    'Event Management',
    'event-management-intake',
    'event_management.forwarder.dd_url',
    '',
  ),
  row('synthetics', 'Synthetics (agent-side)', 'http-synthetics', 'synthetics.forwarder.dd_url', ''),
  row('synthetics-worker', 'Synthetics Private Location worker', 'intake.synthetics', '', ''),
  row('synthetics-worker-old', 'Synthetics PL worker, browser results (old)', 'intake-v2.synthetics', '', ''),
  row(
    'software-inventory',
    'Software inventory / EUDM',
    'softinv-intake',
    'software_inventory.forwarder.dd_url',
    '',
  ),
  row('user-devices', 'End User Device Monitoring', 'eudm-intake', '', ''),
  row(
    'config-files',
    'Config-files discovery',
    'agentdiscovery-intake',
    'config_files_discovery.forwarder.dd_url',
    '',
  ),
  row(
    'compliance',
    'CSPM / compliance',
    'cspm-intake',
    'compliance_config.endpoints.dd_url',
    'DD_COMPLIANCE_CONFIG_ENDPOINTS_DD_URL',
  ),
  row(
    'runtime-security',
    'CWS runtime events',
    'runtime-security-http-intake.logs',
    'runtime_security_config.endpoints.dd_url',
    'DD_RUNTIME_SECURITY_CONFIG_ENDPOINTS_DD_URL',
  ),
  row(
    'activity-dumps',
    'CWS activity dumps / security profiles',
    'cws-intake',
    'runtime_security_config.activity_dump.remote_storage.endpoints.dd_url',
    '',
  ),
  row(
    'remote-configuration',
    'Remote Configuration',
    'config',
    'remote_configuration.rc_dd_url',
    'DD_REMOTE_CONFIGURATION_RC_DD_URL',
  ),
  row('agent-health', 'Agent health', 'agenthealth-intake', '', ''),
  row('otlp', 'OTLP direct intake', 'otlp', '', 'OTEL_EXPORTER_OTLP_ENDPOINT'),
  row(
    'observability-pipelines',
    'Observability Pipelines / OPW',
    'obpipeline-intake',
    'observability_pipelines_worker.*',
    '',
  ),
  row('lambda-forwarder', 'Lambda log forwarder (older)', 'lambda-http-intake.logs', '', 'DD_URL'),
  row('firehose', 'Kinesis Firehose logs (sent by AWS, not the VPC)', 'aws-kinesis-http-intake.logs', '', ''),
  row('eventbridge', 'EventBridge', 'eventbridge-intake.logs', '', ''),
  row('rum', 'RUM browser SDK', undefined, '', ''),
  row('live-tail', 'Live Tail', 'live.logs', '', ''),
  row('mcp', 'MCP server', 'mcp', '', ''),
  row('web-app', 'Web app / tracer flare (app.<site>)', 'app', '', ''),
];

export function intakeFor(id: string): Intake {
  const intake = intakes.find((candidate) => candidate.id === id);
  if (intake === undefined) throw new Error(`No intake is called ${id}.`);
  return intake;
}

function row(id: string, product: string, prefix: string | undefined, keys: string, env: string): Intake {
  return { id, product, keys: words(keys), env: words(env), ...(prefix === undefined ? {} : { prefix }) };
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
