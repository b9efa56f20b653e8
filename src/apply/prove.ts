import type { NameAnswer, Plan } from '../plan/plan';
import { agentVpcsOf } from '../plan/request';
import type { ProblemFacts } from '../problem';
import { isProblem } from '../problem';
import { readAgain } from './read-again';
import type { ApplyTools } from './tools';

/** Whether the hosts that the plan is for are private once it is made. */
export type Proof =
  /** Each of them, in the network as it is now; also where the plan promised none. */
  | { readonly kind: 'proved' }
  | { readonly kind: 'not private'; readonly names: readonly Astray[] }
  /** The network could not be read again. */
  | { readonly kind: 'not looked'; readonly problem?: ProblemFacts };

export interface Astray {
  readonly vpcId: string;
  readonly host: string;
  readonly verdict: NameAnswer;
}

/** Reads the network again and judges it. What goes wrong here takes nothing away from what was made. */
export async function prove(plan: Plan, tools: ApplyTools): Promise<Proof> {
  const promised = plan.outlook.filter(({ after }) => after === 'private');
  if (promised.length === 0) return { kind: 'proved' };
  try {
    const network = await readAgain(plan, tools);
    const names = agentVpcsOf(plan.request).flatMap(({ region, vpcId }): readonly Astray[] => {
      const verdicts = tools.judge(network, { region, vpcId, site: plan.site });
      return promised
        .filter((name) => name.vpcId === vpcId)
        .map(({ host }) => ({ vpcId, host, verdict: verdicts.get(host) ?? 'unknown' }))
        .filter(({ verdict }) => verdict !== 'private');
    });
    return names.length === 0 ? { kind: 'proved' } : { kind: 'not private', names };
  } catch (error) {
    if (tools.signal.aborted) return { kind: 'not looked' };
    if (isProblem(error)) return { kind: 'not looked', problem: error.facts };
    throw error;
  }
}
