import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toCliScript } from '../../src/export/cli-script';
import { toCloudFormation } from '../../src/export/cloudformation';
import { toTerraform } from '../../src/export/terraform';
import type { Plan } from '../../src/plan/plan';
import { anyExportedPlan } from './any-exported-plan';
import { fieldsOf } from './deeds/commands';
import { danglingIn } from './deeds/conditions';
import { sorted } from './deeds/deed';
import { deedsOfPlan } from './deeds/deeds-of-plan';
import { deedsOfScript } from './deeds/deeds-of-script';
import { deedsOfStack } from './deeds/deeds-of-stack';
import { deedsOfTerraform } from './deeds/deeds-of-terraform';
import { examples } from './examples';
import { inStack, inTerraform } from './deeds/in-format';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
const options = { numRuns, examples: Object.values(examples).map((plan): [Plan] => [plan]) };
const patience = 60_000 + 200 * numRuns;

test(
  'a script does what the plan says, step by step, in every property',
  () => {
    fc.assert(
      fc.property(anyExportedPlan, (plan) => {
        const script = toCliScript(plan);
        const steps = script.slice(script.indexOf('\n# 1. '));
        expect(deedsOfScript(steps, () => undefined)).toEqual(deedsOfPlan(plan));
      }),
      options,
    );
  },
  patience,
);

test(
  'Terraform describes what the plan says, in every property, and tells the rest as commands',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyExportedPlan, async (plan) => {
        const deeds = await deedsOfTerraform(toTerraform(plan), plan);
        expect(sorted(deeds)).toEqual(sorted(inTerraform(plan)));
      }),
      options,
    );
  },
  patience,
);

test(
  'CloudFormation describes what the plan says, in every property, and tells the rest as commands',
  () => {
    fc.assert(
      fc.property(anyExportedPlan, (plan) => {
        expect(sorted(deedsOfStack(toCloudFormation(plan), plan))).toEqual(sorted(inStack(plan)));
      }),
      options,
    );
  },
  patience,
);

test(
  'a stack refers only to what it makes, and to parameters that are given',
  () => {
    fc.assert(
      fc.property(anyExportedPlan, (plan) => {
        expect(danglingIn(fieldsOf(parse(toCloudFormation(plan))), plan)).toEqual([]);
      }),
      options,
    );
  },
  patience,
);
