import type { VpcEndpoint } from '@aws-sdk/client-ec2';
import type { Endpoint, EndpointState } from '../network/endpoint';
import { nameOf, tagsOf } from './tags';

export function endpointOf(endpoint: VpcEndpoint, region: string): Endpoint {
  const failure = failureOf(endpoint);
  return {
    id: endpoint.VpcEndpointId ?? '',
    ...nameOf(endpoint.Tags),
    region,
    vpcId: endpoint.VpcId ?? '',
    ownerId: endpoint.OwnerId ?? '',
    serviceName: endpoint.ServiceName ?? '',
    serviceRegion: endpoint.ServiceRegion ?? region,
    state: stateOf(endpoint.State),
    ...(endpoint.CreationTimestamp === undefined
      ? {}
      : { createdAt: endpoint.CreationTimestamp.toISOString() }),
    ...(failure === undefined ? {} : { failure }),
    privateDnsEnabled: endpoint.PrivateDnsEnabled ?? false,
    dnsEntries: (endpoint.DnsEntries ?? []).flatMap(({ DnsName: name, HostedZoneId: zoneId }) =>
      name === undefined ? [] : [{ name: name.toLowerCase().replace(/\.$/, ''), zoneId: zoneId ?? '' }],
    ),
    subnetIds: endpoint.SubnetIds ?? [],
    securityGroupIds: (endpoint.Groups ?? []).flatMap(({ GroupId: id }) => id ?? []),
    interfaceIds: endpoint.NetworkInterfaceIds ?? [],
    ...(endpoint.PolicyDocument === undefined || endpoint.PolicyDocument === ''
      ? {}
      : { policy: endpoint.PolicyDocument }),
    tags: tagsOf(endpoint.Tags),
  };
}

/** The API reference writes `PendingAcceptance`, real answers `pendingAcceptance`. */
function stateOf(state: string | undefined): EndpointState {
  // A state that AWS may add one day is certainly not one to build on.
  return states[state?.toLowerCase() ?? ''] ?? 'partial';
}

const states: Readonly<Partial<Record<string, EndpointState>>> = {
  pendingacceptance: 'pending acceptance',
  pending: 'pending',
  available: 'available',
  deleting: 'deleting',
  deleted: 'deleted',
  rejected: 'rejected',
  failed: 'failed',
  expired: 'expired',
  partial: 'partial',
};

function failureOf({ LastError: last, FailureReason: reason }: VpcEndpoint): string | undefined {
  const said = [last?.Message ?? last?.Code, reason].filter((words) => words !== undefined && words !== '');
  return said.length === 0 ? undefined : [...new Set(said)].join(' ');
}
