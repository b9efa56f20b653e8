import { generationOf, parseAgentVersion } from './agent-version';
import { type Configuration, isOn, valueOf } from './configuration';
import { anyOf, switched } from './decider';
import type { TransportOperands } from './transport';
import { asText, isFilled } from './value';

/** What a configuration and an Agent version say about the transport of logs. */
export function operandsOf(
  configuration: Configuration,
  agentVersion: string | undefined,
): TransportOperands {
  const url = valueOf(configuration, 'logs_config.logs_dd_url');
  return {
    // The Lambda Extension knows no other way. Source: the guide to PrivateLink, on the Extension.
    forceUseHttp:
      configuration.runsIn === 'lambda' || isOn(configuration, 'logs_config.force_use_http', false),
    useHttp: isOn(configuration, 'logs_config.use_http', false),
    urlHasScheme: url.kind === 'unknown' ? undefined : /^https?:\/\//.test(asText(url) ?? ''),
    pipelinesTakeLogs: eitherOf(
      isOn(configuration, 'observability_pipelines_worker.logs.enabled', false),
      isOn(configuration, 'vector.logs.enabled', false),
    ),
    failoverIsOn: isOn(configuration, 'multi_region_failover.enabled', false),
    forceUseTcp: isOn(configuration, 'logs_config.force_use_tcp', false),
    useTcp: isOn(configuration, 'logs_config.use_tcp', false),
    hasSocksProxy: isFilled(valueOf(configuration, 'logs_config.socks5_proxy_address')),
    hasAdditionalEndpoints: isFilled(valueOf(configuration, 'logs_config.additional_endpoints')),
    generation: generationOf(versionOf(configuration, agentVersion)),
  };
}

/** `log_enabled` is the older spelling of `logs_enabled`; both are read. */
const collected = anyOf(switched('logs_enabled'), switched('log_enabled'));

export function logsAreOn(configuration: Configuration): boolean | undefined {
  return configuration.part === undefined ? collected(configuration) : false;
}

function versionOf(configuration: Configuration, fallback: string | undefined) {
  const written = configuration.agentVersion ?? fallback;
  return written === undefined ? undefined : parseAgentVersion(written);
}

function eitherOf(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === true || other === true) return true;
  return one === undefined || other === undefined ? undefined : false;
}
