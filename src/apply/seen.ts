import type { Endpoint } from '../network/endpoint';
import type { Reading } from '../network/reading';
import type { DnsAttributes, SecurityGroup } from '../network/vpc';
import type { Step } from '../plan/step';
import { Problem } from '../problem';
import type { Scene } from './scene';

/** The value that was read; else the problem that kept it from being read. */
export function valueOf<T>(reading: Reading<T> | undefined, empty: T): T {
  if (reading === undefined) return empty;
  if (reading.kind === 'unread') throw new Problem(reading.problem);
  return reading.value;
}

export function endpointsInVpc(step: Step, { network }: Scene): readonly Endpoint[] {
  return valueOf(network.inRegion[step.region]?.endpoints, []).filter(
    (endpoint) => endpoint.vpcId === step.vpcId && endpoint.state !== 'deleted',
  );
}

export function groupsInVpc(step: Step, { network }: Scene): readonly SecurityGroup[] {
  return valueOf(network.vpcDetails[step.vpcId]?.securityGroups, []);
}

/** Of a VPC that is gone, nothing is on. */
export function dnsOfVpc(step: Step, { network }: Scene): DnsAttributes {
  const off = { enableDnsSupport: false, enableDnsHostnames: false };
  return valueOf(network.vpcDetails[step.vpcId]?.dns, off);
}
