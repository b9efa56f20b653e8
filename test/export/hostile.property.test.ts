import { spawnSync } from 'node:child_process';
import { parse as parseHcl } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toCliScript } from '../../src/export/cli-script';
import { toCloudFormation } from '../../src/export/cloudformation';
import { toTerraform } from '../../src/export/terraform';
import { hostile } from '../report/hostile';
import { planOf } from './any-step';

const forms = [
  '${jsonencode(1)}',
  '$${x}',
  '%{ if true }',
  '"',
  "'",
  '$(exit 9)',
  '`exit 9`',
  '\\',
  '!Ref x',
  '&a',
  '*',
  'file:///etc/passwd',
  '{{{resolve:ssm:x}}',
  '-x',
  '\b\f',
  '\u0085',
  '\r\n',
  '\n#',
];
const anyText = fc.oneof(
  fc.constantFrom(...forms),
  fc.tuple(fc.constantFrom(...forms), hostile).map((parts) => parts.join('')),
);

/** What cannot be written at all is replaced. */
function written(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
}

test('hostile text stays text in Terraform', async () => {
  const shape = shapeOf(await parseHcl('main.tf', toTerraform(planOf('x1'))));
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const parsed = await parseHcl('main.tf', toTerraform(planOf(`x1${text}`)));
      expect(shapeOf(parsed)).toEqual(shape);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('hostile text stays text in CloudFormation, and asks for no secret', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const template = toCloudFormation(planOf(`x${text}`));
      expect(JSON.stringify(parseYaml(template))).not.toContain('{{');
      const title = written(`x${text}`).replace(/\{(?=\{)/g, '{ ');
      expect(parseYaml(template)).toMatchObject({
        Resources: {
          Group: { Properties: { GroupName: title, VpcId: title } },
          Zone: { Properties: { Name: title } },
        },
      });
    }),
  );
});

test('hostile text reaches the AWS CLI as JSON and bash as nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const stub =
        'aws() { case $1 in ec2|route53) ;; *) exit 8 ;; esac; printf \'%s\\n\' "$6" >&3; [ "$2" = delete-vpc-endpoints ] || printf \'"active"\\n\'; }\n';
      const script = toCliScript(planOf(`x${text}`)).replace(
        'set -euo pipefail\n',
        `set -euo pipefail\n${stub}`,
      );
      expect(script).toContain(stub);
      const { status, stderr, output } = spawnSync('bash', [], {
        input: script.replaceAll(/^await .*$/gm, ''),
        env: { ...process.env, PRIVATELINK_VERIFIED: 'yes' },
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      });
      expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
      const inputs = (output[3]?.toString() ?? '')
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(inputs).toContainEqual(expect.objectContaining({ VpcEndpointId: written(`x${text}`) }));
    }),
    { numRuns: 25 },
  );
}, 60_000);
