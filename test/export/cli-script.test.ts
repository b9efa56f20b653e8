import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { toCliScript } from '../../src/export/cli-script';
import { examples } from './examples';

/** Stands for the AWS CLI: what is looked for is there, and what is deleted goes at once. */
const stub = `
aws() {
  printf '%s\\n' "$2" >&3
  case $2:$* in
    *'length(VpcEndpoints[?contains'*) printf '%s\\n' "\${LEFT:-3}" ;;
    *'length(VpcEndpoints['*) printf '%s\\n' 0 ;;
    *'[0].State'*) printf '"available"\\n' ;;
    *) printf '"id-1"\\n' ;;
  esac
}
`;

/** The operations that a script asks of AWS, and how it ends. */
function run(script: string, environment: Readonly<Record<string, string>>) {
  const start = 'set -euo pipefail\n';
  const { status, stderr, output } = spawnSync('bash', [], {
    input: script.replace(start, `${start}${stub}`),
    env: { PATH: process.env['PATH'], PRIVATELINK_PAUSE: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const operations = (output[3]?.toString() ?? '').trim().split('\n');
  return { status, told: stderr.toString(), operations };
}

test('a step in another account is made with the profile of that account', () => {
  const script = toCliScript(examples.peering);
  expect(script).toContain("accept-vpc-peering-connection --profile='agents' --region='eu-west-2'");
});

test('a migration stops before old endpoints go, and tells what to look at and how to go on', () => {
  const { status, told, operations } = run(toCliScript(examples.migration), {});
  expect(status).toBe(1);
  expect(operations).toContain('modify-vpc-endpoint');
  expect(operations).not.toContain('delete-vpc-endpoints');
  expect(told).toContain('api.datadoghq.com');
  expect(told).toContain('vpce-05eeb92d4bab2da95');
  expect(told).toContain('PRIVATELINK_VERIFIED=yes');
});

test('a migration goes on once somebody has looked', () => {
  const { status, told, operations } = run(toCliScript(examples.migration), { PRIVATELINK_VERIFIED: 'yes' });
  expect({ status, told }).toEqual({ status: 0, told: '' });
  expect(operations.filter((operation) => operation === 'delete-vpc-endpoints')).toHaveLength(3);
});

test('a migration whose old endpoints are gone asks nobody to look again', () => {
  expect(run(toCliScript(examples.migration), { LEFT: '0' })).toMatchObject({ status: 0, told: '' });
});

const isThere = spawnSync('shellcheck', ['--version']).status === 0;

test.skipIf(!isThere)(
  'shellcheck finds nothing in the scripts (skipped where there is no shellcheck)',
  () => {
    for (const plan of Object.values(examples)) {
      const { stdout, status } = spawnSync('shellcheck', ['-'], { input: toCliScript(plan) });
      expect({ status, text: stdout.toString() }).toEqual({ status: 0, text: '' });
    }
  },
  120_000,
);
