import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import { rules } from '../../src/diagnose/rules';
import type { Network } from '../../src/network/network';
import { unread } from '../../src/network/reading';
import type { Fixture } from './fixture';

const cases = await Promise.all(
  readdirSync(join(import.meta.dirname, 'fixtures')).map(async (file): Promise<[string, Fixture]> => {
    const module = (await import(`./fixtures/${nameOf(file)}.ts`)) as { readonly fixture: Fixture };
    return [nameOf(file), module.fixture];
  }),
);

function nameOf(path: string): string {
  return path.replace(/\.ts$/, '');
}

function messages(network: Network, { request }: Fixture, rule: string): readonly string[] {
  return diagnose(network, request)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => finding.message);
}

describe('the rules', () => {
  it('have a file, an id, a place in the list and a fixture of the same name', () => {
    const ids = readdirSync(join(import.meta.dirname, '../../src/diagnose/rules'))
      .map(nameOf)
      .sort();
    expect([...rules.map((rule) => rule.id), 'could-not-be-read'].sort()).toEqual(ids);
    expect(cases.map(([id]) => id).sort()).toEqual(ids);
  });

  it.each(cases)('%s finds its fault and nothing in a sound network', (id, fixture) => {
    expect(messages(fixture.faulty, fixture, id)).toEqual(fixture.messages);
    expect(messages(fixture.sound, fixture, id)).toEqual([]);
  });

  it.each(cases.filter(([id]) => id !== 'could-not-be-read'))(
    '%s finds nothing where nothing can be read',
    (id, fixture) => {
      expect(messages(blinded(fixture.faulty), fixture, id)).toEqual([]);
    },
  );

  it('give findings that survive JSON', () => {
    for (const [, { faulty, request }] of cases) {
      const diagnosis = diagnose(faulty, request);
      expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
    }
  });
});

function blinded(network: Network): Network {
  const refused = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' });
  const { region = '' } = Object.values(network.inRegion)[0] ?? {};
  const [detail] = Object.values(network.vpcDetails);
  if (detail === undefined) throw new Error('no VPC was looked into');
  const { vpcId } = detail;
  return {
    ...network,
    zones: refused,
    inRegion: {
      [region]: {
        region,
        vpcs: refused,
        subnets: refused,
        endpoints: refused,
        endpointsForLambda: refused,
        peerings: refused,
        services: {},
      },
    },
    vpcDetails: {
      [vpcId]: {
        vpcId,
        region,
        dns: refused,
        nameServers: refused,
        securityGroups: refused,
        zones: refused,
        resolverRules: refused,
        profiles: refused,
        firewall: refused,
        routeTables: refused,
        networkAcls: refused,
        endpointInterfaces: refused,
      },
    },
  };
}
