import { l10n, window } from 'vscode';
import { diagnosisRowOf } from '../argument-row';
import { idOfRow } from '../diagnosis/targets-of-row';
import type { Parts } from '../parts';

/** From a finding or its evidence to the row of what it is about. */
export async function revealResource({ networkDesk }: Parts, argument: unknown): Promise<void> {
  const row = diagnosisRowOf(argument);
  const id = row && idOfRow(row);
  if (row === undefined || id === undefined) return;
  if (await networkDesk.reveal(row.diagnosis.profile, id)) return;
  await window.showInformationMessage(
    l10n.t('{0} has no row in Network: the tree shows VPCs, endpoints, peerings and private zones.', id),
  );
}
