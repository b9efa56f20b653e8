import { describe, expect, it } from 'vitest';
import type { SecurityRule } from '../../src/network/vpc';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

const https: SecurityRule = {
  protocol: 'tcp',
  ports: { from: 443, to: 443 },
  peer: { kind: 'cidr', cidr: '10.20.0.0/16' },
};

const everythingOut: SecurityRule = { protocol: '-1', peer: { kind: 'cidr', cidr: '0.0.0.0/0' } };

const missing = 'sg-0123456789abcdef0';

export function changesOfSecurityGroups({ subject, unless }: ContractTest): void {
  const groups = () => subject().account.securityGroups(at(subject()), subject().network.vpcId);
  const groupOf = async (id: string) => (await groups()).find((group) => group.id === id);
  const newGroup = () => ({
    name: 'datadog-endpoints',
    description: 'HTTPS to Datadog',
    vpcId: subject().network.vpcId,
    tags: { Name: 'datadog-endpoints', team: 'network' },
  });
  const create = async () => {
    const id = await subject().account.createSecurityGroup('make', at(subject()), newGroup());
    if (id === undefined) throw new Error('A created security group has an id.');
    return id;
  };

  describe('changing security groups', () => {
    it('reads the default group of a VPC', async () => {
      expect(await groups()).toMatchObject([{ name: 'default', vpcId: subject().network.vpcId }]);
    });

    it('has no groups for a VPC that is not there', async () => {
      const { account } = subject();
      expect(await account.securityGroups(at(subject()), 'vpc-0123456789abcdef0')).toEqual([]);
    });

    it('creates a group that lets nothing in and everything out, tagged', async () => {
      const id = await create();
      expect(await groupOf(id)).toEqual({
        id,
        name: 'datadog-endpoints',
        description: 'HTTPS to Datadog',
        vpcId: subject().network.vpcId,
        ingress: [],
        egress: [everythingOut],
        tags: { Name: 'datadog-endpoints', team: 'network' },
      });
    });

    it('changes nothing in a rehearsal', async () => {
      const { account } = subject();
      const id = await create();
      const before = await groups();
      const other = { ...newGroup(), name: 'another' };
      expect(await account.createSecurityGroup('rehearse', at(subject()), other)).toBeUndefined();
      await account.allowIngress('rehearse', at(subject()), id, https);
      await account.allowEgress('rehearse', at(subject()), id, https);
      await account.revokeEgress('rehearse', at(subject()), id, everythingOut);
      await account.deleteSecurityGroup('rehearse', at(subject()), id);
      expect(await groups()).toEqual(before);
    });

    it('refuses a second group of the same name in the VPC', async () => {
      await create();
      const problem = await problemFrom(create());
      expect(problem.facts).toMatchObject({ code: 'conflict', serviceCode: 'InvalidGroup.Duplicate' });
      expect(problem.facts.sentence).toContain('datadog-endpoints');
    });

    unless(
      'makes security groups in any VPC',
      'does not create a group in a VPC that is not there',
      async () => {
        const { account } = subject();
        const group = { ...newGroup(), vpcId: 'vpc-0123456789abcdef0' };
        const problem = await problemFrom(account.createSecurityGroup('make', at(subject()), group));
        expect(problem.facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidVpcID.NotFound' });
      },
    );

    describe.each(['inbound', 'outbound'] as const)('by %s rules', (direction) => {
      const isIn = direction === 'inbound';
      const allow = (id: string, rule: SecurityRule) =>
        isIn
          ? subject().account.allowIngress('make', at(subject()), id, rule)
          : subject().account.allowEgress('make', at(subject()), id, rule);
      const revoke = (id: string, rule: SecurityRule) =>
        isIn
          ? subject().account.revokeIngress('make', at(subject()), id, rule)
          : subject().account.revokeEgress('make', at(subject()), id, rule);
      const rulesOf = async (id: string) => {
        const group = await groupOf(id);
        return isIn ? group?.ingress : group?.egress;
      };
      const createClosed = async () => {
        const id = await create();
        if (!isIn) await revoke(id, everythingOut);
        return id;
      };

      it('allows traffic once, however often it is told', async () => {
        const id = await createClosed();
        await allow(id, https);
        await allow(id, https);
        expect(await rulesOf(id)).toEqual([https]);
      });

      it('leaves the rules of the other direction alone', async () => {
        const id = await createClosed();
        const before = await groupOf(id);
        await allow(id, https);
        const after = await groupOf(id);
        expect(isIn ? after?.egress : after?.ingress).toEqual(isIn ? before?.egress : before?.ingress);
      });

      it('keeps rules of several blocks apart', async () => {
        const id = await createClosed();
        const second: SecurityRule = { ...https, peer: { kind: 'cidr', cidr: '10.99.0.0/16' } };
        await allow(id, https);
        await allow(id, second);
        expect(await rulesOf(id)).toEqual(expect.arrayContaining([https, second]));
        await revoke(id, https);
        expect(await rulesOf(id)).toEqual([second]);
      });

      it('allows traffic with another group, and takes it back', async () => {
        const id = await createClosed();
        const [other] = await groups();
        const rule: SecurityRule = { ...https, peer: { kind: 'security-group', id: other?.id ?? '' } };
        await allow(id, rule);
        const rules = (await rulesOf(id)) ?? [];
        expect(rules).toHaveLength(1);
        expect(rules[0]).toMatchObject({ protocol: 'tcp', peer: { kind: 'security-group', id: other?.id } });
        await revoke(id, rule);
        expect(await rulesOf(id)).toEqual([]);
      });

      it('revokes a rule, also one that is not there', async () => {
        const id = await createClosed();
        await allow(id, https);
        await revoke(id, https);
        await revoke(id, https);
        expect(await rulesOf(id)).toEqual([]);
      });

      it('does not find a group that is not there', async () => {
        const problem = await problemFrom(allow(missing, https));
        expect(problem.facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidGroup.NotFound' });
        expect(problem.facts.sentence).toContain(missing);
      });
    });

    it('deletes a group, and not a second time', async () => {
      const { account } = subject();
      const id = await create();
      await account.deleteSecurityGroup('make', at(subject()), id);
      expect(await groupOf(id)).toBeUndefined();
      const problem = await problemFrom(account.deleteSecurityGroup('make', at(subject()), id));
      expect(problem.facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidGroup.NotFound' });
    });

    unless(
      'lets a security group go that is in use',
      'keeps a group that an endpoint uses, until the endpoint is gone',
      async () => {
        const { account, network, settle } = subject();
        const id = await create();
        const endpoint = await account.createEndpoint('make', at(subject()), {
          vpcId: network.vpcId,
          serviceName: network.service.name,
          serviceRegion: network.region,
          subnetIds: [network.firstSubnetId],
          securityGroupIds: [id],
          privateDns: 'off',
          tags: {},
          token: 'group-in-use',
        });
        const problem = await problemFrom(account.deleteSecurityGroup('make', at(subject()), id));
        expect(problem.facts).toMatchObject({ code: 'refused', serviceCode: 'DependencyViolation' });
        await account.deleteEndpoint('make', at(subject()), endpoint?.id ?? '');
        await settle();
        await account.deleteSecurityGroup('make', at(subject()), id);
        expect(await groupOf(id)).toBeUndefined();
      },
    );
  });
}
