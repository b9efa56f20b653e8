/**
 * How log collection reaches Datadog:
 * - `http`: whatever happens
 * - `http-or-tcp`: HTTPS if a test at start-up succeeds, otherwise TCP
 * - `tcp`: whatever happens
 */
export type Transport = 'http' | 'http-or-tcp' | 'tcp';

/** The operands of the Agent's decision. Where a text cannot tell one, it is undefined. */
export interface TransportOperands {
  readonly forceUseHttp: boolean | undefined;
  readonly useHttp: boolean | undefined;
  /** `logs_dd_url` begins with `http://` or `https://`; an operand since about 7.70. */
  readonly urlHasScheme: boolean | undefined;
  /** Observability Pipelines Worker or Vector takes the logs. */
  readonly pipelinesTakeLogs: boolean | undefined;
  /** `multi_region_failover.enabled`; an operand only until the URL's scheme became one. */
  readonly failoverIsOn: boolean | undefined;
  readonly forceUseTcp: boolean | undefined;
  readonly useTcp: boolean | undefined;
  readonly hasSocksProxy: boolean | undefined;
  readonly hasAdditionalEndpoints: boolean | undefined;
  readonly generation: AgentGeneration;
}

/** `before-https`: below 6.19 and 7.19 the Agent takes TCP unless told otherwise, and tests nothing. */
export type AgentGeneration = 'before-https' | 'before-url-scheme' | 'current';

/**
 * Undefined where an operand that nobody can tell would change the answer. `use_port_443` is no operand: it picks
 * the host once TCP is chosen. Source: datadog-agent comp/logs/agent/config/config.go.
 */
export function decideTransport(operands: TransportOperands): Transport | undefined {
  const isHttp = anyOf(
    operands.forceUseHttp,
    operands.useHttp,
    operands.pipelinesTakeLogs,
    operands.generation === 'current' ? operands.urlHasScheme : false,
    operands.generation === 'before-url-scheme' ? operands.failoverIsOn : false,
  );
  if (isHttp === true) return 'http';
  const isTcp =
    operands.generation === 'before-https'
      ? true
      : anyOf(operands.forceUseTcp, operands.useTcp, operands.hasSocksProxy, operands.hasAdditionalEndpoints);
  if (isHttp === undefined || isTcp === undefined) return undefined;
  return isTcp ? 'tcp' : 'http-or-tcp';
}

function anyOf(...operands: readonly (boolean | undefined)[]): boolean | undefined {
  if (operands.includes(true)) return true;
  return operands.includes(undefined) ? undefined : false;
}
