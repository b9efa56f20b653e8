import { l10n, window } from 'vscode';
import { attempt } from '../../inventory/attempt';
import { diagnosisRowOf, networkRowOf } from '../argument-row';
import { signalOf } from '../cancellation';
import { askWhat } from '../diagnosis/ask-what';
import { loadWork } from '../lazy/work';
import { views } from '../manifest';
import { vpcOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** As the VPC is diagnosed, for one instance, task or function in it. */
export async function diagnoseFrom(parts: Parts, argument: unknown): Promise<void> {
  const { accounts, networks, diagnoses } = parts;
  const profiles = requireProfiles();
  const what = await askWhat(networks, profiles, startOf(argument));
  if (what === undefined) return;
  const { profile, region, vpcId } = what;
  const { askSender, readSenders } = loadWork();
  const leaving = new AbortController();
  const at = { region, signal: leaving.signal };
  try {
    const from = await askSender(what, {
      senders: () => attempt(at.signal, async () => readSenders(await accounts.open(profile), at, vpcId)),
      network: () => networks.of(profile).lookInto(region, vpcId, at.signal),
    });
    if (from === undefined) return;
    const options = { location: { viewId: views.diagnosis }, title: l10n.t('Diagnosing {0}', vpcId) };
    const diagnosis = await window.withProgress(options, (_, token) =>
      diagnoses.diagnose(profile, { ...what, from }, signalOf(token)),
    );
    await diagnoses.show(diagnosis);
  } finally {
    leaving.abort();
  }
}

function startOf(argument: unknown): Parameters<typeof askWhat>[2] {
  const known = diagnosisRowOf(argument)?.diagnosis;
  if (known !== undefined) return { vpc: known, site: known.site };
  const row = networkRowOf(argument);
  const vpc = row && vpcOfRow(row);
  return row === undefined || vpc === undefined ? {} : { vpc: { ...vpc, profile: row.state.profile } };
}
