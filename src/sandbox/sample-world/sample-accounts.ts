import type { AccountOfWorld, RegionOfWorld } from '../world';

/** Each account has its own letters for the same zones, as at AWS. */
export const hub: AccountOfWorld = {
  profile: 'sandbox',
  id: '111111111111',
  alias: 'example-hub',
  optedIn: [],
  zoneLetters: {
    'us-east-1': ['use1-az4', 'use1-az6', 'use1-az1', 'use1-az2', 'use1-az3', 'use1-az5'],
    'us-west-2': ['usw2-az2', 'usw2-az1', 'usw2-az3', 'usw2-az4'],
    'eu-west-2': ['euw2-az2', 'euw2-az3', 'euw2-az1'],
    'ap-northeast-1': ['apne1-az4', 'apne1-az1', 'apne1-az2'],
    'ap-southeast-2': ['apse2-az1', 'apse2-az3', 'apse2-az2'],
  },
};

export const agents: AccountOfWorld = {
  profile: 'sandbox-agents',
  id: '222222222222',
  alias: 'example-agents',
  optedIn: [],
  zoneLetters: {
    'us-east-1': ['use1-az2', 'use1-az4', 'use1-az6', 'use1-az1', 'use1-az3', 'use1-az5'],
    'us-west-2': ['usw2-az1', 'usw2-az2', 'usw2-az3', 'usw2-az4'],
    'eu-west-2': ['euw2-az1', 'euw2-az2', 'euw2-az3'],
    'ap-northeast-1': ['apne1-az1', 'apne1-az4', 'apne1-az2'],
    'ap-southeast-2': ['apse2-az3', 'apse2-az1', 'apse2-az2'],
  },
};

export const sampleRegions: readonly RegionOfWorld[] = [
  { name: 'us-east-1', access: 'for everybody' },
  { name: 'us-west-2', access: 'for everybody' },
  { name: 'eu-west-2', access: 'for everybody' },
  { name: 'ap-northeast-1', access: 'for everybody' },
  { name: 'ap-southeast-2', access: 'for everybody' },
  { name: 'me-central-1', access: 'opt-in' },
];
