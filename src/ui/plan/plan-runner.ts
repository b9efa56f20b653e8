import { ProgressLocation, l10n, window } from 'vscode';
import { applyPlan } from '../../apply/apply';
import type { Journal } from '../../apply/journal';
import type { Outcome, RollbackOutcome } from '../../apply/outcome';
import { rollback } from '../../apply/rollback';
import type { ApplyTools, Progress } from '../../apply/tools';
import type { Plan } from '../../plan/plan';
import { Problem } from '../../problem';
import type { Accounts } from '../accounts';
import { signalOf } from '../cancellation';
import { isSandboxProfile } from '../profile-names';
import { requireTrust } from '../trust';
import { wait } from '../wait';
import type { Journals } from './journals';

/** Makes and undoes plans, with progress that can be cancelled. Whether to do so was decided before. */
export class PlanRunner {
  private readonly running = new Set<string>();

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

  private async run<T>(plan: Plan, title: string, work: (tools: ApplyTools) => Promise<T>): Promise<T> {
    requireTrust();
    if (this.running.has(plan.vpcId)) throw new Problem(isBusy(plan));
    this.running.add(plan.vpcId);
    let release: (() => Promise<void>) | undefined;
    try {
      release = await this.journals.marks.take(plan.id);
      if (release === undefined) throw new Problem(isBusy(plan));
      const account = await this.accounts.open(plan.profile);
      const journal = this.journalOf(plan);
      const options = { location: ProgressLocation.Notification, title, cancellable: true };
      return await window.withProgress(options, (bar, token) =>
        work({ account, journal, wait, signal: signalOf(token), progress: tellTo(bar, plan) }),
      );
    } finally {
      this.running.delete(plan.vpcId);
      await release?.();
    }
  }

  private journalOf({ profile }: Plan): Journal {
    return isSandboxProfile(profile) ? this.journals.ofSandbox : this.journals.ofAws;
  }
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
    sentence: l10n.t('A plan for {0} is being made or rolled back right now.', vpcId),
    remedy: l10n.t('Wait until it has ended, or cancel it.'),
  } as const;
}
