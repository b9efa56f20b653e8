import { env, l10n } from 'vscode';
import { Problem } from '../../problem';
import { askVantage } from '../evidence/ask-vantage';
import { diagnosisToCompare } from '../evidence/diagnosis-to-compare';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';

/** Takes the clipboard for what somebody saw, and holds it against a diagnosis. */
export async function pasteEvidence(parts: Parts, argument: unknown): Promise<void> {
  const title = l10n.t('Compare with which diagnosis?');
  const dated = await diagnosisToCompare(parts, argument, title);
  if (dated === undefined) return;
  const recognised = loadWork().recognise(await env.clipboard.readText());
  if (recognised === undefined) throw notRecognised();
  const vantage = await askVantage(dated.diagnosis, recognised);
  if (vantage === undefined) return;
  const { observations } = recognised;
  await parts.diagnoses.add(dated.diagnosis, { sightings: [{ vantage, observations }], remarks: [] });
}

function notRecognised(): Problem {
  return new Problem({
    code: 'invalid-request',
    sentence: l10n.t('What is on the clipboard is not recognised as evidence, or it was cut off.'),
    remedy: l10n.t(
      'Copy the whole output of dig, nslookup, "agent diagnose --json", or the endpoints of a flare, then run this command again.',
    ),
    actions: ['retry'],
  });
}
