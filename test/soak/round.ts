import { setTimeout as sleep } from 'node:timers/promises';
import { readOr } from '../../src/network/reading';
import type { Vpc } from '../../src/network/vpc';
import { isProblem } from '../../src/problem';
import type { NetworkHolder } from '../../src/ui/network/snapshot/network-holder';
import type { Chance } from './chance';
import { stuckRows } from './stuck-rows';
import type { Subject } from './subject';

const neverAborted = new AbortController().signal;
const cancelled = new Error('cancelled');
const endless = ['a read that does not end'];

/** A person reads, looks and gives up while things fail. Answers with what was wrong. */
export async function harmfulRound(
  subject: Subject,
  holder: NetworkHolder,
  chance: Chance,
): Promise<readonly string[]> {
  subject.heal();
  const faults = Array.from({ length: chance.whole(4) }, () => subject.harm(chance));
  const asked = Array.from({ length: 1 + chance.whole(3) }, () => act(holder, chance));
  const mayHang = faults.some(subject.isEndless);
  // Where every call answers, only a busy machine takes long.
  const patience = mayHang ? subject.patienceMs : Math.max(subject.patienceMs, 5_000);
  const ended =
    (await settled(asked, patience)) &&
    (await settled([holder.whole(neverAborted)], patience)) &&
    (await atRest(holder, patience));
  const wrong = [...(ended ?? (mayHang ? [] : endless))];
  // A call that hangs may have been waited for by nobody: later rounds would join it and wait for ever.
  if (ended === undefined || mayHang) {
    subject.heal();
    const again = [...(ended === undefined ? asked : []), holder.refresh(neverAborted)];
    wrong.push(
      ...((await settled(again, subject.patienceMs + 10_000)) ?? endless),
      ...stuckRows(holder.state),
    );
  }
  return wrong.map((what) => `${subject.name}: ${what} under ${faults.join(' ')}`);
}

/** An act that was cancelled leaves its read behind, which goes on for the others. */
async function atRest(holder: NetworkHolder, withinMs: number): Promise<readonly string[] | undefined> {
  for (let waited = 0; waited < withinMs; waited += 20) {
    if (stuckRows(holder.state).length === 0) return [];
    await sleep(20);
  }
  return undefined;
}

/** Without faults one refresh brings back what the tree shows, and a look what is in a VPC. */
export async function healthyRound(
  subject: Subject,
  holder: NetworkHolder,
  chance: Chance,
): Promise<readonly string[]> {
  subject.heal();
  const refreshed = await settled([holder.refresh(neverAborted)], subject.patienceMs + 10_000);
  const { inRegion, ...rest } = holder.snapshot;
  const vpcs = Object.values(inRegion).flatMap((region) => readOr(region.vpcs, []));
  // What is asked for apart stays as it was until somebody asks again.
  const regions = Object.values(inRegion).map((region) => ({ ...region, services: {} }));
  const wrong = [
    ...(refreshed ?? endless),
    ...unreadIn({ ...rest, vpcDetails: {} }),
    ...regions.flatMap(unreadIn),
    ...(vpcs.length === 0 ? ['no VPC was found'] : await lookAround(holder, chance.one(vpcs))),
    ...stuckRows(holder.state).map((row) => `stuck: ${row}`),
  ];
  return wrong.map((what) => `${subject.name}: ${what} without any fault`);
}

async function lookAround(holder: NetworkHolder, { region, id }: Vpc): Promise<readonly string[]> {
  const looked = await settled([holder.lookInto(region, id, neverAborted)], 30_000);
  const { inRegion, vpcDetails } = holder.snapshot;
  const detail = vpcDetails[id];
  return [
    ...(looked ?? endless),
    ...(detail === undefined ? [`nothing of ${id}`] : unreadIn(detail)),
    ...unreadIn(inRegion[region]?.services[region] ?? {}),
  ];
}

function unreadIn(part: object): readonly string[] {
  return JSON.stringify(part).match(/"kind":"unread".{0,400}/g) ?? [];
}

function act(holder: NetworkHolder, chance: Chance): Promise<unknown> {
  const controller = new AbortController();
  const { signal } = controller;
  if (chance.number() < 0.2) setTimeout(() => controller.abort(cancelled), chance.whole(100));
  const vpcs = Object.values(holder.snapshot.inRegion).flatMap((region) => readOr(region.vpcs, []));
  switch (chance.whole(4)) {
    case 0:
      return holder.whole(signal);
    case 1: {
      if (vpcs.length === 0) return holder.identify(signal);
      const { region, id } = chance.one(vpcs);
      return holder.lookInto(region, id, signal);
    }
    case 2:
      return holder.addRegions([chance.one(['us-east-1', 'ap-northeast-1'])], signal);
    default:
      return holder.refresh(signal);
  }
}

/** What was rejected for a reason that is none, once all have ended; undefined where they do not end in time. */
async function settled(
  asked: readonly Promise<unknown>[],
  withinMs: number,
): Promise<readonly string[] | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), withinMs);
  });
  const results = await Promise.race([Promise.allSettled(asked), late]);
  clearTimeout(timer);
  return results?.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    const reason: unknown = result.reason;
    return isProblem(reason) || reason === cancelled ? [] : [String(reason)];
  });
}
