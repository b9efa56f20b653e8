import type { Finding, TextEdit } from '../finding';
import { type Completion, complete } from './complete';
import { type EndpointsNeeded, endpointsNeeded } from './endpoints-needed';
import { fixAll } from './fix-all';
import { type Hover, hover } from './hover';
import { type LintOptions, findingsOf } from './lint';
import type { Reading } from './read';

/** What an editor asks about a text, and what it gets. Both are plain data, so that a thread can answer. */
export interface Questions {
  readonly findings: { readonly asked: LintOptions; readonly answer: readonly Finding[] };
  readonly fixes: { readonly asked: LintOptions; readonly answer: readonly TextEdit[] };
  readonly hover: {
    readonly asked: { readonly offset: number; readonly site: string | undefined };
    readonly answer: Hover | undefined;
  };
  readonly completions: {
    readonly asked: { readonly offset: number };
    readonly answer: readonly Completion[];
  };
  readonly endpoints: {
    readonly asked: { readonly site: string | undefined };
    readonly answer: readonly EndpointsNeeded[];
  };
}

export type QuestionKind = keyof Questions;

const answers: {
  readonly [K in QuestionKind]: (reading: Reading, asked: Questions[K]['asked']) => Questions[K]['answer'];
} = {
  findings: findingsOf,
  fixes: ({ text, fileName }, options) => fixAll(text, fileName, options),
  hover: (reading, { offset, site }) => hover(reading, offset, site),
  completions: ({ text, fileName }, { offset }) => complete(text, fileName, offset),
  endpoints: ({ configurations }, { site }) =>
    configurations
      .filter(({ part }) => part === undefined)
      .flatMap((configuration) => endpointsNeeded(configuration, site) ?? []),
};

export function answer<K extends QuestionKind>(
  reading: Reading,
  kind: K,
  asked: Questions[K]['asked'],
): Questions[K]['answer'] {
  return answers[kind](reading, asked);
}
