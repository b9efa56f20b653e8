import type { Plan } from '../plan/plan';
import type { Step, StepKind } from '../plan/step';

/** Where a step is made: whose credentials, and which region. */
export interface Place {
  readonly profile: string;
  readonly region: string;
}

/** Zones are of no region; those of the plan's own account are made from where its endpoints are. */
const ofZones: readonly StepKind[] = [
  'create zone',
  'set record',
  'authorize association',
  'associate zone',
  'withdraw authorization',
  'disassociate zone',
  'delete record',
  'delete zone',
];

export function placeOf(step: Step, plan: Plan): Place {
  const profile = step.profile ?? plan.profile;
  const isAtHome = profile === plan.profile && ofZones.includes(step.kind);
  return { profile, region: isAtHome ? plan.region : step.region };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.profile === other.profile && one.region === other.region;
}

/** The plan's own first; also where endpoints that exist are looked up. */
export function placesOf(plan: Plan): readonly Place[] {
  const own = { profile: plan.profile, region: plan.region };
  const used = plan.steps.flatMap((step) => [
    placeOf(step, plan),
    ...(step.kind === 'set record' && step.endpoint.kind === 'id'
      ? [{ profile: plan.profile, region: step.region }]
      : []),
  ]);
  const sorted = [...used.filter((place) => isSamePlace(place, own)), ...used];
  const distinct = sorted.filter(
    (place, index) => sorted.findIndex((one) => isSamePlace(one, place)) === index,
  );
  return distinct.length === 0 ? [own] : distinct;
}

/** Undefined where the account could not be read. */
export function findAccountId({ profile }: Place, plan: Plan): string | undefined {
  const id = plan.accounts.find((account) => account.profile === profile)?.accountId;
  return id === '' ? undefined : id;
}
