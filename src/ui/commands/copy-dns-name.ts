import { env } from 'vscode';
import { diagnosisRowOf, networkRowOf } from '../argument-row';
import { dnsNameOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';

export async function copyDnsName(_: Parts, argument: unknown): Promise<void> {
  const network = networkRowOf(argument);
  const diagnosis = diagnosisRowOf(argument);
  const host = diagnosis?.kind === 'host' ? diagnosis.host.asked : undefined;
  const name = (network && dnsNameOfRow(network)) ?? host;
  if (name !== undefined) await env.clipboard.writeText(name);
}
