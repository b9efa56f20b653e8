import { parse } from '@cdktf/hcl2json';
import { expect, test } from 'vitest';
import { toTerraform } from '../../src/export/terraform';
import { planSameRegion } from '../../src/plan/same-region';
import { networkFor, request } from '../plan/requests';
import { expectExport } from './expect-export';
import { peeringAcross } from './peering-across';

test('a same-region plan as Terraform', async () => {
  const text = toTerraform(planSameRegion(request(), networkFor()));
  expectExport('same-region.tf', text);
  expect(Object.keys(await parse('main.tf', text))).toEqual(['provider', 'resource', 'terraform']);
});

test('a peering across two accounts as Terraform, with a provider for each', async () => {
  const text = toTerraform(peeringAcross());
  expectExport('peering.tf', text);
  const parsed: unknown = await parse('main.tf', text);
  expect(parsed).toMatchObject({
    provider: {
      aws: [
        { alias: 'test_ap_southeast_2', allowed_account_ids: ['111111111111'] },
        { alias: 'agents_eu_west_2', allowed_account_ids: ['222222222222'] },
      ],
    },
  });
});
