import { parse as parseHcl } from '@cdktf/hcl2json';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toCliScript } from '../../src/export/cli-script';
import { toCloudFormation } from '../../src/export/cloudformation';
import { toTerraform } from '../../src/export/terraform';
import { examples } from './examples';
import { expectExport } from './expect-export';

describe.for(Object.entries(examples))('the plan of %s', ([name, plan]) => {
  test('has steps', () => {
    expect(plan.steps).not.toEqual([]);
  });

  test('as Terraform', async () => {
    const text = toTerraform(plan);
    expectExport(`${name}.tf`, text);
    expect(await parseHcl('main.tf', text)).toBeTypeOf('object');
  });

  test('as CloudFormation', () => {
    const text = toCloudFormation(plan);
    expectExport(`${name}.yaml`, text);
    expect(parseYaml(text)).toHaveProperty('Resources');
  });

  test('as a script', () => {
    expectExport(`${name}.sh`, toCliScript(plan));
  });
});
