import type { Network } from '../../network/network';
import type { Plan } from '../../plan/plan';
import { vpcTitle } from '../../plan/vpc-title';

/** What a person types to agree to a deletion: the VPC's name, where it has one that keys can write, else its id. */
export function nameToType(plan: Plan, network: Network): string {
  const name = vpcTitle(plan, network).trim();
  return name === '' || /\p{C}/u.test(name) ? plan.vpcId : name;
}
