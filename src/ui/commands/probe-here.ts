import { ProgressLocation, env, l10n, window } from 'vscode';
import { normalizeHost } from '../../catalogue/host';
import { signalOf } from '../cancellation';
import { diagnosisToCompare } from '../evidence/diagnosis-to-compare';
import { siteToLookAt } from '../evidence/site-to-look-at';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';

/** Looks up the hosts of a diagnosis from this machine, connects to them, and says whether that is evidence. */
export async function probeHere(parts: Parts, argument: unknown): Promise<void> {
  const title = l10n.t('Compare with which diagnosis?');
  const dated = await diagnosisToCompare(parts, argument, title);
  if (dated === undefined) return;
  const { diagnosis } = dated;
  const site = siteToLookAt(diagnosis.site);
  const { askResolution, lookHere } = loadWork();
  const by = await askResolution();
  if (by === undefined) return;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Looking up the hosts of {0} from here', site.name),
    cancellable: true,
  };
  const look = await window.withProgress(options, (bar, token) => {
    const onProgress = (done: number, of: number) => {
      bar.report({ message: l10n.t('{0} of {1}', done, of), increment: 100 / of });
    };
    const { vpcId, hosts } = diagnosis;
    const named = (diagnosis.names ?? []).map(normalizeHost);
    // Those of other sites were not judged.
    const names = named.filter((name) => hosts.some(({ host }) => host === name));
    const here = { vpcId, site, names, by, remoteName: env.remoteName };
    return lookHere(here, { signal: signalOf(token), onProgress });
  });
  await parts.diagnoses.add(diagnosis, look);
}
