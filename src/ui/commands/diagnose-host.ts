import { l10n, window } from 'vscode';
import { findServiceForHost, normalizeHost, siteForHost } from '../../catalogue/host';
import { hasPrivateLink } from '../../catalogue/sites';
import { signalOf } from '../cancellation';
import { askWhat } from '../diagnosis/ask-what';
import { views } from '../manifest';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** Diagnoses a VPC for the site of one host name, and shows that host. */
export async function diagnoseHost({ networks, diagnoses }: Parts): Promise<void> {
  const profiles = requireProfiles();
  const typed = await askHost();
  if (typed === undefined) return;
  const host = normalizeHost(typed.trim());
  const site = siteForHost(host);
  if (site === undefined) return;
  const what = await askWhat(networks, profiles, { site: site.name });
  if (what === undefined) return;
  const options = { location: { viewId: views.diagnosis }, title: l10n.t('Diagnosing {0}', host) };
  const diagnosis = await window.withProgress(options, (_, token) =>
    diagnoses.diagnose(what.profile, { ...what, names: [host] }, signalOf(token)),
  );
  await diagnoses.showHost(diagnosis, host);
}

function askHost(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Diagnose Host Name'),
    prompt: l10n.t('A host of Datadog, such as http-intake.logs.datadoghq.com'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? undefined : objectionTo(normalizeHost(text.trim()))),
  });
}

function objectionTo(host: string): string | undefined {
  const site = siteForHost(host);
  if (site === undefined) return l10n.t('{0} is no host of Datadog.', host);
  if (!hasPrivateLink(site)) return l10n.t('{0} has no AWS PrivateLink.', site.name);
  return findServiceForHost(host) === undefined
    ? l10n.t('No service of PrivateLink carries {0}: it is always reached over the internet.', host)
    : undefined;
}
