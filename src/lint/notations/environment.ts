import type { Span, TextEdit } from '../../finding';
import type { Literal, Setting } from '../setting';
import { environmentNameOf } from '../settings/setting-facts';
import { findFacts, findFactsOfVariable } from '../settings/table';
import { type Value, unknown } from '../value';

/** One `NAME=value`, however it is written. */
export interface Variable {
  readonly name: string;
  readonly value: Value;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
  readonly layer: string;
  readonly isMistyped?: true;
  /** Undefined where no fix may touch it. */
  readonly change?: VariableChanges;
}

export interface VariableChanges {
  replaceValue(text: string): readonly TextEdit[] | undefined;
  rename(name: string): readonly TextEdit[] | undefined;
  remove(): readonly TextEdit[] | undefined;
}

/** The Agent's own variables, and those that every program takes its proxy from. */
export function isVariable(name: string): boolean {
  return /^(?:DD_\w+|(?:HTTPS?|NO)_PROXY)$/.test(name);
}

/** A variable that sets nothing we know keeps its own name as key. */
export function settingOfVariable({ change, value, ...variable }: Variable): Setting {
  return {
    ...variable,
    key: findFactsOfVariable(variable.name)?.key ?? variable.name,
    // `valueFrom` and its like: the value is somewhere else.
    value: value.kind === 'map' || value.kind === 'list' ? unknown : value,
    from: 'environment',
    ...(change === undefined
      ? {}
      : {
          change: {
            replaceValue: (literal) => change.replaceValue(variableText(literal)),
            rename: (key) => {
              const name = variableFor(key);
              return name === undefined ? undefined : change.rename(name);
            },
            remove: () => change.remove(),
          },
        }),
  };
}

/** Undefined where no variable sets it. */
export function variableFor(key: string): string | undefined {
  const facts = findFacts(key);
  if (facts !== undefined) return facts.env[0];
  return /^(?:DD_\w+|[A-Z]+_PROXY)$/.test(key) ? key : environmentNameOf(key);
}

/** Lists are separated by spaces. Source: agent/guide/environment-variables.md of DataDog/documentation. */
export function variableText(value: Literal): string {
  return typeof value === 'object' ? value.join(' ') : String(value);
}
