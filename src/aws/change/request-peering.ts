import { CreateVpcPeeringConnectionCommand } from '@aws-sdk/client-ec2';
import type { Mode, NewPeering } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { call } from '../call';
import type { Connection } from '../connection';
import { readPeerings } from '../read/read-peerings';
import { tagSpecifications } from '../tags';
import { makeOrRehearse } from './rehearse';
import { failedWhenRepeated } from './repeated';

export async function requestPeering(
  aws: Connection,
  mode: Mode,
  at: At,
  peering: NewPeering,
): Promise<string | undefined> {
  const { vpcId, peer, tags } = peering;
  try {
    const answer = await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: 'ec2:CreateVpcPeeringConnection' }, (options) =>
        aws.clients.ec2(at.region).send(
          new CreateVpcPeeringConnectionCommand({
            DryRun,
            VpcId: vpcId,
            PeerVpcId: peer.vpcId,
            PeerOwnerId: peer.accountId,
            ...(peer.region === at.region ? {} : { PeerRegion: peer.region }),
            TagSpecifications: tagSpecifications('vpc-peering-connection', tags),
          }),
          options,
        ),
      ),
    );
    return answer?.VpcPeeringConnection?.VpcPeeringConnectionId;
  } catch (error) {
    if (!failedWhenRepeated(error, 'VpcPeeringConnectionAlreadyExists')) throw error;
    const made = await findOurs(aws, at, peering);
    if (made === undefined) throw error;
    return made;
  }
}

/** The peering of the two VPCs, in our direction, that carries all our tags: what we asked for, made a moment ago. */
async function findOurs(aws: Connection, at: At, { vpcId, peer, tags }: NewPeering) {
  const wanted = Object.entries(tags);
  return (await readPeerings(aws, at)).find(
    ({ requester, accepter, state, tags: its }) =>
      requester.vpcId === vpcId &&
      accepter.vpcId === peer.vpcId &&
      (state === 'initiating request' || state === 'pending acceptance') &&
      wanted.length > 0 &&
      wanted.every(([key, value]) => its[key] === value),
  )?.id;
}
