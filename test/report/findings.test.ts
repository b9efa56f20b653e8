import { expect, it } from 'vitest';
import type { Finding } from '../../src/finding';
import { reportFindings } from '../../src/report/findings';
import { planOf } from '../ui/plan/plan-of';

it('counts the changes of a repair, and not what only waits', () => {
  const finding: Finding = {
    rule: 'service-missing',
    severity: 'warning',
    message: 'A service is missing.',
    place: { kind: 'resource', region: 'us-east-1', id: 'vpc-1' },
    fixes: [{ kind: 'plan', title: 'Add it', plan: planOf(2) }],
  };
  expect(reportFindings([finding])).toContain('Repair: Add it (changes: 2).');
});
