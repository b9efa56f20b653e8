import type { Plan } from '../../plan/plan';
import { isSandboxProfile } from '../profile-names';

/** The plan and every VPC that it touches. Each window has a sandbox of its own. */
export function marksOfPlan({ id, vpcId, profile, steps }: Plan): readonly string[] {
  const owner = isSandboxProfile(profile) ? `sandbox of ${process.pid} ` : '';
  const vpcs = new Set([vpcId, ...steps.map((step) => step.vpcId)]);
  return [id, ...vpcs].map((name) => `${owner}${name}`);
}
