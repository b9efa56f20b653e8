/** What a person did with a question: answered it, went one back, or left. */
export type Reply<T> =
  { readonly kind: 'answered'; readonly value: T } | { readonly kind: 'back' } | { readonly kind: 'left' };

/** Where a question stands, for its title. */
export interface Position {
  readonly step: number;
  readonly total: number;
}

/**
 * One question of a flow. Answers so far come in, the same with its own answer goes out; what was answered before
 * stays in, so that whoever goes back finds their choice again.
 */
export interface Question<Answers> {
  /** False where the answers so far leave nothing to choose. */
  readonly isOpen: (answers: Answers) => boolean;
  readonly ask: (answers: Answers, position: Position) => Promise<Reply<Answers>>;
}

/** Asks until all is answered; undefined when the person left. Going back from the first question leaves too. */
export async function runFlow<Answers>(
  questions: readonly Question<Answers>[],
  start: Answers,
): Promise<Answers | undefined> {
  const asked: number[] = [];
  let answers = start;
  let index = 0;
  while (index < questions.length) {
    const question = questions[index];
    if (question === undefined || !question.isOpen(answers)) {
      index += 1;
      continue;
    }
    const open = questions.slice(index).filter((later) => later.isOpen(answers)).length;
    const position = { step: asked.length + 1, total: asked.length + open };
    const reply = await question.ask(answers, position);
    if (reply.kind === 'left') return undefined;
    if (reply.kind === 'answered') {
      answers = reply.value;
      asked.push(index);
      index += 1;
      continue;
    }
    const before = asked.pop();
    if (before === undefined) return undefined;
    index = before;
  }
  return answers;
}
