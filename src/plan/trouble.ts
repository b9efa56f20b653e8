import { t } from '@vscode/l10n';
import type { Caution, Plan } from './plan';
import { planIdOf } from './plan-id';
import { someOf } from './some-of';

/** What becomes of an intake host in a VPC that is not as it should be. */
export interface Trouble {
  readonly host: string;
  /**
   * - `worse`: it works today, or may
   * - `not private`: the plan is meant to make it so
   * - `not known`: the same, and something could not be read
   */
  readonly kind: 'worse' | 'not private' | 'not known';
  readonly reason: string;
}

/** One sentence for all hosts of the VPC that have the same reason. */
export function cautionsOf(troubles: readonly Trouble[], vpcId: string, plan: Plan): readonly Caution[] {
  const groups = Map.groupBy(troubles, ({ kind, reason }) => `${kind} ${reason}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const hosts = [...new Set(group.map(({ host }) => host))];
    const what = wordings[first.kind](first.reason);
    const sentence = t('{0} Hosts ({1}): {2}.', what, hosts.length, someOf(hosts));
    const where = vpcId === plan.vpcId ? sentence : t('In {0}: {1}', vpcId, sentence);
    return [{ kind: first.kind === 'worse' ? 'harm' : 'warning', sentence: where, hosts }];
  });
}

/** The plan with what else is to be known of it. Of cautions only harms count in its id. */
export function withCautions(plan: Plan, cautions: readonly Caution[]): Plan {
  if (cautions.length === 0) return plan;
  const told = { ...plan, cautions: [...plan.cautions, ...cautions] };
  return cautions.some(({ kind }) => kind === 'harm') ? { ...told, id: planIdOf(told) } : told;
}

const wordings: { readonly [K in Trouble['kind']]: (reason: string) => string } = {
  worse: (reason) => t('Worse after this plan: {0}', reason),
  'not private': (reason) => t('Not private after this plan: {0}', reason),
  'not known': (reason) => t('Not known to be private after this plan: {0}', reason),
};
