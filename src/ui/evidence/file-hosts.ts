import { findServiceForHost } from '../../catalogue/host';
import type { Diagnosis } from '../../diagnose/diagnosis';
import type { EndpointsNeeded } from '../../lint/endpoints-needed';
import type { FileHosts } from '../diagnosis/diagnosis-row';

/** What a file sends for certain, as rows of a diagnosis of its site. */
export function fileHosts(
  { intakes }: EndpointsNeeded,
  { hosts }: Pick<Diagnosis, 'hosts'>,
): Pick<FileHosts, 'hosts' | 'notCarried'> {
  const asked = hostsIn(intakes);
  const rows = new Map(asked.map((host) => [host, rowOf(host, hosts)]));
  const known = [...rows.values()].flatMap((row) => row ?? []);
  return {
    hosts: [...new Set(known)],
    notCarried: [...rows].flatMap(([host, row]) => (row === undefined ? [host] : [])),
  };
}

/** Those that Datadog's tables vouch for, to be judged by name. */
export function namesIn({ intakes }: EndpointsNeeded): readonly string[] {
  return hostsIn(intakes).filter((host) => findServiceForHost(host)?.certainty === 'listed');
}

function hostsIn(intakes: EndpointsNeeded['intakes']): readonly string[] {
  return intakes.filter(({ use }) => use === 'on').map(({ coverage }) => coverage.host);
}

function rowOf(host: string, hosts: Diagnosis['hosts']): string | undefined {
  const exact = hosts.find((row) => row.host === host || row.asked === host);
  if (exact !== undefined) return exact.host;
  const match = findServiceForHost(host);
  if (match?.certainty !== 'listed') return undefined;
  return hosts.find((row) => row.host === match.row)?.host;
}
