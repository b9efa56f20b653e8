import { spawnSync } from 'node:child_process';
import { parse } from '@cdktf/hcl2json';
import { expect, test } from 'vitest';
import { toTerraform } from '../../src/export/terraform';
import type { Plan } from '../../src/plan/plan';
import { examples } from './examples';

function parsed(plan: Plan): Promise<unknown> {
  return parse('main.tf', toTerraform(plan));
}

test('a plan over two accounts has a provider for each, which takes no other account', async () => {
  expect(await parsed(examples.peering)).toMatchObject({
    provider: {
      aws: [
        { alias: 'test_ap_southeast_2', allowed_account_ids: ['111111111111'] },
        { alias: 'agents_eu_west_2', allowed_account_ids: ['222222222222'] },
      ],
    },
  });
});

test('an endpoint answers a name only after another one gave it up', async () => {
  const old = 'private_dns_off_vpce_05eeb92d4bab2da95';
  expect(await parsed(examples.migration)).toMatchObject({
    resource: {
      aws_vpc_endpoint_private_dns: {
        [old]: [{ private_dns_enabled: false }],
        private_dns_api_and_synthetics: [{ depends_on: [`\${aws_vpc_endpoint_private_dns.${old}}`] }],
      },
    },
  });
});

test('what stays is imported with a provider where there are several', () => {
  const { peering } = examples;
  const kept = [{ id: 'vpce-1', sentence: 'It has an endpoint.' }];
  expect(toTerraform({ ...peering, kept })).toContain('#   provider = aws.test_ap_southeast_2');
  expect(toTerraform({ ...examples['same-region'], kept })).not.toContain('#   provider');
});

test('a plan of commands alone asks for no provider', async () => {
  expect(await parsed(examples['detach-zone'])).toEqual({});
  expect(toTerraform(examples['detach-zone'])).toContain('Terraform makes none of these steps.');
});

const isThere = spawnSync('terraform', ['version']).status === 0;

test.skipIf(!isThere)(
  'terraform fmt changes nothing (skipped where there is no terraform)',
  () => {
    for (const plan of Object.values(examples)) {
      const { status, stdout } = spawnSync('terraform', ['fmt', '-check', '-diff', '-'], {
        input: toTerraform(plan),
      });
      expect({ status, text: stdout.toString() }).toEqual({ status: 0, text: '' });
    }
  },
  120_000,
);
