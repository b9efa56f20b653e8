import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { byHand } from './by-hand';
import { comment } from './comment';
import { headlines } from './headlines';
import { findAccountId, isSamePlace, placeOf, placesOf } from './place';
import { firstDnsEntry, refOf } from './stack/given';
import { logicalIdOf } from './stack/logical-id';
import { outputOf } from './stack/output';
import type { Part } from './stack/part';
import { partOfStep } from './stack/part-of-step';
import { usage } from './stack/usage';
import { variablesOf } from './stack/variables';
import { stepNamed } from './step-named';
import { type Yaml, type YamlFields, linesOfYaml } from './stack/yaml';

interface Entry {
  readonly step: Step;
  readonly id: string;
  readonly number: number;
  readonly part: Part;
  /** Names of the parameters without which the resource is not made. */
  readonly needs: readonly string[];
}

/**
 * The plan as one CloudFormation template. Each resource is made only in its account and region, so that the template
 * serves a stack in each of them as well as a StackSet over all.
 */
export function toCloudFormation(plan: Plan): string {
  const entries = plan.steps.map((step, index): Entry => {
    const part = partOfStep(step.kind, step, plan);
    return { step, id: logicalIdOf(step, plan), number: index + 1, part, needs: needsOf(step, plan) };
  });
  const made = entries.filter(({ part }) => part.kind === 'resource');
  return [
    ...headlines(plan),
    ...usage(
      made.map(({ part }) => part),
      plan,
    ),
    ...entries.flatMap((entry) => remarkOn(entry, plan)),
    ...linesOfYaml({
      AWSTemplateFormatVersion: '2010-09-09',
      Description: t('Datadog over AWS PrivateLink'),
    }),
    ...section('Parameters', parametersOf(made)),
    ...section('Conditions', conditionsOf(made, plan)),
    // A template must have a resource; this one is nothing.
    ...(made.length === 0
      ? section('Resources', { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } })
      : ['Resources:', ...made.flatMap((entry) => resourceLines(entry, plan))]),
    ...section('Outputs', outputsOf(made, plan)),
    '',
  ].join('\n');
}

/** Also what the resources need that it refers to. */
function needsOf(step: Step, plan: Plan): readonly string[] {
  const part = partOfStep(step.kind, step, plan);
  if (part.kind !== 'resource') return [];
  const needs = part.given.flatMap(({ parameter, madeBy }) => [
    ...(parameter === undefined ? [] : [parameter.name]),
    ...(madeBy === undefined ? [] : needsOf(stepNamed(madeBy, plan), plan)),
  ]);
  return [...new Set(needs)];
}

function section(name: string, content: YamlFields): readonly string[] {
  return Object.keys(content).length === 0 ? [] : linesOfYaml({ [name]: content });
}

function remarkOn({ step, number, part }: Entry, plan: Plan): readonly string[] {
  const title = comment(t('{0}. {1}', number, describeStep(step).what));
  switch (part.kind) {
    case 'resource':
      if (part.unless === undefined) return [];
      return [title, ...byHand(step, part.unless, variablesOf(step, plan), plan), '#'];
    case 'remark':
      return [title, ...part.sentences.map(comment), '#'];
    case 'by hand':
      return [title, ...byHand(step, part.reason, variablesOf(step, plan), plan), '#'];
  }
}

function parametersOf(entries: readonly Entry[]): YamlFields {
  const parameters = entries.flatMap(({ part }) =>
    part.kind === 'resource' ? part.given.flatMap(({ parameter }) => parameter ?? []) : [],
  );
  return Object.fromEntries(
    parameters.map(({ name, description }) => [
      name,
      { Type: 'String', Default: '', Description: description },
    ]),
  );
}

function conditionsOf(entries: readonly Entry[], plan: Plan): YamlFields {
  const here = placesOf(plan).map((place, index): [string, Yaml] => {
    const accountId = findAccountId(place, plan);
    const isRegion: Yaml = { 'Fn::Equals': [{ Ref: 'AWS::Region' }, place.region] };
    const isAccount: Yaml = { 'Fn::Equals': [{ Ref: 'AWS::AccountId' }, accountId ?? ''] };
    return [`InPlace${index + 1}`, accountId === undefined ? isRegion : { 'Fn::And': [isAccount, isRegion] }];
  });
  const used = here.filter(([name]) => entries.some(({ step }) => placeCondition(step, plan) === name));
  const given = entries
    .filter(({ needs }) => needs.length > 0)
    .map((entry): [string, Yaml] => [
      conditionOf(entry, plan),
      {
        'Fn::And': [
          { Condition: placeCondition(entry.step, plan) },
          ...entry.needs.map((name): Yaml => ({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: name }, ''] }] })),
        ],
      },
    ]);
  return Object.fromEntries([...used, ...given]);
}

function placeCondition(step: Step, plan: Plan): string {
  return `InPlace${placesOf(plan).findIndex((place) => isSamePlace(place, placeOf(step, plan))) + 1}`;
}

function conditionOf({ step, id, needs }: Entry, plan: Plan): string {
  return needs.length === 0 ? placeCondition(step, plan) : `CanMake${id}`;
}

function resourceLines(entry: Entry, plan: Plan): readonly string[] {
  const { step, id, number, part } = entry;
  if (part.kind !== 'resource') return [];
  const fields = { Type: part.type, Condition: conditionOf(entry, plan), Properties: part.properties };
  return [
    comment(t('{0}. {1}', number, describeStep(step).what)),
    comment(step.why),
    ...linesOfYaml({ [id]: fields }),
  ].map((line) => `  ${line}`);
}

/** Ids of what later stacks, and steps by hand, refer to. */
function outputsOf(entries: readonly Entry[], plan: Plan): YamlFields {
  return Object.fromEntries(
    entries.flatMap((entry): readonly [string, Yaml][] => {
      const { step, id } = entry;
      const Condition = conditionOf(entry, plan);
      switch (step.kind) {
        case 'create endpoint':
          return [
            [outputOf(step, 'Id', plan), { Condition, Value: refOf(step, plan) }],
            [outputOf(step, 'DnsEntry', plan), { Condition, Value: firstDnsEntry(id) }],
          ];
        case 'create security group':
        case 'request peering':
        case 'create zone':
          return [[outputOf(step, 'Id', plan), { Condition, Value: refOf(step, plan) }]];
        default:
          return [];
      }
    }),
  );
}
