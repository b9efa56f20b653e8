import { env } from 'vscode';
import { diagnosisRowOf, networkRowOf } from '../argument-row';
import { idOfRow as idOfDiagnosisRow } from '../diagnosis/targets-of-row';
import { idOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';

export async function copyId(_: Parts, argument: unknown): Promise<void> {
  const network = networkRowOf(argument);
  const diagnosis = diagnosisRowOf(argument);
  const id = (network && idOfRow(network)) ?? (diagnosis && idOfDiagnosisRow(diagnosis));
  if (id !== undefined) await env.clipboard.writeText(id);
}
