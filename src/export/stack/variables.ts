import type { Plan } from '../../plan/plan';
import type { Reference, Step } from '../../plan/step';
import { aliasOf } from '../shell/alias';
import { variableOf } from '../shell/variable-of';
import { stepNamed } from '../step-named';
import { commandOfOutput } from './output';

/** Lines of bash that set the variables of the command of a step, once the stacks are there. */
export function variablesOf(step: Step, plan: Plan): readonly string[] {
  const references: readonly Reference[] = [
    ...('zone' in step ? [step.zone] : []),
    ...('endpoint' in step ? [step.endpoint] : []),
  ];
  const made = references.flatMap((reference) =>
    reference.kind === 'result' ? [stepNamed(reference.of, plan)] : [],
  );
  return [
    ...made.map((one) => `${variableOf(one.name, plan)}=$(${commandOfOutput(one, 'Id', plan)})`),
    ...(step.kind === 'set record' ? Object.values(aliasOf(step, plan)) : []).map(
      ({ variable, command }) => `${variable}=$(${command} --output text)`,
    ),
  ];
}
