import type { AccountReading, At } from '../network/account-reading';
import { showEndpoints } from './endpoints';
import { showRegions } from './regions';
import { resolverReading } from './resolver-reading';
import { showSecurityGroups } from './security-groups';
import { showServices } from './services';
import { showSubnets } from './subnets';
import { arnOf, type CallRequest, type Switchboard } from './switchboard';
import { nameServers, showVpc, visibleVpcs, vpcFor } from './vpcs';
import type { AccountOfWorld } from './world';
import { showZones, zoneAssociations, zoneAuthorizations, zoneRecords, zonesOfVpc } from './zones';

export function accountReading(switchboard: Switchboard, account: AccountOfWorld): AccountReading {
  const at = ({ region, signal }: At, action: string): CallRequest => ({ action, region, signal });
  return {
    identity: (signal) =>
      switchboard.read({ action: 'sts:GetCallerIdentity', signal }, () => {
        return { accountId: account.id, arn: arnOf(account) };
      }),
    alias: (signal) => switchboard.read({ action: 'iam:ListAccountAliases', signal }, () => account.alias),
    regions: (signal) =>
      switchboard.read({ action: 'ec2:DescribeRegions', signal }, ({ world }) =>
        showRegions(world, account.id),
      ),

    vpcs: (there) =>
      switchboard.read(at(there, 'ec2:DescribeVpcs'), (scene) => visibleVpcs(scene).map(showVpc)),
    subnets: (there) => switchboard.read(at(there, 'ec2:DescribeSubnets'), showSubnets),
    endpoints: (there) => switchboard.read(at(there, 'ec2:DescribeVpcEndpoints'), showEndpoints),
    services: (there, serviceRegion, names) =>
      switchboard.read(at(there, 'ec2:DescribeVpcEndpointServices'), (scene) =>
        showServices(scene, serviceRegion, names),
      ),

    dnsAttribute: (there, vpcId, attribute) =>
      switchboard.read(at(there, 'ec2:DescribeVpcAttribute'), (scene) => vpcFor(scene, vpcId).dns[attribute]),
    nameServers: (there, dhcpOptionsId) =>
      switchboard.read(at(there, 'ec2:DescribeDhcpOptions'), (scene) => nameServers(scene, dhcpOptionsId)),
    securityGroups: (there, vpcId) =>
      switchboard.read(at(there, 'ec2:DescribeSecurityGroups'), (scene) => showSecurityGroups(scene, vpcId)),
    ...resolverReading(switchboard),
    zonesOfVpc: (there, vpcId) =>
      switchboard.read(at(there, 'route53:ListHostedZonesByVPC'), (scene) => zonesOfVpc(scene, vpcId)),

    zones: (domains, signal) =>
      switchboard.read({ action: 'route53:ListHostedZones', signal }, (scene) => showZones(scene, domains)),
    zoneAssociations: (zoneId, signal) =>
      switchboard.read({ action: 'route53:GetHostedZone', signal }, (scene) =>
        zoneAssociations(scene, zoneId),
      ),
    zoneRecords: (zoneId, signal) =>
      switchboard.read({ action: 'route53:ListResourceRecordSets', signal }, (scene) =>
        zoneRecords(scene, zoneId),
      ),
    zoneAuthorizations: (zoneId, signal) =>
      switchboard.read({ action: 'route53:ListVPCAssociationAuthorizations', signal }, (scene) =>
        zoneAuthorizations(scene, zoneId),
      ),
  };
}
