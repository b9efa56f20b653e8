import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, HostVerdict } from '../../src/diagnose/diagnosis';
import type { Endpoint } from '../../src/network/endpoint';
import { read, unread } from '../../src/network/reading';
import type { Subnet } from '../../src/network/vpc';
import type { VpcDetail } from '../../src/network/vpc-detail';
import { endpointInterface, networkAcl, networkOf, subnet } from '../network/network-of';
import { endpointFor, inAp2 } from './fixture';

const host = 'trace.agent.ap2.datadoghq.com';
const outbound =
  'Whether the security groups of those that send let HTTPS out is not judged. Choose the instance, task or function that sends, and diagnose again.';
const lostFrom3 = [{ number: 90, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' }] as const;

interface Differing {
  readonly third?: Partial<Subnet>;
  readonly subnets?: readonly Subnet[];
  readonly detail?: Partial<VpcDetail>;
  readonly lambda?: readonly Endpoint[];
}

/** Two subnets from which packets arrive, and a third one whose network ACL lets nothing out. */
function diagnosisOf({ third, subnets, detail = {}, lambda = [] }: Differing = {}): Diagnosis {
  const closed = networkAcl({ id: 'acl-3', subnetIds: ['subnet-3'], outbound: lostFrom3 });
  const network = networkOf({
    subnets: read([
      ...(subnets ?? [subnet('1'), subnet('2')]),
      ...(third === undefined ? [] : [{ ...subnet('3'), ...third }]),
    ]),
    endpoints: read([endpointFor(host)]),
    detail: { networkAcls: read([networkAcl(), closed]), ...detail },
  });
  const [region] = Object.values(network.inRegion);
  if (region === undefined) throw new Error('the region was not read');
  const inRegion = { [region.region]: { ...region, endpointsForLambda: read(lambda) } };
  return diagnose({ ...network, inRegion }, inAp2);
}

function traceIn({ hosts }: Diagnosis): HostVerdict | undefined {
  return hosts.find((row) => row.host === host);
}

function toldIn(diagnosis: Diagnosis): readonly string[] {
  return traceIn(diagnosis)?.evidence.map(({ sentence }) => sentence) ?? [];
}

describe('a subnet from which packets do not get to the endpoint', () => {
  it('spoils the verdict where something is in it, and the evidence tells which it is', () => {
    const diagnosis = diagnosisOf({ third: {} });
    expect(traceIn(diagnosis)?.verdict).toBe('broken');
    expect(toldIn(diagnosis)).toContain(
      'That concerns packets from subnet-3, not those from subnet-1, subnet-2.',
    );
  });

  it('counts for nothing while it is empty, and the evidence tells that', () => {
    const diagnosis = diagnosisOf({ third: { freeAddresses: 251 } });
    expect(traceIn(diagnosis)?.verdict).toBe('private');
    expect(toldIn(diagnosis)).toContain('Packets come from subnet-1, subnet-2.');
    expect(toldIn(diagnosis).at(-1)).toBe(
      'Nothing that could send is in subnet-3, so the way from there is not judged. Diagnose again once something is, or from these subnets.',
    );
    expect(diagnosis.findings.map(({ rule }) => rule)).not.toContain('network-acl-blocks');
  });

  it('spoils the verdict where the other subnets have nothing but a NAT gateway', () => {
    const nat = { ...endpointInterface('2'), id: 'eni-nat', carrier: 'nat_gateway' } as const;
    const endpointInterfaces = read([endpointInterface('1'), endpointInterface('2'), nat]);
    const own = subnet('1');
    const [first, second] = [
      { ...own, freeAddresses: 250 },
      { ...subnet('2'), freeAddresses: 249 },
    ];
    const third = { freeAddresses: 251 };
    const differing = { third, subnets: [first, second], detail: { endpointInterfaces } };
    expect(traceIn(diagnosisOf(differing))?.verdict).toBe('broken');
    const withSender = { ...differing, subnets: [first, { ...second, freeAddresses: 248 }] };
    expect(traceIn(diagnosisOf(withSender))?.verdict).toBe('private');
  });

  it('counts for nothing where endpoints have all that is taken, as far as that is known', () => {
    const there = { ...endpointInterface('3'), id: 'eni-3', addresses: ['10.0.3.10', 'fd00::3'] };
    const endpointInterfaces = read([endpointInterface('1'), endpointInterface('2'), there]);
    const ssm = endpointFor(host, { id: 'vpce-0ssm', interfaceIds: ['eni-3'], subnetIds: ['subnet-3'] });
    const verdict = (free: number, differing: Differing) =>
      traceIn(diagnosisOf({ third: { freeAddresses: free }, detail: { endpointInterfaces }, ...differing }))
        ?.verdict;
    expect(verdict(250, { lambda: [ssm] })).toBe('private');
    expect(verdict(249, { lambda: [ssm] })).toBe('broken');
    // Its endpoint was not in the listing that came with the subnets.
    expect(verdict(250, {})).toBe('broken');
    const unseen = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' });
    expect(verdict(250, { lambda: [ssm], detail: { endpointInterfaces: unseen } })).toBe('broken');
  });

  it('is judged where it was chosen, and where nothing is in any of them', () => {
    const third = { ...subnet('3'), freeAddresses: 251 };
    const closed = networkAcl({ id: 'acl-3', subnetIds: ['subnet-3'], outbound: lostFrom3 });
    const network = networkOf({
      subnets: read([third]),
      endpoints: read([endpointFor(host, { subnetIds: ['subnet-1'] })]),
      detail: { networkAcls: read([networkAcl(), closed]) },
    });
    expect(traceIn(diagnose(network, inAp2))?.verdict).toBe('broken');
    const from = { places: [{ subnetIds: ['subnet-3'], securityGroupIds: ['sg-1'] }] };
    expect(traceIn(diagnose(network, { ...inAp2, from }))?.verdict).toBe('broken');
  });
});

describe('outbound rules', () => {
  it('are said to be left out where nobody said what sends, in each verdict and once for all', () => {
    const diagnosis = diagnosisOf();
    expect(toldIn(diagnosis)).toContain(outbound);
    expect(diagnosis.notJudged?.map(({ sentence, remedy }) => `${sentence} ${remedy}`)).toEqual([outbound]);
    const isPublic = diagnosis.hosts.filter(({ verdict }) => verdict === 'public');
    expect(isPublic.length).toBeGreaterThan(10);
    for (const { evidence } of isPublic)
      expect(evidence.map(({ sentence }) => sentence)).not.toContain(outbound);
  });

  it('are judged, and said so, once it is chosen', () => {
    const network = networkOf({ endpoints: read([endpointFor(host)]) });
    const from = (securityGroupIds: readonly string[]) =>
      diagnose(network, { ...inAp2, from: { places: [{ subnetIds: ['subnet-1'], securityGroupIds }] } });
    expect(from(['sg-1']).notJudged).toEqual([]);
    expect(toldIn(from(['sg-1']))).not.toContain(outbound);
    expect(toldIn(from([]))).toContain(outbound);
  });
});
