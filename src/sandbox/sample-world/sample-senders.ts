import type { Tags } from '../../network/vpc';
import { digits, makeId } from '../make-id';
import type { AccountOfWorld } from '../world';
import type { NetworkInterfaceOfWorld } from '../world-instances';
import type { Part } from './part';
import { hub } from './sample-accounts';
import { groupIdOf, subnetIdOf, vpcIdOf } from './sample-vpc';

interface SampleInterface {
  readonly vpc: string;
  readonly subnet: string;
  readonly group: string;
  readonly address: string;
  readonly description?: string;
  readonly type?: string;
  /** The `Name` tag of the instance. */
  readonly instance?: string;
  readonly tags?: Tags;
}

const platform = { vpc: 'platform-prod', group: 'eks-nodes' } as const;
const forwarder = {
  type: 'lambda',
  description: `AWS Lambda VPC ENI-datadog-forwarder-${uuid('forwarder')}`,
};
const taskOfCheckout = `arn:aws:ecs:us-east-1:${hub.id}:attachment/${uuid('checkout')}`;

/** Some of what runs in the VPCs, one of each kind. */
export const sampleSenders: readonly Part[] = [
  {
    networkInterfaces: [
      { ...platform, subnet: 'private-a', address: '10.20.3.17', instance: 'eks-node-1' },
      { ...platform, subnet: 'private-c', address: '10.20.35.9', instance: 'eks-node-2' },
      { ...platform, ...forwarder, subnet: 'private-a', group: 'default', address: '10.20.7.201' },
      { ...platform, ...forwarder, subnet: 'private-b', group: 'default', address: '10.20.22.54' },
      {
        ...platform,
        subnet: 'private-b',
        address: '10.20.25.130',
        description: taskOfCheckout,
        tags: { 'aws:ecs:clusterName': 'shop', 'aws:ecs:serviceName': 'checkout' },
      },
      {
        ...platform,
        subnet: 'public-a',
        group: 'default',
        address: '10.20.128.11',
        description: `ELB app/shop/${digits('shop')}`,
      },
      {
        vpc: 'data-lake',
        subnet: 'private-a',
        group: 'default',
        address: '10.40.9.66',
        instance: 'spark-1',
      },
    ].map((one) => interfaceOf(one, hub)),
  },
];

function interfaceOf(one: SampleInterface, account: AccountOfWorld): NetworkInterfaceOfWorld {
  const { vpc, subnet, group, address, description = '', type = 'interface', instance, tags = {} } = one;
  return {
    id: makeId('eni', `${vpc}/${address}`),
    ownerId: account.id,
    vpcId: vpcIdOf(vpc),
    subnetId: subnetIdOf(vpc, subnet),
    addresses: [address],
    securityGroupIds: [groupIdOf(vpc, group)],
    type,
    description,
    ...(instance === undefined ? {} : { instanceId: makeId('i', `${vpc}/${instance}`) }),
    isFree: false,
    tags,
  };
}

/** Of AWS's form. */
function uuid(seed: string): string {
  const text = `${digits(seed)}${digits(`${seed}/2`)}`;
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}
