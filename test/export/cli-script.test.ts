import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { toCliScript } from '../../src/export/cli-script';
import { quote } from '../../src/export/shell/quote';
import { examples } from './examples';

/** Stands for the AWS CLI: what is looked for is there, and what is deleted goes at once. */
const stub = `
aws() {
  printf '%s\\n' "$2" >&3
  case $2:$* in
    delete-vpc-endpoints:*) printf '%s\\n' "\${REFUSED:-null}" ;;
    *'length(VpcEndpoints[?contains'*) printf '%s\\n' "\${LEFT:-3}" ;;
    *'length(VpcEndpoints['*) printf '%s\\n' 0 ;;
    *'[0].State'*) printf '"available"\\n' ;;
    *'[0].Status.Code'*) printf '"active"\\n' ;;
    *) printf '"id-1"\\n' ;;
  esac
}
`;

/** The operations that a script asks of AWS, and how it ends. */
function run(script: string, environment: Readonly<Record<string, string>>, cli = stub) {
  const start = 'set -euo pipefail\n';
  const { status, stderr, output } = spawnSync('bash', [], {
    input: script.replace(start, `${start}${cli}`),
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

describe('a VPC with more zones than one answer holds', () => {
  const pages = (second: string) =>
    stub.replace(
      '$2:$* in',
      `$2:$* in
    *by-vpc*--next-token=more=*) printf '"%s"\\n' '${second}' ;;
    *by-vpc*) printf '"- more="\\n' ;;`,
    );
  const look = 'list-hosted-zones-by-vpc';

  test('a zone on the second page is taken away', () => {
    const { status, told, operations } = run(toCliScript(examples['detach-zone']), {}, pages('Z0A1 -'));
    expect({ status, told }).toEqual({ status: 0, told: '' });
    expect(operations).toEqual([look, look, 'disassociate-vpc-from-hosted-zone']);
  });

  test('a zone on no page is taken away already', () => {
    const { status, told, operations } = run(toCliScript(examples['detach-zone']), {}, pages('- -'));
    expect({ status, told }).toEqual({ status: 0, told: '' });
    expect(operations).toEqual([look, look]);
  });

  test('a zone on the second page is not made again', () => {
    const { status, told, operations } = run(toCliScript(examples.peering), {}, pages('Z0A1 -'));
    expect({ status, told }).toEqual({ status: 0, told: '' });
    expect(operations).toContain('change-resource-record-sets');
    expect(operations).not.toContain('create-hosted-zone');
  });
});

test('a look that is refused ends the script: nothing counts as absent that was not seen', () => {
  for (const [name, plan] of Object.entries(examples)) {
    const all = run(toCliScript(plan), { LEFT: '0' }).operations;
    for (const look of new Set(all.filter((operation) => /^(describe|list)-/.test(operation)))) {
      const refusing = stub.replace('case', `if [ "$2" = ${look} ]; then return 254; fi\n  case`);
      const { status, operations } = run(toCliScript(plan), { LEFT: '0' }, refusing);
      const first = all.indexOf(look);
      expect(status, `${name}, ${look}`).not.toBe(0);
      expect(operations.slice(0, first)).toEqual(all.slice(0, first));
      expect(new Set(operations.slice(first))).toEqual(new Set([look]));
    }
  }
});

test.for([
  ['change-resource-record-sets', 'NoSuchHostedZone'],
  [
    'change-resource-record-sets',
    "InvalidChangeBatch: Tried to delete resource record set [name='x', type='A'] but it was not found",
  ],
  ['delete-hosted-zone', 'NoSuchHostedZone'],
  ['delete-vpc-endpoints', 'InvalidVpcEndpointId.NotFound'],
  ['delete-security-group', 'InvalidGroup.NotFound'],
] as const)('what is gone already is no failure of a removal: %s, %s', ([call, error]) => {
  const failing = (text: string) =>
    stub.replace('case', `if [ "$2" = ${call} ]; then echo ${quote(text)} >&2; return 254; fi\n  case`);
  const script = toCliScript(examples.removal);
  expect(run(script, {}, failing(error))).toMatchObject({ status: 0, told: '' });
  expect(run(script, {}, failing('AccessDenied'))).toMatchObject({ status: 1, told: 'AccessDenied\n' });
});

test('an endpoint that AWS does not delete ends the script with what AWS says of it', () => {
  const removal = (REFUSED: string) => run(toCliScript(examples.removal), { REFUSED });
  const managed = removal('"OperationNotPermitted It is managed by a service"');
  expect(managed).toMatchObject({ status: 1, told: 'OperationNotPermitted It is managed by a service\n' });
  expect(managed.operations.at(-1)).toBe('delete-vpc-endpoints');
  expect(removal('"InvalidVpcEndpoint.NotFound It is gone"')).toMatchObject({ status: 0, told: '' });
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
