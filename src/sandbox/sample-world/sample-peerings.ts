import type { Part } from './part';
import { agents, hub } from './sample-accounts';
import { samplePeering } from './sample-peering';

const platformProd = { vpc: 'platform-prod', account: hub };

/**
 * platform-prod is the hub: agents-prod reaches its endpoints over a peering that works; batch-west sends packets to
 * it that have no way back, because no route table of the hub knows its block. Nobody has accepted the third one.
 */
export const samplePeerings: readonly Part[] = [
  {
    peerings: [
      samplePeering({
        requester: { vpc: 'agents-prod', account: agents },
        accepter: platformProd,
        state: 'active',
      }),
      samplePeering({
        requester: { vpc: 'batch-west', account: hub },
        accepter: platformProd,
        state: 'active',
      }),
      samplePeering({
        requester: { vpc: 'agents-tokyo', account: agents },
        accepter: { vpc: 'tokyo-web', account: hub },
        state: 'pending acceptance',
      }),
    ],
  },
];
