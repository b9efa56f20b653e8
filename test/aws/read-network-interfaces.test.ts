import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { at, ec2Error, fakeAws } from './fake-aws';
import { problemFrom } from '../contract/problem-from';

const listing = (items: string, next = '') => ({
  body:
    `<DescribeNetworkInterfacesResponse><networkInterfaceSet>${items}</networkInterfaceSet>` +
    `${next === '' ? '' : `<nextToken>${next}</nextToken>`}</DescribeNetworkInterfacesResponse>`,
});

/** As AWS answers of a task on Fargate: attached, and to no instance of this account. */
const ofTask =
  '<item><networkInterfaceId>eni-1</networkInterfaceId><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId>' +
  '<description>arn:aws:ecs:eu-west-2:111111111111:attachment/665d4fbe-1dd1-426e-9f20-b8af371fcf97</description>' +
  '<requesterManaged>true</requesterManaged><status>in-use</status><interfaceType>interface</interfaceType>' +
  '<privateIpAddress>10.0.1.243</privateIpAddress><privateIpAddressesSet>' +
  '<item><privateIpAddress>10.0.1.243</privateIpAddress><primary>true</primary></item>' +
  '<item><privateIpAddress>10.0.1.7</privateIpAddress></item></privateIpAddressesSet>' +
  '<ipv6AddressesSet><item><ipv6Address>2600::7</ipv6Address></item></ipv6AddressesSet>' +
  '<groupSet><item><groupId>sg-1</groupId></item><item><groupId>sg-2</groupId></item></groupSet>' +
  '<attachment><attachmentId>eni-attach-1</attachmentId><instanceOwnerId>786829106431</instanceOwnerId>' +
  '<deviceIndex>1</deviceIndex><status>attached</status></attachment>' +
  '<tagSet><item><key>aws:ecs:serviceName</key><value>checkout</value></item></tagSet></item>';

const ofInstance =
  '<item><networkInterfaceId>eni-2</networkInterfaceId><subnetId>subnet-2</subnetId><vpcId>vpc-1</vpcId>' +
  '<description/><status>in-use</status><interfaceType>efa</interfaceType>' +
  '<attachment><instanceId>i-1</instanceId><instanceOwnerId>111111111111</instanceOwnerId></attachment></item>';

describe('reading network interfaces of AWS', () => {
  it('asks for all of the VPC, page by page', async () => {
    const aws = fakeAws(({ fields }) =>
      fields.get('NextToken') === null ? listing(ofTask, 'more') : listing(ofInstance),
    );
    const found = await awsAccount(aws).networkInterfaces(at(), 'vpc-1');
    expect(found).toEqual([
      {
        id: 'eni-1',
        vpcId: 'vpc-1',
        subnetId: 'subnet-1',
        addresses: ['10.0.1.243', '10.0.1.7', '2600::7'],
        securityGroupIds: ['sg-1', 'sg-2'],
        type: 'interface',
        description: 'arn:aws:ecs:eu-west-2:111111111111:attachment/665d4fbe-1dd1-426e-9f20-b8af371fcf97',
        isFree: false,
        tags: { 'aws:ecs:serviceName': 'checkout' },
      },
      {
        id: 'eni-2',
        vpcId: 'vpc-1',
        subnetId: 'subnet-2',
        addresses: [],
        securityGroupIds: [],
        type: 'efa',
        description: '',
        instanceId: 'i-1',
        isFree: false,
        tags: {},
      },
    ]);
    expect(aws.asked).toHaveLength(2);
    for (const { fields } of aws.asked) {
      expect(fields.get('Filter.1.Name')).toBe('vpc-id');
      expect(fields.get('Filter.1.Value.1')).toBe('vpc-1');
      expect(fields.get('Filter.2.Name')).toBeNull();
      expect(fields.get('MaxResults')).toBe('1000');
    }
  });

  it('asks for the names of instances in any state', async () => {
    const body =
      '<DescribeInstancesResponse><reservationSet><item><instancesSet>' +
      '<item><instanceId>i-1</instanceId><tagSet><item><key>Name</key><value>web</value></item></tagSet></item>' +
      '<item><instanceId>i-2</instanceId><tagSet><item><key>Name</key><value></value></item></tagSet></item>' +
      '</instancesSet></item></reservationSet></DescribeInstancesResponse>';
    const aws = fakeAws(() => ({ body }));
    expect(await awsAccount(aws).instanceNames(at(), 'vpc-1')).toEqual({ 'i-1': 'web' });
    expect(aws.asked.map(({ fields }) => fields.get('Filter.2.Name'))).toEqual([null]);
  });

  it('says which permission is missing', async () => {
    const refused = fakeAws(() => ec2Error('UnauthorizedOperation', 'You are not authorized', 403));
    const { facts } = await problemFrom(awsAccount(refused).networkInterfaces(at(), 'vpc-1'));
    expect(facts).toMatchObject({
      code: 'permission-missing',
      permission: 'ec2:DescribeNetworkInterfaces',
    });
  });
});
