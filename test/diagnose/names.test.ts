import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/diagnose/compare-runs';
import { diagnose } from '../../src/diagnose/diagnose';
import type { DiagnosisRequest } from '../../src/diagnose/diagnosis';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import { aliasTo, networkOf, zone } from '../network/network-of';
import { ap2, endpointFor, everyEndpoint, inAp2, inUs1 } from './fixture';
import { fixture } from './fixtures/versioned-host-not-covered';

const versioned = '7-60-0-app.agent.datadoghq.com';

function verdictOf(name: string, network: Network, request: DiagnosisRequest): string | undefined {
  const { hosts } = diagnose(network, { ...request, names: [name] });
  return hosts.find(({ host }) => host === name)?.verdict;
}

describe('a host that is asked for by name', () => {
  it('is followed itself: its row is private, and it does not resolve', () => {
    expect(verdictOf('metrics.agent.datadoghq.com', fixture.faulty, inUs1)).toBe('private');
    expect(verdictOf(versioned, fixture.faulty, inUs1)).toBe('nxdomain');
    expect(verdictOf(versioned, fixture.sound, inUs1)).toBe('private');
  });

  it('of a wildcard row is private where it has a record, and does not resolve without one', () => {
    const name = `one.synthetics.${ap2}`;
    const orchid = endpointFor(name, { privateDnsEnabled: false });
    const withRecords = (...names: readonly string[]): Network =>
      networkOf({
        endpoints: read([orchid]),
        zones: read([
          zone(
            `synthetics.${ap2}`,
            names.map((one) => aliasTo(one, orchid)),
          ),
        ]),
      });
    expect(verdictOf(name, withRecords(name), inAp2)).toBe('private');
    expect(verdictOf(name, withRecords(`two.synthetics.${ap2}`), inAp2)).toBe('nxdomain');
  });

  it('is not private where only a catch-all row matches, as it may have a record of its own', () => {
    const name = `yum.${ap2}`;
    const every = everyEndpoint(ap2);
    expect(verdictOf(name, networkOf({ endpoints: read(every) }), inAp2)).toBe('unknown');
    for (const host of [name, `api.${ap2}`]) {
      const one = endpointFor(host, { privateDnsEnabled: false });
      const own = networkOf({ endpoints: read([one]), zones: read([zone(name, [aliasTo(name, one)])]) });
      expect(verdictOf(name, own, inAp2)).toBe('unknown');
    }
  });

  it('of another site is left to a diagnosis of that site', () => {
    expect(verdictOf('trace.agent.datadoghq.com', networkOf({}), inAp2)).toBeUndefined();
  });

  it('changes neither findings nor rows, and is asked for again with the diagnosis', () => {
    const bare = diagnose(fixture.faulty, inUs1);
    const named = diagnose(fixture.faulty, { ...inUs1, names: [versioned] });
    expect(named.findings).toEqual(bare.findings);
    expect(named.hosts.slice(0, bare.hosts.length)).toEqual(bare.hosts);
    expect(diagnose(fixture.faulty, named)).toEqual(named);
  });

  it('is no change of the network', () => {
    const bare = diagnose(fixture.faulty, inUs1);
    const named = diagnose(fixture.faulty, { ...inUs1, names: [versioned] });
    expect(compareRuns(bare, named).hosts).toEqual([]);
    expect(compareRuns(named, bare).hosts).toEqual([]);
    const sound = diagnose(fixture.sound, { ...inUs1, names: [versioned] });
    expect(compareRuns(named, sound).hosts).toContainEqual({
      host: versioned,
      before: 'nxdomain',
      after: 'private',
    });
  });
});
