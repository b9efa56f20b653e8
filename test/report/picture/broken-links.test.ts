import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import { type TopologyLink, topologyOf } from '../../../src/report/picture/topology';
import type { Fixture } from '../../diagnose/fixture';
import { fixture as https } from '../../diagnose/fixtures/https-not-allowed';
import { fixture as routes } from '../../diagnose/fixtures/route-missing';

type Shown = Pick<TopologyLink, 'health' | 'words'>;

function linksOf(fixture: Fixture, which: 'faulty' | 'sound', kind: TopologyLink['kind']): readonly Shown[] {
  const network = fixture[which];
  return topologyOf(network, [diagnose(network, fixture.request)])
    .links.filter((link) => link.kind === kind)
    .map(({ health, words }) => ({ health, words }));
}

describe('a link in the topology', () => {
  it('from endpoints is broken where nothing in the VPC gets to them', () => {
    const [broken] = linksOf(https, 'faulty', 'endpoints');
    expect(broken?.health).toBe('broken');
    expect(broken?.words).toMatch(/, \d+ blocked$/);
    expect(linksOf(https, 'sound', 'endpoints').map(({ health }) => health)).toEqual(['private']);
  });

  it('of an active peering is broken where packets through it are lost', () => {
    expect(linksOf(routes, 'faulty', 'peering')).toEqual([{ health: 'broken', words: 'peering, blocked' }]);
    expect(linksOf(routes, 'sound', 'peering')).toEqual([{ health: 'private', words: 'peering' }]);
  });

  it('is not said to be broken before anybody looked', () => {
    const { links } = topologyOf(https.faulty, []);
    expect(links.map(({ health }) => health)).not.toContain('broken');
  });
});
