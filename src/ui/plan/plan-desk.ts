import { l10n, window } from 'vscode';
import type { Outcome } from '../../apply/outcome';
import { changesOf } from '../../plan/changes-of';
import type { Plan } from '../../plan/plan';
import type { VpcOfProfile } from '../../plan/request';
import { reportPlan } from '../../report/plan';
import type { DiagnosisDesk } from '../diagnosis/diagnosis-desk';
import type { Documents } from '../documents';
import type { FailureBoundary } from '../failure';
import type { Networks } from '../network/networks';
import { chosenProfiles } from '../settings';
import { exportFormats } from './export-formats';
import { correctedPlan } from './corrected-plan';
import { consentToApply, consentToRollBack } from './consent';
import type { Journals } from './journals';
import { marksOfPlan } from './marks-of-plan';
import { nameToType } from './name-to-type';
import { leftSomething, outcomeWords, rollbackWords } from './outcome-words';
import type { PlanRunner } from './plan-runner';
import { unfinishedPlans } from './unfinished';

interface Needs {
  readonly runner: PlanRunner;
  readonly journals: Journals;
  readonly documents: Documents;
  readonly networks: Networks;
  readonly diagnoses: DiagnosisDesk;
  readonly failures: FailureBoundary;
}

/** Where plans are shown, agreed to, applied, resumed and rolled back. */
export class PlanDesk {
  private readonly shown = new Map<string, Plan>();
  /** What stopped, by the id of the corrected plan. */
  private readonly corrects = new Map<string, Plan>();

  constructor(private readonly needs: Needs) {}

  /** Opens the plan's document and offers to apply it. The offer is not waited for. */
  async show(plan: Plan): Promise<void> {
    await this.open(plan);
    void this.needs.failures.run(() => this.offer(plan));
  }

  /** Applies the plan of an open document. */
  async applyShown(id: string): Promise<void> {
    const plan = this.shown.get(id);
    if (plan === undefined) tell(planIsGone());
    else if (changesOf(plan).length === 0) tell(nothingToDo(plan));
    else await this.applyWithConsent(plan);
  }

  /** Shows the plan of an open document in a form that the person chooses. */
  async exportShown(id: string): Promise<void> {
    const plan = this.shown.get(id);
    if (plan === undefined) {
      tell(planIsGone());
      return;
    }
    const title = l10n.t('Export "{0}"', plan.title);
    const format = await window.showQuickPick(exportFormats(), { title, ignoreFocusOut: true });
    if (format === undefined) return;
    const { extension, write } = format;
    const text = write(plan);
    await this.needs.documents.show({ kind: 'export', id, title: plan.title, extension, text });
  }

  /** For callers that show nothing of their own: the plan is shown, then asked about, then applied. */
  async applyForOthers(plan: Plan): Promise<Outcome | undefined> {
    await this.open(plan);
    if (!(await this.consent(plan))) return undefined;
    return this.apply(plan);
  }

  async apply(plan: Plan): Promise<Outcome> {
    try {
      return await this.needs.runner.apply(plan);
    } finally {
      this.lookAgain(plan);
    }
  }

  /** Offers what an earlier window left half done, for the profiles that are chosen. */
  async offerUnfinished(): Promise<void> {
    for (const plan of await this.unfinished()) {
      const sentence = l10n.t('"{0}" was interrupted: some of it may have been made.', plan.title);
      await this.offerToFinish(plan, window.showWarningMessage(sentence, ...ways()));
    }
  }

  async chooseUnfinished(): Promise<void> {
    const plans = await this.unfinished();
    if (plans.length === 0) {
      tell(l10n.t('No plan was interrupted.'));
      return;
    }
    const items = plans.map((plan) => ({
      label: plan.title,
      description: [plan.accountId, plan.region].join(' · '),
      plan,
    }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Finish which plan?') });
    if (chosen === undefined) return;
    await this.open(chosen.plan);
    const sentence = l10n.t('"{0}" was interrupted.', chosen.plan.title);
    await this.offerToFinish(chosen.plan, window.showWarningMessage(sentence, ...ways()));
  }

  private async open(plan: Plan): Promise<void> {
    this.shown.set(plan.id, plan);
    const text = reportPlan(plan);
    await this.needs.documents.show({ kind: 'plan', id: plan.id, title: plan.title, extension: 'md', text });
  }

  private async offer(plan: Plan): Promise<void> {
    const changes = changesOf(plan).length;
    if (changes === 0) {
      tell(nothingToDo(plan));
      return;
    }
    const apply = l10n.t('Apply...');
    const sentence =
      changes === 1
        ? l10n.t('"{0}" has 1 change. Nothing changes before you agree.', plan.title)
        : l10n.t('"{0}" has {1} changes. Nothing changes before you agree.', plan.title, changes);
    if ((await window.showInformationMessage(sentence, apply)) === apply) await this.applyWithConsent(plan);
  }

  private async applyWithConsent(plan: Plan): Promise<void> {
    if (!(await this.consent(plan))) return;
    const outcome = await this.apply(plan);
    const words = outcomeWords(plan, outcome);
    if (outcome.kind === 'done') {
      tell(words);
      for (let earlier = this.corrects.get(plan.id); earlier; earlier = this.corrects.get(earlier.id)) {
        await this.needs.runner.replace(earlier, plan);
      }
    } else if (leftSomething(outcome)) {
      const asked = outcome.kind === 'stopped' ? window.showErrorMessage : window.showWarningMessage;
      const corrected = await this.corrected(plan, outcome);
      const more = corrected === undefined ? [] : [showCorrectedTitle()];
      await this.offerToFinish(plan, asked(words, ...more, ...ways()), corrected);
    } else if (outcome.kind === 'stopped') {
      const corrected = await this.corrected(plan, outcome);
      if (corrected === undefined) {
        await this.needs.failures.show(outcome.problem, plan.profile, () => this.applyWithConsent(plan));
      } else {
        await this.showCorrected(corrected, plan);
        void window.showWarningMessage(correctedInstead(outcome.problem.sentence));
      }
    } else {
      tell(words);
    }
  }

  /** Where AWS tells only now in which zones it has the services. */
  private async corrected(plan: Plan, outcome: Outcome): Promise<Plan | undefined> {
    return outcome.kind === 'stopped' ? correctedPlan(plan, outcome.problem, this.needs.networks) : undefined;
  }

  private async showCorrected(corrected: Plan, plan: Plan): Promise<void> {
    this.corrects.set(corrected.id, plan);
    await this.show(corrected);
  }

  private consent(plan: Plan): Promise<boolean> {
    const { state, snapshot } = this.needs.networks.of(plan.profile);
    return consentToApply(plan, state.emulator, nameToType(plan, snapshot));
  }

  private async offerToFinish(
    plan: Plan,
    asked: Thenable<string | undefined>,
    corrected?: Plan,
  ): Promise<void> {
    const answer = await asked;
    if (answer === showCorrectedTitle() && corrected !== undefined) await this.showCorrected(corrected, plan);
    if (answer === resumeTitle()) await this.applyWithConsent(plan);
    else if (answer === rollBackTitle()) await this.rollBack(plan);
  }

  private async rollBack(plan: Plan): Promise<void> {
    const { snapshot } = this.needs.networks.of(plan.profile);
    if (!(await consentToRollBack(plan, nameToType(plan, snapshot)))) return;
    try {
      const outcome = await this.needs.runner.rollBack(plan);
      const words = rollbackWords(plan, outcome);
      if (outcome.kind === 'restored') tell(words);
      else await this.offerToFinish(plan, window.showErrorMessage(words, ...ways()));
    } finally {
      this.lookAgain(plan);
    }
  }

  /** The tree and the diagnoses follow what was made or undone. */
  private lookAgain(plan: Plan): void {
    const { networks, diagnoses, failures } = this.needs;
    void failures.run(async () => {
      const { signal } = new AbortController();
      const places = placesOf(plan);
      for (const { profile, region, vpcId } of places) {
        await networks.of(profile).lookInto(region, vpcId, signal);
      }
      await diagnoses.diagnoseAgain(places, signal);
    });
  }

  private async unfinished(): Promise<readonly Plan[]> {
    const { ofAws, ofSandbox, marks } = this.needs.journals;
    const plans = [...(await unfinishedPlans(ofAws)), ...(await unfinishedPlans(ofSandbox))];
    const mine = plans.filter((plan) => chosenProfiles().includes(plan.profile));
    const isHeld = await Promise.all(mine.map((plan) => marks.isHeld(marksOfPlan(plan)[0] ?? plan.id)));
    return mine.filter((_, index) => isHeld[index] === false);
  }
}

/** Every VPC that the plan touches, with the profile that changes it; each once. */
function placesOf({ profile, region, vpcId, steps }: Plan): readonly VpcOfProfile[] {
  const own = { profile, region, vpcId };
  const others = steps
    .filter(({ kind }) => kind !== 'authorize association' && kind !== 'withdraw authorization')
    .map((step) => ({ profile: step.profile ?? profile, region: step.region, vpcId: step.vpcId }));
  return [...new Map([own, ...others].map((place) => [place.vpcId, place])).values()];
}

/** Not waited for: a message may stay open for as long as the person likes. */
function tell(sentence: string): void {
  void window.showInformationMessage(sentence);
}

const resumeTitle = () => l10n.t('Resume...');
const showCorrectedTitle = () => l10n.t('Show Corrected Plan');
const rollBackTitle = () => l10n.t('Roll Back...');
const ways = () => [resumeTitle(), rollBackTitle(), l10n.t('Leave')];

function nothingToDo({ title, cautions }: Plan): string {
  const refusals = cautions.filter(({ kind }) => kind === 'refusal').map(({ sentence }) => sentence);
  if (refusals.length > 0) return l10n.t('"{0}" cannot be planned. {1}', title, refusals.join(' '));
  return l10n.t('"{0}" has nothing to change.', title);
}

function correctedInstead(sentence: string): string {
  return l10n.t('A plan without the refused zones is open now. Nothing was changed. {0}', sentence);
}

function planIsGone(): string {
  return l10n.t('This plan went away with the window that made it. Plan again.');
}
