import { CreateVpcCommand } from '@aws-sdk/client-ec2';
import type { ContractNetwork } from '../contract/contract-subject';
import { motoClients } from './moto-clients';

export const peerAccountId = '222222222222';

/** moto makes an account at the first role that somebody assumes in it. */
export const peerProfile = `[profile peer]
role_arn = arn:aws:iam::${peerAccountId}:role/contract
source_profile = contract
region = us-east-1
`;

type Peer = Pick<ContractNetwork, 'peerVpcId' | 'overlappingVpcId'>;

/** In the other account, which moto believes a request to come from by a header of its own. */
export async function preparePeer(endpoint: string): Promise<Peer> {
  const { ec2 } = motoClients(endpoint);
  ec2.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request: { headers: Record<string, string> } };
      request.headers['x-moto-account-id'] = peerAccountId;
      return next(args);
    },
    { step: 'build' },
  );
  const makeVpc = async (CidrBlock: string) => {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock }));
    return Vpc?.VpcId ?? '';
  };
  return {
    peerVpcId: await makeVpc('10.22.0.0/16'),
    overlappingVpcId: await makeVpc('10.21.128.0/17'),
  };
}
