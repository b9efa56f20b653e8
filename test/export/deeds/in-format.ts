import type { Plan } from '../../../src/plan/plan';
import type { Reference, Step, StepOf } from '../../../src/plan/step';
import type { Deed } from './deed';
import { deedsOfPlan } from './deeds-of-plan';

/** The deeds of a plan, where Terraform waits by itself. */
export function inTerraform(plan: Plan): readonly Deed[] {
  return withSteps(plan).flatMap(({ step, deed }): readonly Deed[] => {
    switch (step.kind) {
      case 'await endpoint':
        return step.endpoint.kind === 'id' ? [deed] : [];
      case 'verify hosts':
        return [];
      case 'withdraw authorization':
        return isAuthorized(step, plan) ? [] : [deed];
      // The two resources for private DNS exclude each other.
      case 'create endpoint':
        return [laterOf(step, plan) === undefined ? deed : { ...deed, privateDns: undefined }];
      default:
        return [deed];
    }
  });
}

/** The deeds of a plan, where one resource of CloudFormation stands for several steps. */
export function inStack(plan: Plan): readonly Deed[] {
  return withSteps(plan).flatMap(({ step, deed }): readonly Deed[] => {
    switch (step.kind) {
      case 'await endpoint':
      case 'set private DNS':
        return step.endpoint.kind === 'id' ? [deed] : [];
      case 'accept peering':
        return step.peering.kind === 'id' ? [deed] : [];
      case 'verify hosts':
        return [];
      case 'create endpoint':
        return [{ ...deed, privateDns: (atOnce(step, plan) ?? step.privateDns) === 'on' }];
      case 'request peering': {
        const isOfPlan = step.peer.accountId === accountOf(deed.profile, plan);
        return [{ ...deed, acceptedBy: isOfPlan ? undefined : step.peer.accountId }];
      }
      case 'set record': {
        const resource = { ...deed, endpoint: { id: idIn(deed) } };
        return step.zone.kind === 'id' ? [resource, deed] : [resource];
      }
      default:
        return [deed];
    }
  });
}

function withSteps(plan: Plan): readonly { readonly step: Step; readonly deed: Deed }[] {
  const deeds = deedsOfPlan(plan);
  return plan.steps.flatMap((step, index) => {
    const deed = deeds[index];
    return deed === undefined ? [] : [{ step, deed }];
  });
}

function laterOf({ name }: Step, { steps }: Plan): 'on' | 'off' | undefined {
  const isOwn = (reference: Reference) => reference.kind === 'result' && reference.of === name;
  return steps
    .flatMap((step) => (step.kind === 'set private DNS' && isOwn(step.endpoint) ? [step.value] : []))
    .at(-1);
}

/** Terraform keeps what it authorizes. */
function isAuthorized({ vpcId, zone }: StepOf<'withdraw authorization'>, { steps }: Plan): boolean {
  return steps.some(
    (step) =>
      step.kind === 'authorize association' &&
      step.vpcId === vpcId &&
      JSON.stringify(step.zone) === JSON.stringify(zone),
  );
}

/** A name that another endpoint has to give up first is set by a person. */
function atOnce(step: Step, plan: Plan): 'on' | 'off' | undefined {
  const isCeded = plan.steps.some(
    (other) =>
      other.kind === 'set private DNS' &&
      other.value === 'off' &&
      step.kind === 'create endpoint' &&
      other.privateDnsName === step.privateDnsName,
  );
  return isCeded ? undefined : laterOf(step, plan);
}

function accountOf(profile: string, { accounts }: Plan): string | undefined {
  return accounts.find((account) => account.profile === profile)?.accountId;
}

function idIn({ endpoint }: Deed): unknown {
  return typeof endpoint === 'object' && endpoint !== null && 'id' in endpoint ? endpoint.id : undefined;
}
