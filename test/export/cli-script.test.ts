import { expect, test } from 'vitest';
import { toCliScript } from '../../src/export/cli-script';
import { planSameRegion } from '../../src/plan/same-region';
import { networkFor, request } from '../plan/requests';
import { expectExport } from './expect-export';
import { peeringAcross } from './peering-across';

test('a same-region plan as a script', () => {
  expectExport('same-region.sh', toCliScript(planSameRegion(request(), networkFor())));
});

test('a peering across two accounts as a script', () => {
  const script = toCliScript(peeringAcross());
  expectExport('peering.sh', script);
  expect(script).toContain("--profile='agents' --region='eu-west-2'");
});
