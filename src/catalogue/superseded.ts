import type { GuideRow } from './site';

/** A service id that Datadog has replaced; an endpoint on it may still work. */
export interface SupersededService {
  readonly site: string;
  readonly name: string;
  readonly row: GuideRow;
  readonly usedHost: string;
  readonly generation: '2020' | 'mid-2021' | '2021 to mid-2026';
  /** The name of the service that took its place. */
  readonly replacedBy: string;
}

const prefix = 'com.amazonaws.vpce.us-east-1.vpce-svc-';

/** Source: DataDog/documentation pull requests 6445, 11863, 16378, 37489; datadog-agent#8692. */
export const supersededServices: readonly SupersededService[] = [
  row('metrics', '2020', '056576c12b36056ca', 'pvtlink.agent.datadoghq.com', '09a8006e245d1e7b8'),
  row('logs_agent', '2020', '0a2aef8496ee043bf', 'pvtlink.logs.datadoghq.com', '025a56b9187ac1f63'),
  row('logs_user', '2020', '06394d10ccaf6fb97', 'api-pvtlink.logs.datadoghq.com', '0e36256cb6172439d'),
  row('api', '2020', '02a4a57bc703929a0', 'pvtlink.api.datadoghq.com', '07895350fd0109264'),
  row('process', '2020', '05316fe237f6d8ddd', 'pvtlink.process.datadoghq.com', '0ed1f789ac6b0bde1'),
  row('traces', '2020', '07672d13af0033c24', 'trace-pvtlink.agent.datadoghq.com', '0ee865cd1c0a7ba32'),
  row('containers', '2020', '0b03d6756bf6c2ec3', 'orchestrator-pvtlink.datadoghq.com', '0ad5fb9e71f85fe99'),
  row('metrics', 'mid-2021', '0d560852f6f1e27ac', 'agent.datadoghq.com', '09a8006e245d1e7b8'),
  row('api', '2021 to mid-2026', '064ea718f8d0ead77', 'api.datadoghq.com', '07895350fd0109264'),
  row('traces', '2021 to mid-2026', '0355bb1880dfa09c2', 'trace.agent.datadoghq.com', '0ee865cd1c0a7ba32'),
];

export function findSuperseded(serviceName: string): SupersededService | undefined {
  return supersededServices.find((service) => service.name === serviceName);
}

function row(
  guideRow: GuideRow,
  generation: SupersededService['generation'],
  id: string,
  usedHost: string,
  successor: string,
): SupersededService {
  return {
    site: 'datadoghq.com',
    name: `${prefix}${id}`,
    row: guideRow,
    usedHost,
    generation,
    replacedBy: `${prefix}${successor}`,
  };
}
