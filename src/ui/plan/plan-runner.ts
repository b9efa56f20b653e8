import { ProgressLocation, l10n, window } from 'vscode';
import { applyPlan } from '../../apply/apply';
import type { Journal } from '../../apply/journal';
import type { Outcome, RollbackOutcome } from '../../apply/outcome';
import { rollback } from '../../apply/rollback';
import { diagnose } from '../../diagnose/diagnose';
import type { ApplyTools, Progress } from '../../apply/tools';
import type { Plan } from '../../plan/plan';
import { Problem } from '../../problem';
import type { Accounts } from '../accounts';
import { signalOf } from '../cancellation';
import { isSandboxProfile } from '../profile-names';
import { requireTrust } from '../trust';
import { wait } from '../wait';
import type { Journals } from './journals';
import { marksOfPlan } from './marks-of-plan';
import { unfinishedPlan } from './unfinished';

/** Makes and undoes plans, with progress that can be cancelled. Whether to do so was decided before. */
export class PlanRunner {
  constructor(
    private readonly accounts: Accounts,
    private readonly journals: Journals,
  ) {}

  apply(plan: Plan): Promise<Outcome> {
    const title = l10n.t('Applying: {0}', plan.title);
    return this.run(plan, title, (tools) => applyPlan(plan, tools));
  }

  rollBack(plan: Plan): Promise<RollbackOutcome> {
    const title = l10n.t('Rolling back: {0}', plan.title);
    return this.run(plan, title, async (tools) => {
      return rollback(plan, await tools.journal.entries(plan.id), tools);
    });
  }

  /** A plan that stopped half way is neither resumed nor rolled back once a corrected one was made in its place. */
  async replace(plan: Plan, by: Plan): Promise<void> {
    const journal = this.journalOf(plan);
    if (unfinishedPlan(await journal.entries(plan.id)) === undefined) return;
    await journal.append({ kind: 'closed', planId: plan.id, how: 'replaced', by: by.id });
  }

  private async run<T>(plan: Plan, title: string, work: (tools: ApplyTools) => Promise<T>): Promise<T> {
    requireTrust();
    const release = await this.journals.marks.take(marksOfPlan(plan));
    if (release === undefined) throw new Problem(isBusy(plan));
    try {
      const accountOf = await this.openAll(plan);
      const journal = this.journalOf(plan);
      const options = { location: ProgressLocation.Notification, title, cancellable: true };
      return await window.withProgress(options, (bar, token) =>
        work({ accountOf, judge, journal, wait, signal: signalOf(token), progress: tellTo(bar, plan) }),
      );
    } finally {
      await release();
    }
  }

  private async openAll({ accounts }: Plan): Promise<ApplyTools['accountOf']> {
    const opened = await Promise.all(
      accounts.map(async ({ profile }) => [profile, await this.accounts.open(profile)] as const),
    );
    const byProfile = new Map(opened);
    return (profile) => {
      const account = byProfile.get(profile);
      if (account === undefined) throw new Error(`No account for profile ${profile}`);
      return account;
    };
  }

  private journalOf({ profile }: Plan): Journal {
    return isSandboxProfile(profile) ? this.journals.ofSandbox : this.journals.ofAws;
  }
}

function judge(...[network, vpc]: Parameters<ApplyTools['judge']>): ReturnType<ApplyTools['judge']> {
  return new Map(diagnose(network, vpc).hosts.map(({ host, verdict }) => [host, verdict]));
}

interface Bar {
  report(value: { message?: string; increment?: number }): void;
}

/** The bar moves with every step that has ended; the words say what is under way. */
function tellTo(bar: Bar, { steps }: Plan): (progress: Progress) => void {
  const ended: readonly Progress['state'][] = ['made', 'already so', 'undone'];
  return ({ message, state }) => {
    bar.report(ended.includes(state) ? { increment: 100 / steps.length } : { message });
  };
}

/** Two plans at once in one VPC could each undo what the other relies on. */
function isBusy({ vpcId }: Plan) {
  return {
    code: 'conflict',
    sentence: l10n.t('A plan for {0} or a VPC beside it is being made or rolled back right now.', vpcId),
    remedy: l10n.t('Wait until it has ended, or cancel it.'),
  } as const;
}
