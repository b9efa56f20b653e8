import type { Plan } from '../plan/plan';
import type { SetPrivateDns } from '../plan/step';

/** The earlier steps by which other endpoints give up the name that this one is to answer. */
export function cedingBefore(step: SetPrivateDns, { steps }: Plan): readonly SetPrivateDns[] {
  if (step.value === 'off') return [];
  return steps
    .slice(0, steps.indexOf(step))
    .filter((other) => other.kind === 'set private DNS')
    .filter(
      ({ value, vpcId, privateDnsName }) =>
        value === 'off' && vpcId === step.vpcId && privateDnsName === step.privateDnsName,
    );
}
