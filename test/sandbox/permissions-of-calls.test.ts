import { describe, expect, it } from 'vitest';
import { permissionsToChange, permissionsToRead } from '../../src/network/permissions';
import { createSandbox } from '../../src/sandbox/sandbox';
import { everyCall } from '../aws/every-call';
import { newEndpoint } from '../contract/new-endpoint';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld } from './contract-world';

const { signal } = new AbortController();
const now = () => 0;
const permissions = { ...permissionsToRead, ...permissionsToChange };

describe('what a call asks of the sandbox', () => {
  it.each(Object.keys(everyCall) as (keyof typeof everyCall)[])(
    '%s needs no more than is told',
    async (method) => {
      const sandbox = createSandbox({ now, world: contractWorld });
      await everyCall[method](sandbox.account('sandbox'), signal).catch(() => undefined);
      const asked = sandbox.calls().map(({ action }) => action);
      expect(asked.length).toBeGreaterThan(0);
      const told = ['sts:GetCallerIdentity', ...permissions[method]];
      expect(asked.filter((action) => !told.includes(action))).toEqual([]);
    },
  );

  it.each(permissionsToChange.createEndpoint)('an endpoint is not made without %s', async (action) => {
    const account = createSandbox({ now, world: contractWorld, deny: [{ action }] }).account('sandbox');
    const subject = { account, accountId: '', alias: '', network: contractNetwork, settle: async () => {} };
    const at = { region: contractNetwork.region, signal };
    const problem = await problemFrom(account.createEndpoint('make', at, newEndpoint(subject, 'denied')));
    expect(problem.facts).toMatchObject({ code: 'permission-missing', permission: action });
  });

  it.each(permissionsToChange.createSecurityGroup)(
    'a tagged group is not made without %s',
    async (action) => {
      const account = createSandbox({ now, world: contractWorld, deny: [{ action }] }).account('sandbox');
      const group = { name: 'g', description: 'g', vpcId: contractNetwork.vpcId, tags: { team: 'network' } };
      const at = { region: contractNetwork.region, signal };
      const problem = await problemFrom(account.createSecurityGroup('make', at, group));
      expect(problem.facts).toMatchObject({ code: 'permission-missing', permission: action });
    },
  );
});
