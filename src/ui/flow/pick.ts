import { QuickInputButtons, type QuickPick, type QuickPickItem, l10n, window } from 'vscode';
import type { Position, Reply } from './flow';

export interface Choice<T> extends QuickPickItem {
  /** Absent on headings and on what is shown only to say why it cannot be chosen. */
  readonly value?: T;
  /** Chosen at the start, or where the cursor stands in a list of which one is chosen. */
  readonly picked?: boolean;
}

interface Picking<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly position: Position;
  /** The list is busy until they are there. */
  readonly choices: Promise<readonly Choice<T>[]>;
}

interface PickingSome<T> extends Picking<T> {
  /** Whether choosing nothing is an answer. */
  readonly none?: 'allowed';
  /** What remains of a selection after a change: a list may allow one choice per group. */
  readonly narrow?: (chosen: readonly T[], before: readonly T[]) => readonly T[];
}

export function pickOne<T>(picking: Picking<T>): Promise<Reply<T>> {
  return show<T, T>(picking, {
    prepare: () => undefined,
    fill: (pick) => {
      const active = pick.items.filter(({ picked }) => picked === true);
      // Without one the cursor stays on the first.
      if (active.length > 0) pick.activeItems = active;
    },
    answer: (pick) => pick.activeItems[0]?.value,
  });
}

export function pickSome<T>(picking: PickingSome<T>): Promise<Reply<readonly T[]>> {
  let before: readonly T[] = [];
  return show<T, readonly T[]>(picking, {
    prepare: (pick) => {
      pick.canSelectMany = true;
      pick.onDidChangeSelection((items) => {
        const kept = picking.narrow?.(valuesOf(items), before) ?? valuesOf(items);
        before = kept;
        // What has no value cannot be chosen, and of what excludes each other one is let go.
        if (kept.length < items.length) pick.selectedItems = withValues(pick.items, kept);
      });
    },
    fill: (pick) => {
      pick.selectedItems = pick.items.filter(({ picked }) => picked === true);
      before = valuesOf(pick.selectedItems);
    },
    answer: ({ selectedItems }) => {
      const isAnswer = selectedItems.length > 0 || picking.none === 'allowed';
      return isAnswer ? valuesOf(selectedItems) : undefined;
    },
  });
}

interface Behaviour<T, R> {
  readonly prepare: (pick: QuickPick<Choice<T>>) => void;
  readonly fill: (pick: QuickPick<Choice<T>>) => void;
  /** Undefined while there is nothing to accept. */
  readonly answer: (pick: QuickPick<Choice<T>>) => R | undefined;
}

function show<T, R>(picking: Picking<T>, { prepare, fill, answer }: Behaviour<T, R>): Promise<Reply<R>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.title = picking.title;
  pick.placeholder = picking.placeholder;
  pick.step = picking.position.step;
  pick.totalSteps = picking.position.total;
  pick.buttons = picking.position.step > 1 ? [QuickInputButtons.Back] : [];
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  return new Promise<Reply<R>>((resolve, reject) => {
    pick.onDidTriggerButton(() => {
      resolve({ kind: 'back' });
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve({ kind: 'left' });
      pick.dispose();
    });
    pick.onDidAccept(() => {
      const value = pick.busy ? undefined : answer(pick);
      if (value === undefined) return;
      resolve({ kind: 'answered', value });
      pick.dispose();
    });
    prepare(pick);
    pick.show();
    picking.choices.then(
      (choices) => {
        pick.items = choices;
        pick.busy = false;
        if (choices.length === 0) pick.placeholder = l10n.t('Nothing to choose from.');
        fill(pick);
      },
      (error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        pick.dispose();
      },
    );
  });
}

function valuesOf<T>(items: readonly Choice<T>[]): readonly T[] {
  return items.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function withValues<T>(items: readonly Choice<T>[], values: readonly T[]): readonly Choice<T>[] {
  return items.filter(({ value }) => value !== undefined && values.includes(value));
}
