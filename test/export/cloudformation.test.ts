import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toCloudFormation } from '../../src/export/cloudformation';
import { planSameRegion } from '../../src/plan/same-region';
import { networkFor, request } from '../plan/requests';
import { expectExport } from './expect-export';
import { peeringAcross } from './peering-across';

const sameRegion = toCloudFormation(planSameRegion(request(), networkFor()));
const peering = toCloudFormation(peeringAcross());

test('a same-region plan as CloudFormation', () => {
  expectExport('same-region.yaml', sameRegion);
  expect(parse(sameRegion)).toMatchObject({ Resources: { SecurityGroup: { Condition: 'InPlace1' } } });
});

test('a peering across two accounts as CloudFormation says what is done by hand', () => {
  expectExport('peering.yaml', peering);
  expect(peering).toContain('#   aws route53 create-vpc-association-authorization');
});

const isThere = spawnSync('cfn-lint', ['--version']).status === 0;

test.skipIf(!isThere)(
  'cfn-lint finds nothing in the templates (skipped where there is no cfn-lint)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    try {
      const paths = [sameRegion, peering].map((text, index) => {
        const path = join(folder, `${index}.yaml`);
        writeFileSync(path, lengthened(text));
        return path;
      });
      const { stdout, stderr, status } = spawnSync('cfn-lint', ['--non-zero-exit-code', 'warning', ...paths]);
      expect({ status, text: `${stdout.toString()}${stderr.toString()}` }).toEqual({ status: 0, text: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  180_000,
);

/** The examples' ids are shorter than those of AWS. */
function lengthened(text: string): string {
  return text.replaceAll(/"(vpc|subnet|rtb|sg)-([0-9a-z]+)"/g, (_all, prefix: string, rest: string) => {
    const digits = Buffer.from(rest).toString('hex');
    return `"${prefix}-${digits.padStart(17, '0').slice(-17)}"`;
  });
}
