import { describe, expect, it } from 'vitest';
import { type Position, type Question, type Reply, runFlow } from '../../../src/ui/flow/flow';

type Answers = Readonly<Record<string, string>>;
/** Answers a flow as a person would, one deed per question shown; keeps what was shown. */
function person(deeds: readonly string[]) {
  const shown: string[] = [];
  const left = [...deeds];
  const question = (name: string, isOpen: (answers: Answers) => boolean = () => true): Question<Answers> => ({
    isOpen,
    ask: (answers, { step, total }: Position): Promise<Reply<Answers>> => {
      shown.push(`${name} ${step}/${total} ${answers[name] ?? '-'}`);
      const deed = left.shift() ?? 'left';
      if (deed === 'back' || deed === 'left') return Promise.resolve({ kind: deed });
      return Promise.resolve({ kind: 'answered', value: { ...answers, [name]: deed } });
    },
  });
  return { shown, question };
}

describe('a flow', () => {
  it('asks one question after the other and counts them', async () => {
    const { shown, question } = person(['a', 'b']);
    expect(await runFlow([question('site'), question('vpc')], {})).toEqual({ site: 'a', vpc: 'b' });
    expect(shown).toEqual(['site 1/2 -', 'vpc 2/2 -']);
  });

  it('goes back, keeps what was chosen, and goes forward again', async () => {
    const { shown, question } = person(['a', 'b', 'back', 'back', 'c', 'd', 'e']);
    const answers = await runFlow([question('site'), question('vpc'), question('subnet')], {});
    expect(answers).toEqual({ site: 'c', vpc: 'd', subnet: 'e' });
    expect(shown).toEqual([
      'site 1/3 -',
      'vpc 2/3 -',
      'subnet 3/3 -',
      'vpc 2/3 b',
      'site 1/3 a',
      'vpc 2/3 b',
      'subnet 3/3 -',
    ]);
  });

  it('passes over what is decided, forwards and backwards', async () => {
    const { shown, question } = person(['a', 'back', 'b', 'c']);
    const closed = question('region', () => false);
    expect(await runFlow([question('site'), closed, question('vpc')], {})).toEqual({ site: 'b', vpc: 'c' });
    expect(shown).toEqual(['site 1/2 -', 'vpc 2/2 -', 'site 1/2 a', 'vpc 2/2 -']);
  });

  it('ends without answers when the person leaves, or goes back from the first question', async () => {
    const leaving = person(['a', 'left']);
    expect(await runFlow([leaving.question('site'), leaving.question('vpc')], {})).toBeUndefined();
    const backing = person(['back']);
    expect(await runFlow([backing.question('site')], {})).toBeUndefined();
  });

  it('is over at once when everything is decided', async () => {
    const { question } = person([]);
    expect(await runFlow([question('site', () => false)], { site: 'a' })).toEqual({ site: 'a' });
  });
});
