import { l10n, window } from 'vscode';
import { diagnosisRowOf, networkRowOf } from '../argument-row';
import { signalOf } from '../cancellation';
import { askWhat } from '../diagnosis/ask-what';
import { views } from '../manifest';
import { vpcOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** Reads a VPC, judges every intake host of a site, and shows the result. */
export async function diagnoseVpc({ networks, diagnoses }: Parts, argument: unknown): Promise<void> {
  const profiles = requireProfiles();
  const what = await askWhat(networks, profiles, startOf(argument));
  if (what === undefined) return;
  // Who asks again wants to know what is so now, not what was read a moment ago.
  const known = diagnosisRowOf(argument)?.diagnosis;
  if (known !== undefined) networks.of(what.profile).outdate();
  const options = { location: { viewId: views.diagnosis }, title: l10n.t('Diagnosing {0}', what.vpcId) };
  const diagnosis = await window.withProgress(options, (_, token) =>
    known === undefined
      ? diagnoses.diagnose(what.profile, what, signalOf(token))
      : diagnoses.renew(known, signalOf(token)),
  );
  await diagnoses.show(diagnosis);
}

/** A diagnosis is made again as it was; a VPC tells all but the site. */
function startOf(argument: unknown): Parameters<typeof askWhat>[2] {
  const again = diagnosisRowOf(argument)?.diagnosis;
  if (again !== undefined) return { vpc: again, site: again.site };
  const row = networkRowOf(argument);
  const vpc = row && vpcOfRow(row);
  return row === undefined || vpc === undefined ? {} : { vpc: { ...vpc, profile: row.state.profile } };
}
