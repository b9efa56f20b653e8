import { expect, test } from 'vitest';
import { historyOf } from '../../src/apply/history';
import type { JournalEntry, Phase } from '../../src/apply/journal';

function entries(...phases: readonly Phase[]): readonly JournalEntry[] {
  return phases.map((phase) => ({ kind: 'step', planId: 'p', step: 's', ...phase }));
}

const started: Phase = { phase: 'started', noticed: ['vpce-1'] };
const made: Phase = { phase: 'made', ids: ['sg-1'] };

test.each<[string, readonly Phase[], ReturnType<typeof historyOf>]>([
  ['nothing', [], { isOwn: false, ids: [], noticed: [], attempt: 0 }],
  ['a start whose answer was lost', [started], { isOwn: true, ids: [], noticed: ['vpce-1'], attempt: 0 }],
  ['a made step', [started, made], { isOwn: true, ids: ['sg-1'], noticed: ['vpce-1'], attempt: 1 }],
  [
    'a refusal by AWS',
    [started, { phase: 'refused', code: 'conflict' }],
    { isOwn: false, ids: [], noticed: ['vpce-1'], attempt: 0 },
  ],
  [
    'something that was so already',
    [{ phase: 'already so', ids: ['sg-2'] }],
    { isOwn: false, ids: ['sg-2'], noticed: [], attempt: 0 },
  ],
  [
    'an undoing that was not finished',
    [started, made, { phase: 'undoing' }],
    { isOwn: true, ids: ['sg-1'], noticed: ['vpce-1'], attempt: 1 },
  ],
  [
    'a step that was undone',
    [started, made, { phase: 'undoing' }, { phase: 'undone' }],
    { isOwn: false, ids: [], noticed: [], attempt: 2 },
  ],
])('the journal of %s', (_, phases, history) => {
  expect(historyOf('s', entries(...phases))).toEqual(history);
  expect(historyOf('other', entries(...phases))).toEqual(historyOf('other', []));
});
