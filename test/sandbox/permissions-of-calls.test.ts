import { describe, expect, it } from 'vitest';
import { permissionsToChange, permissionsToProbe, permissionsToRead } from '../../src/network/permissions';
import { createSandbox } from '../../src/sandbox/sandbox';
import { everyCall } from '../aws/every-call';
import { newEndpoint } from '../contract/new-endpoint';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld, peerAccountId } from './contract-world';

const { signal } = new AbortController();
const now = () => 0;
const permissions = { ...permissionsToRead, ...permissionsToProbe, ...permissionsToChange };

/** In a region that the contract's world does not have, the denial would come too late. */
const changesWithoutOptions = (
  Object.keys(permissionsToChange) as (keyof typeof permissionsToChange)[]
).filter((method) => permissionsToChange[method][0]?.startsWith('route53:') === true);

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
    const subject = { account, network: contractNetwork };
    const at = { region: contractNetwork.region, signal };
    const problem = await problemFrom(account.createEndpoint('make', at, newEndpoint(subject, 'denied')));
    expect(problem.facts).toMatchObject({ code: 'permission-missing', permission: action });
  });

  it.each(permissionsToChange.requestPeering)(
    'a tagged peering is not requested without %s',
    async (action) => {
      const account = createSandbox({ now, world: contractWorld, deny: [{ action }] }).account('sandbox');
      const { otherVpcId, peerVpcId, region } = contractNetwork;
      const problem = await problemFrom(
        account.requestPeering(
          'make',
          { region, signal },
          {
            vpcId: otherVpcId,
            peer: { accountId: peerAccountId, region, vpcId: peerVpcId },
            tags: { team: 'network' },
          },
        ),
      );
      expect(problem.facts).toMatchObject({ code: 'permission-missing', permission: action });
    },
  );

  it.each(['route53:CreateHostedZone', 'ec2:DescribeVpcs'])(
    'a zone is not made without %s',
    async (action) => {
      const account = createSandbox({ now, world: contractWorld, deny: [{ action }] }).account('sandbox');
      const vpc = { region: contractNetwork.region, vpcId: contractNetwork.otherVpcId };
      const zone = { name: 'a.example', comment: '', vpc, tags: {}, token: 'denied' };
      const problem = await problemFrom(account.createZone(zone, signal));
      expect(problem.facts).toMatchObject({ permission: action, serviceCode: 'AccessDenied' });
    },
  );

  it.each(changesWithoutOptions)('%s changes nothing when its action is denied', async (method) => {
    const [action = ''] = permissionsToChange[method];
    const sandbox = createSandbox({ now, world: contractWorld, deny: [{ action }] });
    const problem = await problemFrom(everyCall[method](sandbox.account('sandbox'), signal));
    expect(problem.facts).toMatchObject({ code: 'permission-missing', permission: action });
    expect(sandbox.world()).toBe(contractWorld);
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
