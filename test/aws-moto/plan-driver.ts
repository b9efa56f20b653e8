import { applyPlan } from '../../src/apply/apply';
import { connect } from '../../src/aws/connect';
import type { PlanRequest } from '../../src/plan/request';
import { planFor } from '../../src/plan/plan-for';
import { JournalFolder } from '../../src/ui/plan/journal-folder';
import { unlimited } from '../aws/unlimited';
import { readFor } from './plan-world';

/** Where the process that applies ends itself: before the line of that number is written, or after. */
export interface Death {
  readonly when: 'before' | 'after';
  readonly line: number;
}

export interface Orders {
  readonly endpointUrl: string;
  readonly folder: string;
  readonly request: PlanRequest;
  /** Absent where somebody else ends it. */
  readonly death?: Death;
}

/** The program of a process that is to be killed: plans, applies, and says each line that is safely written. */
async function drive({ endpointUrl, folder, request, death }: Orders): Promise<void> {
  const account = await connect({ profile: request.profile, endpointUrl, route53Limiter: unlimited });
  const plan = planFor(request, await readFor(request, () => account));
  const journal = new JournalFolder(folder);
  let line = 0;
  const dieIf = (when: Death['when']) => {
    if (death?.when === when && death.line === line) process.kill(process.pid, 'SIGKILL');
  };
  const outcome = await applyPlan(plan, {
    accountOf: () => account,
    judge: () => new Map(),
    journal: {
      append: async (entry) => {
        line += 1;
        dieIf('before');
        await journal.append(entry);
        process.stdout.write(`line ${line}\n`);
        dieIf('after');
      },
      entries: (planId) => journal.entries(planId),
    },
    signal: new AbortController().signal,
    progress: () => undefined,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  process.stdout.write(`${outcome.kind}\n`);
}

// Written by the test that starts this program.
await drive(JSON.parse(process.argv[2] ?? '') as Orders);
