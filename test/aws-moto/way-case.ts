import { us1 } from '../../src/catalogue/sites/us1';
import type { PlanRequest, VpcOfSite } from '../../src/plan/request';
import type { StepKind } from '../../src/plan/step';
import { region } from './moto-clients';
import { ec2Of, makeVpc } from './plan-world';

export interface WayCase {
  /** Behind a colon: what moto does otherwise than AWS. */
  readonly title: string;
  readonly ground: (endpoint: string) => Promise<PlanRequest>;
  /** In the order in which they first come. */
  readonly steps: readonly StepKind[];
  /** How it ends; `proved` where nothing is said. */
  readonly ends?: 'proved' | 'not private' | 'stopped';
  /** A host that is not private before, and is when it ends. */
  readonly becomesPrivate?: string;
  /** Rolling back changes nothing where endpoints are gone for good that it would leave no replacement of. */
  readonly wayBack?: 'refused';
  /** What a new plan still holds, because moto did not do it. */
  readonly stillPlanned?: readonly StepKind[];
}

export const far = 'eu-west-1';
export const metrics = nameOf('Metrics');
export const metricsZone = 'metrics.agent.datadoghq.com';
export const securityGroup = { kind: 'new' } as const;
export const vpc = (endpoint: string, second: number, where = region) =>
  makeVpc(ec2Of(endpoint, where), second);
export const at = (vpcId: string, where = region): VpcOfSite => ({
  profile: 'plan',
  region: where,
  vpcId,
  site: us1.name,
});

export function nameOf(title: string): string {
  return us1.services.find((service) => service.title === title)?.name ?? '';
}

export const toConnect = [
  'enable DNS attribute',
  'create security group',
  'allow HTTPS',
  'create endpoint',
] as const satisfies readonly StepKind[];
