import { describe, expect, it } from 'vitest';
import { isWithinCidr } from '../../src/sandbox/cidr';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { createSandbox } from '../../src/sandbox/sandbox';
import { problemFrom } from '../contract/problem-from';
import { contractNetwork, contractWorld } from './contract-world';

const now = () => 0;
const { signal } = new AbortController();

function everywhere() {
  return sampleWorld.vpcs.map(async ({ id, region, ownerId }) => {
    const profile = sampleWorld.accounts.find((account) => account.id === ownerId)?.profile ?? '';
    return createSandbox({ now }).account(profile).networkInterfaces({ region, signal }, id);
  });
}

describe('the network interfaces of the sample network', () => {
  it('have addresses of their subnets, each only once in a VPC', async () => {
    const cidrs = new Map(sampleWorld.subnets.map(({ id, cidr }) => [id, cidr]));
    for (const faces of await Promise.all(everywhere())) {
      const addresses = faces.flatMap((face) => face.addresses);
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const face of faces)
        for (const address of face.addresses)
          expect(isWithinCidr(`${address}/32`, cidrs.get(face.subnetId) ?? '')).toBe(true);
    }
  });

  it('refer only to subnets, groups and instances that are there', () => {
    const { subnets, securityGroups, instances = [], networkInterfaces = [] } = sampleWorld;
    const known = new Set([...subnets, ...securityGroups].map(({ id, vpcId }) => `${vpcId} ${id}`));
    expect(networkInterfaces.length).toBeGreaterThan(5);
    for (const { vpcId, subnetId, securityGroupIds, instanceId } of networkInterfaces) {
      for (const id of [subnetId, ...securityGroupIds]) expect(known.has(`${vpcId} ${id}`)).toBe(true);
      const instance = instances.find(({ id }) => id === instanceId);
      expect(instance?.vpcId).toBe(instanceId === undefined ? undefined : vpcId);
    }
  });

  it('belong to one instance, one function and one task at least', async () => {
    const faces = (await Promise.all(everywhere())).flat();
    expect(faces.some(({ instanceId }) => instanceId !== undefined)).toBe(true);
    expect(faces.some(({ type }) => type === 'lambda')).toBe(true);
    expect(faces.some(({ description }) => description.startsWith('arn:aws:ecs:'))).toBe(true);
  });
});

describe('a network interface', () => {
  it('keeps its security group from being deleted', async () => {
    const sandbox = createSandbox({ now, world: contractWorld });
    const at = { region: contractNetwork.region, signal };
    const group = { name: 'of agents', description: 'd', vpcId: contractNetwork.vpcId, tags: {} };
    const id = (await sandbox.account('sandbox').createSecurityGroup('make', at, group)) ?? '';
    const world = sandbox.world();
    const networkInterfaces = (world.networkInterfaces ?? []).map((one) => ({
      ...one,
      securityGroupIds: [id],
    }));
    const inUse = createSandbox({ now, world: { ...world, networkInterfaces } }).account('sandbox');
    const problem = await problemFrom(inUse.deleteSecurityGroup('make', at, id));
    expect(problem.facts.serviceCode).toBe('DependencyViolation');
    await expect(sandbox.account('sandbox').deleteSecurityGroup('make', at, id)).resolves.toBeUndefined();
  });

  it('is seen by the account that has it, and by no other', async () => {
    const sandbox = createSandbox({ now, world: contractWorld });
    const at = { region: contractNetwork.region, signal };
    expect(await sandbox.account('sandbox').networkInterfaces(at, contractNetwork.vpcId)).toHaveLength(2);
    expect(await sandbox.account('peer').networkInterfaces(at, contractNetwork.vpcId)).toEqual([]);
  });
});
