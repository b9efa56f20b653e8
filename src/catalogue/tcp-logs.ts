import type { Site } from './site';

/** Where `agent-intake.logs.<site>` takes logs over raw TCP. Source: `tcp_endpoint` in regions.config.js @0a3f0dc0. */
const sitesWithTcpIntake: readonly string[] = ['datadoghq.com', 'datadoghq.eu'];

export function hasTcpLogIntake(site: Site): boolean {
  return sitesWithTcpIntake.includes(site.name);
}
