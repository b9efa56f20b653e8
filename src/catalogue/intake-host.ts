import type { PrivateLinkSite } from './sites';
import type { Service } from './site';

/** A host that Agents connect to, as a row of Datadog's tables and as a name that can be looked up. */
export interface IntakeHost {
  /** A leading `*.` stands for the names that have no record of their own. */
  readonly host: string;
  readonly asked: string;
  readonly service: Service;
}

const exampleVersion = '7-80-0';

/** Every row of the site, and the versioned name to which Agents send metrics where no row holds it. */
export function intakeHostsOf(site: PrivateLinkSite): readonly IntakeHost[] {
  return site.services.flatMap((service) => service.hosts.flatMap((host) => hostsOfRow(host, service, site)));
}

function hostsOfRow(host: string, service: Service, site: PrivateLinkSite): readonly IntakeHost[] {
  const versioned = `${exampleVersion}-app.agent.${site.name}`;
  if (host === `*.agent.${site.name}`) return [{ host, asked: versioned, service }];
  const row = { host, asked: host, service };
  // metrics.agent.datadoghq.com is not what an Agent asks for; datadog-agent#8692 came of looking at it alone.
  return host === `metrics.agent.${site.name}`
    ? [row, { host: versioned, asked: versioned, service }]
    : [row];
}
