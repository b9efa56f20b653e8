import { inject } from 'vitest';
import { connect } from '../../src/aws/connect';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { describeAccountContract } from '../contract/account-contract';
import { prepareContractNetwork } from './contract-network';
import { resetMoto } from './moto-clients';

const files = useAwsFiles();
const endpointUrl = inject('moto');

// Stands on moto: it proves the requests that are really sent and the answers that are really parsed.
describeAccountContract(
  'an AWS account',
  async () => {
    files.credentials('[contract]\naws_access_key_id = test\naws_secret_access_key = test\n');
    await resetMoto(endpointUrl);
    const network = await prepareContractNetwork(endpointUrl);
    const account = await connect({ profile: 'contract', endpointUrl, route53Limiter: unlimited });
    return { account, accountId: '123456789012', alias: 'contract-account', network, settle: async () => {} };
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
  ],
);
