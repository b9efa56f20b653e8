import {
  DescribeAvailabilityZonesCommand,
  DescribeVpcEndpointServicesCommand,
  DescribeVpcEndpointsCommand,
  RejectVpcEndpointConnectionsCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateHostedZoneCommand,
  CreateVPCAssociationAuthorizationCommand,
  ListHostedZonesByVPCCommand,
  ListVPCAssociationAuthorizationsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { expect } from 'vitest';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import type { World } from '../../src/sandbox/world';
import { motoClients } from './moto-clients';
import { peerAccountId } from './contract-peer';
import { ec2Of } from './plan-world';
import { askProfiles, askResolver } from './scenario-resolver';
import { makeWorld } from './scenario-world';

/** Something of a world that moto has not; that it has not is proved, so that nothing stays skipped once it has. */
export interface Lack {
  readonly because: string;
  readonly isIn: (world: World) => boolean;
  readonly prove: (endpoint: string, world: World) => Promise<void>;
}

export function findLack(world: World): Lack | undefined {
  return lacks.find(({ isIn }) => isIn(world));
}

const regionOf = ({ vpcs }: World): string => vpcs[0]?.region ?? '';

const lacks: readonly Lack[] = [
  {
    because: 'in moto every endpoint is available at once, and who tries to reject one is answered 500',
    isIn: ({ endpoints }) => endpoints.some(({ fate }) => fate.state !== 'available'),
    prove: async (endpoint, world) => {
      await makeWorld(endpoint, world);
      const ec2 = ec2Of(endpoint, regionOf(world));
      const { VpcEndpoints = [] } = await ec2.send(new DescribeVpcEndpointsCommand({}));
      expect(new Set(VpcEndpoints.map(({ State }) => State))).toEqual(new Set(['available']));
      const VpcEndpointIds = [VpcEndpoints[0]?.VpcEndpointId ?? ''];
      const refusal = ec2.send(
        new RejectVpcEndpointConnectionsCommand({ ServiceId: 'vpce-svc-1', VpcEndpointIds }),
      );
      await expect(refusal).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    },
  },
  {
    because: 'moto has no authorizations of associations: who makes or lists them is answered 404',
    isIn: ({ zones }) => zones.some(({ authorizations }) => authorizations.length > 0),
    prove: async (endpoint, world) => {
      const ids = await makeWorld(endpoint, world);
      const { route53 } = motoClients(endpoint);
      const HostedZoneId = ids.of(world.zones[0]?.id ?? '');
      const VPC = { VPCRegion: 'ap-northeast-1' as const, VPCId: ids.of(world.vpcs[0]?.id ?? '') };
      const notFound = { $metadata: { httpStatusCode: 404 } };
      const making = route53.send(new CreateVPCAssociationAuthorizationCommand({ HostedZoneId, VPC }));
      await expect(making).rejects.toMatchObject(notFound);
      const listing = route53.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId }));
      await expect(listing).rejects.toMatchObject(notFound);
    },
  },
  {
    because: 'moto shows a VPC no zones of other accounts',
    isIn: ({ zones }) => zones.some(({ ownerId }) => ownerId !== hub.id),
    prove: async (endpoint, world) => {
      const ids = await makeWorld(endpoint, { ...world, zones: [] });
      const [zone] = world.zones;
      const VPC = {
        VPCRegion: 'ap-northeast-1' as const,
        VPCId: ids.of(zone?.associations[0]?.vpcId ?? ''),
      };
      const HostedZoneConfig = { PrivateZone: true, Comment: zone?.comment };
      const made = { Name: zone?.name, CallerReference: zone?.id, VPC, HostedZoneConfig };
      const theirs = ofPeer(motoClients(endpoint).route53);
      expect((await theirs.send(new CreateHostedZoneCommand(made))).VPC).toEqual(VPC);
      const ofVpc = new ListHostedZonesByVPCCommand({ VPCId: VPC.VPCId, VPCRegion: VPC.VPCRegion });
      expect((await motoClients(endpoint).route53.send(ofVpc)).HostedZoneSummaries).toEqual([]);
    },
  },
  {
    because: 'moto has no Route 53 Profiles: whoever asks for them is answered 500',
    isIn: ({ profileAssociations }) => profileAssociations.length > 0,
    prove: async (endpoint, world) => {
      const region = regionOf(world);
      for (const path of ['/profiles', '/profileassociations?resourceId=vpc-1']) {
        expect((await askProfiles(endpoint, region, path)).status).toBe(500);
      }
    },
  },
  {
    because: 'moto has no DNS Firewall: who makes or lists rule groups is answered 500',
    isIn: ({ firewallRules = [] }) => firewallRules.length > 0,
    prove: async (endpoint, world) => {
      const body = { Name: 'shop', CreatorRequestId: 'shop' };
      const ask = (operation: string) =>
        askResolver({ endpoint, region: regionOf(world), operation, body }).then(({ status }) => status);
      expect(await ask('CreateFirewallRuleGroup')).toBe(500);
      expect(await ask('ListFirewallRuleGroupAssociations')).toBe(500);
      expect(await ask('ListResolverRules')).toBe(200);
    },
  },
  {
    because: "moto knows none of Datadog's services, and tells of no service in which zone ids it is",
    isIn: ({ services }) => services.some((one) => !sampleWorld.services.includes(one)),
    prove: async (endpoint, world) => {
      const ec2 = ec2Of(endpoint, regionOf(world));
      const names = world.services
        .filter((one) => !sampleWorld.services.includes(one))
        .map(({ name }) => name);
      const asking = ec2.send(new DescribeVpcEndpointServicesCommand({ ServiceNames: names }));
      await expect(asking).rejects.toMatchObject({ name: 'InvalidServiceName' });
      const { ServiceDetails = [] } = await ec2.send(new DescribeVpcEndpointServicesCommand({}));
      expect(ServiceDetails.length).toBeGreaterThan(10);
      expect(ServiceDetails.filter(({ AvailabilityZoneIds }) => AvailabilityZoneIds !== undefined)).toEqual(
        [],
      );
    },
  },
  {
    because: 'moto has no zone apne1-az3',
    isIn: ({ subnets }) => subnets.some(({ zoneId }) => zoneId === 'apne1-az3'),
    prove: async (endpoint, world) => {
      const ec2 = ec2Of(endpoint, regionOf(world));
      const { AvailabilityZones = [] } = await ec2.send(new DescribeAvailabilityZonesCommand({}));
      expect(AvailabilityZones.map(({ ZoneId }) => ZoneId).sort()).toEqual([
        'apne1-az1',
        'apne1-az2',
        'apne1-az4',
      ]);
    },
  },
];

/** moto takes the requests for another account's by a header of its own. */
function ofPeer(route53: Route53Client): Route53Client {
  route53.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request: { headers: Record<string, string> } };
      request.headers['x-moto-account-id'] = peerAccountId;
      return next(args);
    },
    { step: 'build' },
  );
  return route53;
}
