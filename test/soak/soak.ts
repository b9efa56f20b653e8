// node soak.cjs MINUTES SEED [EMULATOR]: see run.mjs.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { privateLinkSites } from '../../src/catalogue/sites';
import { fillMoto } from '../bench/network/fill-moto.mjs';
import { awsSubject } from './aws-subject';
import { Chance } from './chance';
import { growthOf } from './heap-trend';
import { hold } from './hold';
import { harmfulRound, healthyRound } from './round';
import { sandboxSubject } from './sandbox-subject';
import type { Subject } from './subject';

const [minutes = '10', seed = '1', emulator] = process.argv.slice(2);
const harmfulInARow = 5;
/** Bytes. */
const allowedGrowth = 3_000_000;
/** Few, so that the emulator answers in time on a slow machine. */
const zones = 5;

const findings: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException', 'warning']) {
  process.on(event, (reason: unknown) => {
    findings.push(`${event}: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  });
}
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** After each healthy round of anybody. */
const heaps: number[] = [];

/** Returns how many rounds there were. */
async function soak(subject: Subject, untilMs: number): Promise<number> {
  const chance = new Chance(Number(seed));
  const holder = hold({ profile: subject.name, open: subject.open, regions: subject.regions });
  let rounds = 0;
  while (performance.now() < untilMs) {
    for (let round = 0; round < harmfulInARow; round++) {
      findings.push(...(await harmfulRound(subject, holder, chance)));
    }
    findings.push(...(await healthyRound(subject, holder, chance)));
    rounds += harmfulInARow + 1;
    collect();
    heaps.push(process.memoryUsage().heapUsed);
  }
  holder.end();
  return rounds;
}

async function main(): Promise<void> {
  const aws = emulator === undefined ? undefined : await prepared(emulator);
  const untilMs = performance.now() + Number(minutes) * 60_000;
  const subjects = [sandboxSubject(), ...(aws === undefined ? [] : [aws])];
  await Promise.all(
    subjects.map(async (subject) => say(`${subject.name}: ${String(await soak(subject, untilMs))} rounds`)),
  );
  const growth = growthOf(heaps);
  say(
    `heap: from ${megabytes(Math.min(...heaps))} to ${megabytes(Math.max(...heaps))}, grown by ${megabytes(growth)}`,
  );
  if (growth > allowedGrowth) findings.push('The heap grows.');
  await aws?.stop();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

async function prepared(url: string) {
  await fillMoto(
    url,
    privateLinkSites.flatMap(({ services }) => services.map(({ name }) => name)),
    zones,
  );
  return awsSubject(url);
}

void main()
  .catch((error: unknown) =>
    findings.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )
  .then(() => {
    for (const finding of findings.slice(0, 20)) say(finding);
    say(findings.length === 0 ? 'Nothing was wrong.' : `${String(findings.length)} things were wrong.`);
    process.exit(findings.length === 0 ? 0 : 1);
  });

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
