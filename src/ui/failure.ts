import { commands, l10n, type LogOutputChannel, window } from 'vscode';
import { isProblem, type ProblemAction, type ProblemFacts } from '../problem';
import { isCancellation } from './cancellation';
import type { CommandId } from './manifest';

interface Remedy {
  readonly title: () => string;
  /** Called with the profile that had the problem. */
  readonly command: CommandId;
}

const remedies: { readonly [K in Exclude<ProblemAction, 'retry'>]: Remedy } = {
  'log-in': { title: () => l10n.t('Log In'), command: 'privatelink.profile.logIn' },
  'choose-profile': { title: () => l10n.t('Choose Profiles'), command: 'privatelink.profiles.choose' },
  'show-permissions': { title: () => l10n.t('Show Permissions'), command: 'privatelink.permissions.show' },
  'open-settings': { title: () => l10n.t('Open Settings'), command: 'privatelink.settings.open' },
  'use-sandbox': { title: () => l10n.t('Use the Sandbox'), command: 'privatelink.sandbox.use' },
  'read-again': { title: () => l10n.t('Read Again'), command: 'privatelink.network.refresh' },
};

/** The one place where failures end. */
export class FailureBoundary {
  constructor(private readonly log: LogOutputChannel) {}

  /**
   * Runs what a person started. Cancelled is silence; a problem is its sentence and its buttons; anything else is
   * a defect, which is logged and can be reported. Never rejects.
   */
  async run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (isCancellation(error)) return;
      // Not awaited: a message may stay open for as long as the person likes.
      if (isProblem(error)) void this.show(error.facts, undefined, () => this.run(task));
      else void this.report(error);
    }
  }

  /** For a problem that is known already, such as the one behind a row. */
  async show(facts: ProblemFacts, profile: string | undefined, retry: () => Promise<void>): Promise<void> {
    this.log.warn(facts.sentence, facts.remedy, facts.serviceCode ?? '');
    const actions = facts.actions ?? [];
    const titles = new Map(actions.map((action) => [titleOf(action), action]));
    const chosen = await window.showErrorMessage(`${facts.sentence} ${facts.remedy}`, ...titles.keys());
    const action = chosen === undefined ? undefined : titles.get(chosen);
    if (action === 'retry') await retry();
    else if (action !== undefined) await commands.executeCommand(remedies[action].command, profile);
  }

  /** A defect that nobody waits for, such as one in a background read. */
  async report(error: unknown): Promise<void> {
    if (isCancellation(error)) return;
    this.log.error(error instanceof Error ? error : String(error));
    const report = l10n.t('Report Issue');
    const log = l10n.t('Show Log');
    const sentence = l10n.t('PrivateLink for Datadog failed in a way it does not know. The log says more.');
    const chosen = await window.showErrorMessage(sentence, report, log);
    if (chosen === log) this.log.show();
    if (chosen === report) {
      await commands.executeCommand('workbench.action.openIssueReporter', {
        extensionId: 'privatelink-for-datadog.privatelink-for-datadog',
      });
    }
  }
}

function titleOf(action: ProblemAction): string {
  return action === 'retry' ? l10n.t('Try Again') : remedies[action].title();
}
