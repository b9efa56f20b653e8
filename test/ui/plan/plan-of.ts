import type { Plan } from '../../../src/plan/plan';
import type { Step } from '../../../src/plan/step';

const at = { region: 'us-east-1', vpcId: 'vpc-1', why: '' };

/** A plan with so many changes, and one step that only waits. */
export function planOf(changes: number): Plan {
  const rules = Array.from({ length: changes }, (_, index): Step => {
    const cidr = `10.${index}.0.0/16`;
    return {
      kind: 'allow HTTPS',
      name: `rule-${index}`,
      ...at,
      securityGroup: { kind: 'id', id: 'sg-1' },
      cidr,
    };
  });
  const wait: Step = {
    kind: 'await endpoint',
    name: 'wait',
    ...at,
    endpoint: { kind: 'id', id: 'vpce-1' },
    serviceTitle: 'Metrics',
  };
  const place = { profile: 'ops', region: 'us-east-1', vpcId: 'vpc-1', site: 'datadoghq.com' };
  return {
    ...place,
    id: '0123456789abcdef',
    title: 'Allow HTTPS in vpc-1',
    request: { way: 'allow HTTPS', securityGroupId: 'sg-1', ...place },
    accountId: '123456789012',
    accounts: [{ profile: place.profile, accountId: '123456789012' }],
    steps: [...rules, wait],
    kept: [],
    cautions: [],
    outlook: [],
  };
}
