import { ProgressLocation, l10n, window } from 'vscode';
import { Problem } from '../../problem';
import { signalOf } from '../cancellation';
import { diagnosisToCompare } from '../evidence/diagnosis-to-compare';
import { siteToLookAt } from '../evidence/site-to-look-at';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { wait } from '../wait';

/** Systems Manager takes a minute to give up on an instance, and a script may run for three. */
const questions = { pauseMs: 2_000, most: 150 };

/** Runs one fixed script on instances of the VPC, once the person has seen it and agreed. */
export async function probeInstances(parts: Parts, argument: unknown): Promise<void> {
  const title = l10n.t('Compare with which diagnosis?');
  const dated = await diagnosisToCompare(parts, argument, title);
  if (dated === undefined) return;
  const { diagnosis } = dated;
  const { profile, region, vpcId } = diagnosis;
  const site = siteToLookAt(diagnosis.site);
  const { askTargets, lookFromInstances, probeConsent, probeScriptFor } = loadWork();
  const account = await parts.accounts.open(profile);
  const managed = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Reading the instances of {0}', vpcId),
      cancellable: true,
    },
    (_, token) => account.instances({ region, signal: signalOf(token) }, vpcId),
  );
  if (managed.length === 0) throw noInstances(vpcId, region);
  const targeted = await askTargets(managed);
  if (targeted === undefined) return;
  const { shell, targets, instances } = targeted;
  const script = probeScriptFor(site, shell);
  await parts.documents.show({
    kind: 'script',
    id: `${site.name}-${shell}`,
    title: l10n.t('Probe of {0}', site.name),
    extension: shell === 'POSIX' ? 'sh' : 'ps1',
    text: script.text,
  });
  if (!(await isRead())) return;
  const run = l10n.t('Run the Script');
  const { question, detail } = probeConsent(diagnosis, targets, instances);
  if ((await window.showWarningMessage(question, { modal: true, detail }, run)) !== run) return;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Probing from instances of {0}', vpcId),
    cancellable: true,
  };
  const look = await window.withProgress(options, (bar, token) => {
    const at = { region, signal: signalOf(token) };
    return lookFromInstances(
      account,
      { at, site, vpcId, order: { ...script, targets }, instances },
      {
        pause: (signal) => wait(questions.pauseMs, signal),
        mostQuestions: questions.most,
        onProgress: (done, of) => {
          bar.report({ message: l10n.t('{0} of {1} instances', done, of) });
        },
      },
    );
  });
  await parts.diagnoses.add(diagnosis, look);
}

/** Behind a modal question nobody can scroll through a script; this one stays while they do. */
async function isRead(): Promise<boolean> {
  const goOn = l10n.t('Continue');
  const placeHolder = l10n.t('This is the script, as it would run. One more question comes before it does.');
  const title = l10n.t('Probe from Instances');
  return (await window.showQuickPick([goOn], { title, placeHolder, ignoreFocusOut: true })) === goOn;
}

function noInstances(vpcId: string, region: string): Problem {
  return new Problem({
    code: 'not-found',
    sentence: l10n.t('Systems Manager manages no running instance of {0} in {1}.', vpcId, region),
    remedy: l10n.t(
      'Install its agent on an instance and give it the role AmazonSSMManagedInstanceCore, or paste what dig says there.',
    ),
  });
}
