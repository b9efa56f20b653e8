import { t } from '@vscode/l10n';
import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Look } from '../../diagnose/evidence/gather';
import type { AccountProbing, ManagedInstance, ProbeOrder, ProbeRun } from '../../network/account-probing';
import type { At } from '../../network/account-reading';
import { readProbeOutput } from '../../probe/remote/read-probe-output';
import type { Observation } from '../../probe/observation';
import { runWords } from './run-words';

export interface RemoteLook {
  readonly at: At;
  readonly site: PrivateLinkSite;
  readonly vpcId: string;
  readonly order: ProbeOrder;
  /** Those of the VPC; what others see is left out. */
  readonly instances: readonly ManagedInstance[];
}

export interface RemoteWatch {
  /** Resolves when it is time to ask again; rejects when the signal is aborted. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
  /** Questions after which what is not over is given up. */
  readonly mostQuestions: number;
  readonly onProgress: (done: number, of: number) => void;
}

/** Runs the script on instances and reads what they saw. An instance that goes away meanwhile is a remark. */
export async function lookFromInstances(
  account: AccountProbing,
  look: RemoteLook,
  watch: RemoteWatch,
): Promise<Look> {
  const commandId = await account.runProbe(look.at, look.order);
  const runs = await untilOver(account, look.at, commandId, watch);
  const known = new Map(look.instances.map((instance) => [instance.id, instance]));
  const remarks: string[] = [];
  const observations: Observation[] = [];
  for (const run of runs) {
    const instance = known.get(run.instanceId);
    if (instance === undefined) continue;
    const title = instance.name ?? instance.id;
    if (run.state !== 'done') remarks.push(runWords[run.state](title));
    if (!hasOutput(run)) continue;
    const text = await account.probeOutput(look.at, commandId, run.instanceId);
    const output = readProbeOutput(text, look.site, run.instanceId);
    observations.push(...output.observations);
    remarks.push(...remarksOn(output, title));
  }
  const foreign = runs.filter(({ instanceId }) => !known.has(instanceId)).length;
  if (foreign > 0) remarks.push(foreignWords(foreign, look.vpcId));
  if (runs.length === 0) remarks.push(t('Systems Manager found no instance to run the script on.'));
  const vantage = { kind: 'inside', by: 'Systems Manager' } as const;
  return { sightings: observations.length === 0 ? [] : [{ vantage, observations }], remarks };
}

function foreignWords(count: number, vpcId: string): string {
  return count === 1
    ? t('1 instance with the tag is not in {0}: what it saw is left out.', vpcId)
    : t('{0} instances with the tag are not in {1}: what they saw is left out.', count, vpcId);
}

async function untilOver(
  account: AccountProbing,
  at: At,
  commandId: string,
  { pause, mostQuestions, onProgress }: RemoteWatch,
): Promise<readonly ProbeRun[]> {
  let runs: readonly ProbeRun[] = [];
  for (let asked = 0; asked < mostQuestions; asked++) {
    await pause(at.signal);
    runs = await account.probeRuns(at, commandId);
    const done = runs.filter(isOver).length;
    onProgress(done, runs.length);
    if (runs.length > 0 && done === runs.length) return runs;
    // It takes a few seconds until a new command is listed; where none is by then, no instance was found.
    if (runs.length === 0 && asked >= patienceForFirst) return runs;
  }
  return runs;
}

const patienceForFirst = 8;

function isOver({ state }: ProbeRun): boolean {
  return state !== 'pending' && state !== 'in progress';
}

/** A script that failed or was ended has printed what it saw until then. */
function hasOutput({ state }: ProbeRun): boolean {
  return state === 'done' || state === 'failed' || state === 'timed out';
}

function remarksOn(
  { missing, refusedLines }: ReturnType<typeof readProbeOutput>,
  title: string,
): readonly string[] {
  return [
    ...(missing.length === 0
      ? []
      : [t('{0} tells nothing that can be believed of {1} hosts.', title, missing.length)]),
    ...(refusedLines === 0
      ? []
      : [t('{0} printed {1} lines that the script does not print: they do not count.', title, refusedLines)]),
  ];
}
