import {
  CreateNetworkAclCommand,
  DescribeNetworkAclsCommand,
  ModifyVpcAttributeCommand,
  ReplaceNetworkAclAssociationCommand,
} from '@aws-sdk/client-ec2';
import { CreateHostedZoneCommand } from '@aws-sdk/client-route-53';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnose/diagnosis';
import { region } from './moto-clients';
import { useScenarioAccount } from './scenario-account';
import { addRoute, makeEndpoints, makePeering, makeVpc, site } from './scenario-network';

// Stands on moto, which has no `pending` endpoints, keeps no private DNS that is turned on or off later, refuses no
// conflicting zone and gives interfaces addresses outside their subnets: what these decide is proved on the sandbox.
// Here the same rules see the same faults in what the SDK reads.
const { ec2, route53, look, repair } = useScenarioAccount();

/** Whether the rule fires, and what an API host resolves to. */
function seen({ findings, hosts }: Diagnosis, rule: string) {
  const api = hosts.find(({ host }) => host === `api.${site}`);
  const leadsTo = (api?.endpointIds.length ?? 0) > 0 ? 'an endpoint' : api?.verdict;
  return { found: findings.some((finding) => finding.rule === rule), api: leadsTo };
}

describe('on moto', () => {
  it('S10: a service without endpoint is found, and added by its offer', async () => {
    const vpc = await makeVpc(ec2, '10.40');
    await makeEndpoints(ec2, vpc, ['orchid.intake.datadoghq.com']);
    const before = await look(vpc);
    expect(seen(before, 'service-missing')).toEqual({ found: true, api: 'public' });
    await repair(before, 'service-missing');
    expect(seen(await look(vpc), 'service-missing')).toEqual({ found: false, api: 'an endpoint' });
  });

  it('S15: DNS host names that are off are found, and turned on by the offer', async () => {
    const vpc = await makeVpc(ec2, '10.40');
    await makeEndpoints(ec2, vpc);
    const off = { VpcId: vpc.vpcId, EnableDnsHostnames: { Value: false } };
    await ec2.send(new ModifyVpcAttributeCommand(off));
    const before = await look(vpc);
    expect(seen(before, 'dns-attributes-off')).toEqual({ found: true, api: 'public' });
    await repair(before, 'dns-attributes-off');
    expect(seen(await look(vpc), 'dns-attributes-off')).toEqual({ found: false, api: 'an endpoint' });
  });

  it('S22: a zone for the whole site is found', async () => {
    const vpc = await makeVpc(ec2, '10.40');
    await makeEndpoints(ec2, vpc, ['orchid.intake.datadoghq.com']);
    await route53.send(
      new CreateHostedZoneCommand({
        Name: site,
        CallerReference: 'broad',
        VPC: { VPCRegion: region, VPCId: vpc.vpcId },
        HostedZoneConfig: { PrivateZone: true, Comment: 'broad' },
      }),
    );
    expect(seen(await look(vpc), 'zone-swallows-names')).toEqual({ found: true, api: 'nxdomain' });
  });

  it('S24: a security group with another port is found, and opened by its offer', async () => {
    const vpc = await makeVpc(ec2, '10.40', 80);
    await makeEndpoints(ec2, vpc);
    const before = await look(vpc);
    expect(seen(before, 'https-not-allowed')).toEqual({ found: true, api: 'an endpoint' });
    await repair(before, 'https-not-allowed');
    expect(seen(await look(vpc), 'https-not-allowed')).toEqual({ found: false, api: 'an endpoint' });
  });

  it('S25: a network ACL that lets nothing through is found', async () => {
    const vpc = await makeVpc(ec2, '10.40');
    await makeEndpoints(ec2, vpc);
    const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId: vpc.vpcId }));
    const Filters = [{ Name: 'vpc-id', Values: [vpc.vpcId] }];
    const { NetworkAcls = [] } = await ec2.send(new DescribeNetworkAclsCommand({ Filters }));
    const associations = NetworkAcls.flatMap(({ Associations = [] }) => Associations);
    const one = associations.find(({ SubnetId }) => SubnetId === vpc.subnetIds[1]);
    await ec2.send(
      new ReplaceNetworkAclAssociationCommand({
        AssociationId: one?.NetworkAclAssociationId,
        NetworkAclId: NetworkAcl?.NetworkAclId,
      }),
    );
    expect(seen(await look(vpc), 'network-acl-blocks')).toEqual({ found: true, api: 'an endpoint' });
  });

  it('S19: private DNS in the peered VPC alone is found', async () => {
    const [hub, agents] = [await makeVpc(ec2, '10.40'), await makeVpc(ec2, '10.41')];
    await makeEndpoints(ec2, hub);
    const peeringId = await makePeering(ec2, agents, hub);
    await addRoute(ec2, hub, '10.41.0.0/16', peeringId);
    await addRoute(ec2, agents, '10.40.0.0/16', peeringId);
    expect(seen(await look(agents, hub), 'endpoint-only-in-peered-vpc')).toEqual({
      found: true,
      api: 'public',
    });
  });

  it('S11: a VPC with no way out is found', async () => {
    const vpc = await makeVpc(ec2, '10.40');
    await makeEndpoints(ec2, vpc);
    expect(seen(await look(vpc), 'no-way-out')).toEqual({ found: true, api: 'an endpoint' });
  });
});
