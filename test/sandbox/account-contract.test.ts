import { createSandbox } from '../../src/sandbox/sandbox';
import { describeAccountContract } from '../contract/account-contract';
import { contractNetwork, contractWorld, peerAccountId } from './contract-world';

describeAccountContract('the sandbox', () => {
  let now = 0;
  const sandbox = createSandbox({ now: () => now, world: contractWorld });
  return Promise.resolve({
    account: sandbox.account('sandbox'),
    accountId: '111111111111',
    alias: 'contract-account',
    peer: { account: sandbox.account('peer'), accountId: peerAccountId },
    network: contractNetwork,
    settle: () => {
      now += 60_000;
      return Promise.resolve();
    },
  });
});
