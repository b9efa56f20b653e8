import { beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { JournalEntry } from '../../src/apply/journal';
import { rollback } from '../../src/apply/rollback';
import type { ApplyTools } from '../../src/apply/tools';
import { connect } from '../../src/aws/connect';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Account } from '../../src/network/account';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { resetMoto } from './moto-clients';
import { wayCases } from './plan-cases';
import { credentials, endpointsOf, inSubnets, peerProfile, readFor } from './plan-world';

// Stands on moto: each way is made for real with the requests that the SDK sends. What moto does otherwise than AWS is
// said in the title of the test that meets it; what AWS refuses is proved on the sandbox. moto knows none of Datadog's
// services, so all of these plans follow the catalogue, and gives endpoints addresses outside of their subnets, which is
// put right before it is judged.
const files = useAwsFiles();
const endpointUrl = motoAddress();

let accounts: Map<string, Account>;
let entries: JournalEntry[];
let tools: ApplyTools;

beforeEach(async () => {
  files.credentials(credentials);
  files.config(peerProfile);
  await resetMoto(endpointUrl);
  accounts = new Map();
  for (const profile of ['plan', 'peer']) {
    accounts.set(profile, await connect({ profile, endpointUrl, route53Limiter: unlimited }));
  }
  entries = [];
  tools = {
    accountOf,
    judge: (network, vpc) =>
      new Map(diagnose(inSubnets(network), vpc).hosts.map(({ host, verdict }) => [host, verdict])),
    journal: journalOn(entries),
    signal: new AbortController().signal,
    progress: () => undefined,
    wait: () => Promise.resolve(),
  };
});

function accountOf(profile: string): Account {
  const account = accounts.get(profile);
  if (account === undefined) throw new Error(`No account for profile ${profile}`);
  return account;
}

function kindsOf({ steps }: Plan) {
  return [...new Set(steps.map(({ kind }) => kind))];
}

const all = Object.entries(wayCases).flatMap(([way, cases]) => cases.map((one) => ({ way, ...one })));

describe('through the SDK', () => {
  it.for(all)(
    '$way $title',
    async ({ ground, steps, ends = 'proved', becomesPrivate, stillPlanned = [], wayBack }) => {
      const request = await ground(endpointUrl);
      const before = await readFor(request, accountOf);
      const plan = planFor(request, before);
      expect(kindsOf(plan)).toEqual(steps);
      // What is foreseen here is what the proof looks at.
      const turned = plan.outlook.filter((name) => name.before !== 'private' && name.after === 'private');
      if (becomesPrivate !== undefined) expect(turned.map(({ host }) => host)).toContain(becomesPrivate);

      const outcome = await applyPlan(plan, tools);
      expect(outcome.kind === 'done' ? outcome.proof.kind : outcome.kind, JSON.stringify(outcome)).toBe(ends);
      const made = await readFor(request, accountOf);
      expect(kindsOf(planFor(request, made))).toEqual(stillPlanned);

      const undoing = await rollback(plan, entries, tools);
      const after = await readFor(request, accountOf);
      if (wayBack === 'refused') {
        expect(undoing).toMatchObject({ kind: 'stopped', problem: { code: 'refused' }, undone: [] });
        expect(after).toEqual(made);
        return;
      }
      expect(undoing).toMatchObject({ kind: 'restored', left: [] });
      const deleted = plan.steps.flatMap((step) =>
        step.kind === 'delete endpoint' ? [step.endpointId] : [],
      );
      // What a plan deleted on purpose does not come back, and nothing else is missing.
      if (deleted.length === 0) expect(after).toEqual(before);
      else expect(endpointsOf(after)).toEqual(endpointsOf(before).filter((id) => !deleted.includes(id)));
    },
  );
});
