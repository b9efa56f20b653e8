import { connect } from '../../src/aws/connect';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { describeAccountContract } from '../contract/account-contract';
import { motoAddress } from '../moto/moto-address';
import { prepareContractNetwork } from './contract-network';
import { peerAccountId, peerProfile } from './contract-peer';
import { resetMoto } from './moto-clients';

const files = useAwsFiles();
const endpointUrl = motoAddress();

// Stands on moto: it proves the requests that are really sent and the answers that are really parsed.
describeAccountContract(
  'an AWS account',
  async () => {
    files.credentials('[contract]\naws_access_key_id = test\naws_secret_access_key = test\n');
    files.config(peerProfile);
    await resetMoto(endpointUrl);
    const network = await prepareContractNetwork(endpointUrl);
    const account = await connect({ profile: 'contract', endpointUrl, route53Limiter: unlimited });
    const peer = await connect({ profile: 'peer', endpointUrl, route53Limiter: unlimited });
    return {
      account,
      accountId: '123456789012',
      alias: 'contract-account',
      peer: { account: peer, accountId: peerAccountId },
      network,
      settle: async () => {},
    };
  },
  [
    'forgets tokens',
    'has no private DNS preconditions',
    'sees no private DNS conflicts',
    'has no pending state',
    'has no deleting state',
    'accepts any service',
    'accepts any security group',
    'accepts two subnets of one zone',
    'accepts subnets of another VPC',
    'lets a security group go that is in use',
    'counts no free addresses',
    'names endpoints in its own way',
    'makes security groups in any VPC',
    'has zone ids of its own form',
    'deletes endpoints that are not there',
    'gives endpoints interfaces of its own kind',
    'knows no association authorizations',
    'leaves out the last rule of network ACLs',
    'ignores changes of private DNS',
    'peers what is peered',
    'lets VPCs that overlap be peered',
    'shows every route as active',
    'lets routes hide the VPC itself',
    'makes a zone of every request',
    'sees no conflicting zones',
    'takes any name for a zone',
    'takes any VPC for a zone',
    'has words of its own for records that are not there',
    'associates what is associated',
    'mistakes an absent VPC for the last one',
    'sends scripts to anything',
    'lists no runs of commands',
  ],
);
