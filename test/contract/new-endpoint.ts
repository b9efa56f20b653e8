import type { NewEndpoint } from '../../src/network/account-changes';
import type { ContractSubject } from './contract-subject';

/** An endpoint that can be made: in the VPC with both DNS attributes on. */
export function newEndpoint(
  { network }: Pick<ContractSubject, 'network'>,
  token: string,
  differences: Partial<NewEndpoint> = {},
): NewEndpoint {
  return {
    vpcId: network.otherVpcId,
    serviceName: network.service.name,
    serviceRegion: network.region,
    subnetIds: [network.otherSubnetId],
    securityGroupIds: [],
    privateDns: 'on',
    tags: { Name: 'datadog-metrics', team: 'network' },
    token,
    ...differences,
  };
}
