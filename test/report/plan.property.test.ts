import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan';
import { reportPlan } from '../../src/report/plan';
import { hostile } from './hostile';
import { shapeOf } from './shape-of';

function planOf(text: string): Plan {
  const at = { region: text, vpcId: text, why: text };
  const group = { kind: 'id', id: text } as const;
  return {
    id: text,
    title: text,
    request: { way: 'enable DNS', profile: text, region: text, vpcId: text, site: text },
    profile: text,
    accountId: `1${text}`,
    accounts: [{ profile: text, accountId: `1${text}` }],
    region: text,
    vpcId: text,
    site: text,
    steps: [
      { kind: 'enable DNS attribute', name: text, ...at, attribute: 'enableDnsSupport' },
      { kind: 'create security group', name: text, ...at, groupName: text, description: text },
      { kind: 'allow HTTPS', name: text, ...at, securityGroup: group, cidr: text },
      {
        kind: 'allow HTTPS out',
        name: text,
        ...at,
        securityGroup: group,
        to: { kind: 'security-group', id: text },
      },
      {
        kind: 'create endpoint',
        name: text,
        ...at,
        serviceTitle: text,
        serviceName: text,
        serviceRegion: text,
        privateDnsName: text,
        privateDns: 'on',
        subnetIds: [text, text],
        securityGroups: [group],
      },
      { kind: 'await endpoint', name: text, ...at, endpoint: group, serviceTitle: text },
    ],
    kept: [{ id: text, sentence: text }],
    cautions: (['note', 'warning', 'harm', 'left out', 'refusal'] as const).map((kind) => ({
      kind,
      sentence: text,
    })),
    outlook: [
      { vpcId: text, host: text, serviceName: text, before: 'public', after: 'private' },
      { vpcId: text, host: text, serviceName: text, before: 'unknown', after: 'unknown' },
    ],
  };
}

test('hostile text changes no heading, table, list or link of a plan', () => {
  const expected = shapeOf(reportPlan(planOf('harmless')));
  expect(expected.filter((line) => line.endsWith('table'))).toHaveLength(3);
  fc.assert(
    fc.property(hostile, (text) => {
      expect(shapeOf(reportPlan(planOf(`x ${text} x`)))).toEqual(expected);
      expect(shapeOf(reportPlan(planOf(`${text}x`)))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
