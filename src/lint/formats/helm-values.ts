import type { KeyMap } from '../notations/mapped-keys';

/**
 * Values of the `datadog` chart that it hands to the Agent as environment variables. What it leaves unset has the
 * Agent's own default, logs off and traces on.
 * Source: values.yaml, _components-common-env.yaml, _containers-common-env.yaml, _container-agent.yaml and
 * _processes-common-env.yaml of charts/datadog in DataDog/helm-charts @79f7c74f.
 */
export const sharedValues: KeyMap = {
  'datadog.apiKey': 'api_key',
  'datadog.site': 'site',
  'datadog.dd_url': 'dd_url',
  'datadog.remoteConfiguration.enabled': 'remote_configuration.enabled',
};

/** Rendered behind `datadog.env`, so that they beat it. */
export const agentValues: KeyMap = {
  'datadog.logsEnabled': 'logs_enabled',
  'datadog.logs.enabled': 'logs_enabled',
  'datadog.logs.containerCollectAll': 'logs_config.container_collect_all',
  'datadog.processAgent.processCollection': 'process_config.process_collection.enabled',
  'datadog.processAgent.containerCollection': 'process_config.container_collection.enabled',
  'datadog.processAgent.processDiscovery': 'process_config.process_discovery.enabled',
  'datadog.orchestratorExplorer.enabled': 'orchestrator_explorer.enabled',
  'datadog.containerLifecycle.enabled': 'container_lifecycle.enabled',
  'datadog.containerImageCollection.enabled': 'container_image.enabled',
  'datadog.sbom.containerImage.enabled': 'sbom.container_image.enabled',
  'datadog.sbom.host.enabled': 'sbom.host.enabled',
  'datadog.securityAgent.compliance.enabled': 'compliance_config.enabled',
  'datadog.securityAgent.runtime.enabled': 'runtime_security_config.enabled',
};

/** What the chart sets in the Agent's container even where its values say nothing: `env` beats `envFrom`. */
export const settledKeys: readonly string[] = ['logs_enabled', 'logs_config.container_collect_all'];

/** Names below `datadog:` that tell the chart's values from any other mapping of that name. */
export const tellingValues: ReadonlySet<string> = new Set(
  `apiKey apiKeyExistingSecret appKey appKeyExistingSecret site dd_url logs logsEnabled apm env envDict envFrom clusterName
  kubelet processAgent orchestratorExplorer securityAgent sbom remoteConfiguration otlp dogstatsd clusterChecks
  kubeStateMetricsCore kubeStateMetricsEnabled networkMonitoring serviceMonitoring confd checksd collectEvents
  leaderElection podLabelsAsTags criSocketPath otelCollector operator prometheusScrape`.split(/\s+/),
);

/** Names beside `datadog:` in the chart's values. */
export const siblingValues: readonly string[] = [
  'agents',
  'clusterAgent',
  'clusterChecksRunner',
  'otelAgentGateway',
  'targetSystem',
  'registry',
  'providers',
];
