import { describe, expect, it } from 'vitest';
import { findServiceForHost } from '../../src/catalogue/host';
import { findSite } from '../../src/catalogue/sites';
import { diagnose } from '../../src/diagnose/diagnose';
import type { LiveService } from '../../src/network/endpoint';
import { read } from '../../src/network/reading';
import { networkOf, region } from '../network/network-of';
import { inAp2 } from './fixture';

const service = findServiceForHost('agent.ap2.datadoghq.com')?.service;
const site = findSite('ap2.datadoghq.com');
if (service === undefined || site === undefined) throw new Error('no service');

/** Everything as the catalogue says, but for one service. */
function said(change: Partial<LiveService> | undefined): readonly string[] {
  const all = (site?.services ?? []).map(({ name, privateDnsName }): LiveService => ({
    ...{ name, region, acceptanceRequired: false, privateDnsNames: [privateDnsName] },
    ...(name === service?.name ? change : {}),
  }));
  const services = change === undefined ? all.filter(({ name }) => name !== service?.name) : all;
  return diagnose(networkOf({ services: read(services) }), inAp2)
    .findings.filter(({ rule }) => rule === 'catalogue-disagrees')
    .map(({ message }) => message);
}

describe('what AWS says of a service and the catalogue does not', () => {
  it('is nothing where both agree', () => {
    expect(said({})).toEqual([]);
    expect(said({ privateDnsNameState: 'verified' })).toEqual([]);
  });

  it.each([
    [{ privateDnsNameState: 'failed' }, /has not verified the private DNS name .*verification failed/],
    [{ privateDnsNameState: 'pendingVerification' }, /verification is pending/],
    [{ acceptanceRequired: true }, /Datadog must accept each endpoint of Metrics/],
    [{ privateDnsNames: ['other.example.com'] }, /is other\.example\.com, the catalogue says/],
    [undefined, /does not offer to this account what the catalogue lists: Metrics\./],
  ] as const)('is a finding: %j', (change, sentence) => {
    const messages = said(change);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(sentence);
  });
});
