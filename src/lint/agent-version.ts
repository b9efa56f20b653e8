import type { AgentGeneration } from './transport';

export interface AgentVersion {
  readonly major: number;
  readonly minor: number;
}

/** From `7.52.1`, `7.52.1-jmx`, `7.52`; undefined for `7`, `latest` and the like, which move. */
export function parseAgentVersion(text: string): AgentVersion | undefined {
  const match = /^v?([67])\.(\d{1,3})(?:[.\-_]|$)/.exec(text);
  return match === null ? undefined : { major: Number(match[1]), minor: Number(match[2]) };
}

/** An unknown version is taken for a current one. */
export function isBefore(version: AgentVersion | undefined, minor: number): boolean {
  return version !== undefined && version.minor < minor;
}

/** Sources: agent/logs/log_transport.md of DataDog/documentation; logs_config.yaml of datadog-agent ("As of 7.70.0"). */
export function generationOf(version: AgentVersion | undefined): AgentGeneration {
  if (isBefore(version, 19)) return 'before-https';
  return isBefore(version, 70) ? 'before-url-scheme' : 'current';
}
