import { parseAgentVersion } from '../agent-version';
import { type Value, asText } from '../value';

/** The Agent's own images, under the registries of Datadog and in mirrors that keep the name. */
const agentImage =
  /(?:^|\/)(?:(?:datadog|datadoghq|[\w.-]*datadoghq\.[\w.]+)\/(?:agent|cluster-agent)|datadog-(?:agent|cluster-agent)|docker-dd-agent)(?:-dev)?(?::([^@\s]+))?(?:@\S*)?$/;

/** Variables that nothing but an Agent reads; what tracers have too, such as DD_APM_RECEIVER_PORT and DD_PROXY_HTTPS, is left out. */
const agentVariable =
  /^DD_(?:LOGS_CONFIG_|PROCESS_AGENT_|PROCESS_CONFIG_|ORCHESTRATOR_|CLUSTER_(?:AGENT|CHECKS)_|KUBERNETES_|KUBELET_|SYSTEM_PROBE_|CONTAINER_(?:EXCLUDE|INCLUDE|IMAGE|LIFECYCLE)|AC_(?:EXCLUDE|INCLUDE)|APM_(?:NON_LOCAL_TRAFFIC|DD_URL|PROFILING_DD_URL)|DOGSTATSD_NON_LOCAL_TRAFFIC$|DD_URL$|COLLECT_KUBERNETES_|LEADER_ELECTION|COMPLIANCE_CONFIG_|RUNTIME_SECURITY_CONFIG_|SBOM_|HEALTH_PORT$|NO_PROXY_NONEXACT_MATCH$|EXTRA_CONFIG_PROVIDERS$|CONVERT_DD_SITE_|NETWORK_DEVICES_|ADDITIONAL_ENDPOINTS$|EXTERNAL_METRICS_|ADMISSION_CONTROLLER_)/;

const agentName = /^(?:(?:datadog|dd|ddog)(?:[-_]?agent)?|agent)$/;

/** Processes that share an image or a pod with the Agent and collect no logs. */
const otherProcess = /\b(cluster-agent|trace-agent|process-agent|system-probe|security-agent|otel-agent)\b/;

export interface Container {
  readonly name: string;
  readonly image: Value;
  /** Command and arguments. */
  readonly command: readonly string[];
  readonly variables: readonly string[];
}

/** Undefined where the container runs something else. */
export function findAgent(
  container: Container,
): { readonly part?: string; readonly agentVersion?: string } | undefined {
  const { name, variables } = container;
  const image = asText(container.image);
  const match = image === undefined ? null : agentImage.exec(image);
  const isNamedSo = image === undefined && agentName.test(name) && variables.some(isFirstVariable);
  if (match === null && !isNamedSo && !variables.some((variable) => agentVariable.test(variable)))
    return undefined;
  const tag = match?.[1];
  const part = otherProcess.exec([image ?? '', ...container.command, name].join(' '))?.[1];
  return {
    ...(part === undefined ? {} : { part }),
    ...(tag === undefined || parseAgentVersion(tag) === undefined || part === 'cluster-agent'
      ? {}
      : { agentVersion: tag }),
  };
}

/** Whether a set of variables that no container carries is meant for an Agent. */
export function tellOfAgent(variables: readonly string[]): boolean {
  return variables.some((name) => agentVariable.test(name)) || variables.includes('DD_LOGS_ENABLED');
}

function isFirstVariable(name: string): boolean {
  return name === 'DD_API_KEY' || name === 'DD_LOGS_ENABLED' || name === 'DD_SITE';
}
