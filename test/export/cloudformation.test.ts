import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toCloudFormation } from '../../src/export/cloudformation';
import { examples } from './examples';

test('resources are made in their account and region alone', () => {
  expect(parse(toCloudFormation(examples['same-region']))).toMatchObject({
    Conditions: {
      InPlace1: {
        'Fn::And': [
          { 'Fn::Equals': [{ Ref: 'AWS::AccountId' }, '111111111111'] },
          { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-southeast-2'] },
        ],
      },
    },
    Resources: { SecurityGroup: { Condition: 'InPlace1' } },
  });
});

test('what CloudFormation has no resource for is a command, with what its variables are', () => {
  const text = toCloudFormation(examples.peering);
  expect(text).toContain('#   aws route53 create-vpc-association-authorization');
  expect(text).toMatch(
    /# {3}id_zone_lime_\w+=\$\(aws cloudformation describe-stacks .*LimeIntakeAp2DatadoghqComId/,
  );
});

test('a record that may be there already is made by a stack only where a person says that it is new', () => {
  const text = toCloudFormation(examples.records);
  expect(text).toContain('#   aws route53 change-resource-record-sets');
  expect(parse(text)).toMatchObject({
    Parameters: { IsNewRecordLimeIntakeAp2DatadoghqCom: { Default: '' } },
    Conditions: {
      CanMakeRecordLimeIntakeAp2DatadoghqCom: {
        'Fn::And': expect.arrayContaining([
          { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'IsNewRecordLimeIntakeAp2DatadoghqCom' }, ''] }] },
        ]) as unknown,
      },
    },
    Resources: {
      RecordLimeIntakeAp2DatadoghqCom: { Condition: 'CanMakeRecordLimeIntakeAp2DatadoghqCom' },
    },
  });
});

test('a record of a zone that the stack makes asks nobody', () => {
  expect(toCloudFormation(examples.peering)).not.toContain('IsNew');
});

test('an endpoint that takes a name over is made without it, and a person sets it', () => {
  const text = toCloudFormation(examples.migration);
  expect(text).toContain('set PrivateDnsEnabled of EndpointApiAndSynthetics to true');
  expect(parse(text)).toMatchObject({
    Resources: {
      EndpointApiAndSynthetics: { Properties: { PrivateDnsEnabled: false } },
      EndpointTraces: { Properties: { PrivateDnsEnabled: true } },
    },
  });
});

test('a plan of commands alone is deployed nowhere', () => {
  const text = toCloudFormation(examples['detach-zone']);
  expect(text).toContain('CloudFormation makes none of these steps.');
  expect(text).not.toContain('aws cloudformation deploy');
});

const isThere = spawnSync('cfn-lint', ['--version']).status === 0;

test.skipIf(!isThere)(
  'cfn-lint finds nothing in the templates (skipped where there is no cfn-lint)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    try {
      const paths = Object.entries(examples).map(([name, plan]) => {
        const path = join(folder, `${name}.yaml`);
        writeFileSync(path, lengthened(toCloudFormation(plan)));
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
