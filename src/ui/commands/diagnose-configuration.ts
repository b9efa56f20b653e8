import { ProgressLocation, Uri, l10n, window, workspace } from 'vscode';
import { hasPrivateLink } from '../../catalogue/sites';
import { Problem } from '../../problem';
import { signalOf } from '../cancellation';
import { askWhat } from '../diagnosis/ask-what';
import { fileHosts, namesIn } from '../evidence/file-hosts';
import { lintOptionsFor } from '../language/lint-settings';
import { nameOf } from '../language/positions';
import { loadLint } from '../lazy/lint';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** Judges the intake hosts that a configuration file needs in a VPC that the person chooses. */
export async function diagnoseConfiguration(
  { networks, diagnoses }: Parts,
  argument: unknown,
): Promise<void> {
  const profiles = requireProfiles();
  const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  if (uri === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const { answer, read } = loadLint();
  const reading = read(document.getText(), uri.path);
  const [needed] = answer(reading, 'endpoints', { site: lintOptionsFor(uri).site });
  if (needed === undefined || !hasPrivateLink(needed.site)) throw needsNothing(nameOf(uri));
  const what = await askWhat(networks, profiles, { site: needed.site.name });
  if (what === undefined) return;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Diagnosing {0} for {1}', what.vpcId, nameOf(uri)),
    cancellable: true,
  };
  const diagnosis = await window.withProgress(options, (_, token) =>
    diagnoses.diagnose(what.profile, { ...what, names: namesIn(needed) }, signalOf(token)),
  );
  const settings = reading.configurations.flatMap((configuration) => configuration.settings);
  const site = settings.findLast(({ key }) => key === 'site');
  const line = site === undefined ? 0 : document.positionAt(site.nameSpan.start).line;
  const hosts = fileHosts(needed, diagnosis);
  await diagnoses.show(diagnosis, { name: nameOf(uri), uri: uri.toString(), line, ...hosts });
}

function needsNothing(name: string): Problem {
  return new Problem({
    code: 'invalid-request',
    sentence: l10n.t('{0} names no site of Datadog that has AWS PrivateLink.', name),
    remedy: l10n.t('Open a file that configures the Agent, and set its site.'),
  });
}
