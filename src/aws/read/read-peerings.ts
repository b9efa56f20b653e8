import {
  DescribeVpcPeeringConnectionsCommand,
  type VpcPeeringConnection,
  type VpcPeeringConnectionVpcInfo,
} from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { Peering, PeeringSide, PeeringState } from '../../network/peering';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { nameOf, tagsOf } from '../tags';

export async function readPeerings(aws: Connection, at: At): Promise<readonly Peering[]> {
  const peerings = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeVpcPeeringConnections' },
    {
      readPage: (NextToken, options) =>
        aws.clients
          .ec2(at.region)
          .send(new DescribeVpcPeeringConnectionsCommand({ MaxResults: 1000, NextToken }), options),
      itemsOf: (page) => page.VpcPeeringConnections,
      nextOf: (page) => page.NextToken,
    },
  );
  return peerings.map((peering) => peeringOf(peering, at.region)).filter(({ state }) => state !== 'deleted');
}

function peeringOf(peering: VpcPeeringConnection, region: string): Peering {
  const message = peering.Status?.Message;
  return {
    id: peering.VpcPeeringConnectionId ?? '',
    ...nameOf(peering.Tags),
    state: states.find((state) => state.replace(' ', '-') === peering.Status?.Code) ?? 'unknown',
    ...(message === undefined || message === '' ? {} : { message }),
    requester: sideOf(peering.RequesterVpcInfo, region),
    accepter: sideOf(peering.AccepterVpcInfo, region),
    tags: tagsOf(peering.Tags),
  };
}

const states: readonly PeeringState[] = [
  'initiating request',
  'pending acceptance',
  'provisioning',
  'active',
  'rejected',
  'failed',
  'expired',
  'deleting',
  'deleted',
];

function sideOf(side: VpcPeeringConnectionVpcInfo | undefined, region: string): PeeringSide {
  const listed = (side?.CidrBlockSet ?? []).flatMap(({ CidrBlock: cidr }) => cidr ?? []);
  const cidrs = [...new Set([...(side?.CidrBlock === undefined ? [] : [side.CidrBlock]), ...listed])];
  return {
    accountId: side?.OwnerId ?? '',
    region: side?.Region ?? region,
    vpcId: side?.VpcId ?? '',
    ...(cidrs.length === 0 ? {} : { cidrs }),
  };
}
