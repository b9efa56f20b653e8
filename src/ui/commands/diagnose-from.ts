import { l10n, window } from 'vscode';
import { diagnosisRowOf, networkRowOf } from '../argument-row';
import { signalOf } from '../cancellation';
import { askSender } from '../diagnosis/ask-sender';
import { askWhat } from '../diagnosis/ask-what';
import { views } from '../manifest';
import { vpcOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** As the VPC is diagnosed, for one instance, task or function in it. */
export async function diagnoseFrom({ networks, diagnoses }: Parts, argument: unknown): Promise<void> {
  const profiles = requireProfiles();
  const what = await askWhat(networks, profiles, startOf(argument));
  if (what === undefined) return;
  const options = { location: { viewId: views.diagnosis }, title: l10n.t('Diagnosing {0}', what.vpcId) };
  const network = await window.withProgress(options, (_, token) =>
    networks.of(what.profile).lookInto(what.region, what.vpcId, signalOf(token)),
  );
  const from = await askSender(what, network);
  if (from === undefined) return;
  const diagnosis = await window.withProgress(options, (_, token) =>
    diagnoses.diagnose(what.profile, { ...what, from }, signalOf(token)),
  );
  await diagnoses.show(diagnosis);
}

function startOf(argument: unknown): Parameters<typeof askWhat>[2] {
  const known = diagnosisRowOf(argument)?.diagnosis;
  if (known !== undefined) return { vpc: known, site: known.site };
  const row = networkRowOf(argument);
  const vpc = row && vpcOfRow(row);
  return row === undefined || vpc === undefined ? {} : { vpc: { ...vpc, profile: row.state.profile } };
}
