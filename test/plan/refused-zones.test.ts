import { expect, test } from 'vitest';
import { problemOfAwsCode } from '../../src/network/problem-of-aws-code';
import { read } from '../../src/network/reading';
import { planEnableDns } from '../../src/plan/repair/enable-dns';
import { withoutRefusedZones } from '../../src/plan/refused-zones';
import { planSameRegion } from '../../src/plan/same-region';
import { region, subnet, vpcId } from '../network/network-of';
import { live, networkFor, request, site, traces } from './requests';

const untold = live({ name: traces.name });
const network = networkFor({
  subnets: read(['1', '2', '3'].map(subnet)),
  services: read([{ ...untold, zoneIds: ['apse2-az1', 'apse2-az2', 'apse2-az3'] }]),
});
const plan = planSameRegion(request(), network);

function answered(message: string) {
  const call = { serviceCode: 'InvalidParameter', action: 'ec2:CreateVpcEndpoint', region, profile: 'test' };
  return withoutRefusedZones(problemOfAwsCode({ ...call, message }).facts, plan, network);
}

test.each([
  [
    'Only the following availability zones are supported for remote access: apse2-az1, apse2-az3',
    ['subnet-1', 'subnet-3'],
  ],
  [
    'Only the following availability zones are supported for remote access: apse2-az2,apse2-az9.',
    ['subnet-2'],
  ],
  [
    'The VPC endpoint service x does not support the availability zone of the subnet: subnet-2.',
    ['subnet-1', 'subnet-3'],
  ],
  [
    'The availability zone apse2-az3 of the subnet subnet-3 is not supported for remote access',
    ['subnet-1', 'subnet-2'],
  ],
])('where AWS answers "%s" the other subnets are asked for', (message, subnetIds) => {
  const corrected = answered(message);
  expect(corrected).toEqual({ ...plan.request, subnetIds });
  if (corrected?.way !== 'same region') throw new Error('Another way was asked for');
  expect(planSameRegion(corrected, network).steps).toContainEqual(
    expect.objectContaining({ kind: 'create endpoint', subnetIds }),
  );
});

test.each([
  'private-dns-enabled cannot be set because there is already a conflicting DNS domain',
  'Only the following availability zones are supported for remote access: use1-az1',
  'Only the following availability zones are supported for remote access: apse2-az1, apse2-az2, apse2-az3',
])('where AWS answers "%s" no other subnets would help', (message) => {
  expect(answered(message)).toBeUndefined();
});

test('a way without subnets has none to correct', () => {
  const dns = { dns: read({ enableDnsSupport: true, enableDnsHostnames: false }) };
  const other = networkFor({ detail: dns });
  const at = { profile: 'test', region, vpcId, site: site.name };
  const facts = { sentence: 'does not support the availability zone of the subnet: subnet-1' };
  expect(
    withoutRefusedZones(facts, planEnableDns({ way: 'enable DNS', ...at }, other), other),
  ).toBeUndefined();
});
