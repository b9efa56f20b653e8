import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import type { Diagnosis } from '../../../src/diagnose/diagnosis';
import { readNetwork } from '../../../src/inventory/read-network';
import type { Network } from '../../../src/network/network';
import { read, unread } from '../../../src/network/reading';
import { notReadYet } from '../../../src/network/not-read-yet';
import { coverageMatrix } from '../../../src/report/picture/coverage';
import { drawCoverage } from '../../../src/report/picture/draw-coverage';
import { drawTopology } from '../../../src/report/picture/draw-topology';
import { escapeSvg } from '../../../src/report/picture/svg';
import { topologyOf } from '../../../src/report/picture/topology';
import { createSandbox } from '../../../src/sandbox/sandbox';
import { hostile } from '../hostile';
import { networkOf, vpc, zone } from '../../network/network-of';
import { wellFormed } from './well-formed';

const regions = ['us-east-1', 'us-west-2', 'ap-northeast-1', 'eu-west-2'];

async function sample(): Promise<{ network: Network; diagnoses: readonly Diagnosis[] }> {
  const account = createSandbox({ now: () => 0 }).account('sandbox');
  const { signal } = new AbortController();
  const first = await readNetwork(account, { regions, vpcIds: [] }, signal);
  const named = Object.values(first.inRegion)
    .flatMap(({ vpcs }) => (vpcs.kind === 'read' ? vpcs.value : []))
    .filter(({ name }) => name === 'platform-prod' || name === 'data-lake');
  const network = await readNetwork(account, { regions, vpcIds: named.map(({ id }) => id) }, signal);
  const diagnoses = named.map(({ id, region }) =>
    diagnose(network, { region, vpcId: id, site: 'datadoghq.com' }),
  );
  return { network, diagnoses };
}

/** The ids of the sandbox are cut short: what they are is nothing that a picture decides. */
function withoutIds(svg: string): string {
  return svg.replace(/\b(vpce?|pcx)-[0-9a-f]{17}/g, '$1-…');
}

describe('the topology', () => {
  it('of the sandbox shows VPCs, peerings, endpoints and sites, with broken links red and in words', async () => {
    const { network, diagnoses } = await sample();
    const svg = drawTopology(topologyOf(network, diagnoses), 'Networks of sandbox');
    expect(svg).toMatch(/class="link broken"/);
    expect(svg).toMatch(/✗ peering pending acceptance/);
    await expect(withoutIds(svg)).toMatchFileSnapshot('golden/topology.svg');
  });

  it('says what could not be read instead of leaving it out', () => {
    const network = networkOf({
      endpoints: unread(notReadYet()),
      zones: read([zone('a.datadoghq.com', [])]),
    });
    expect(topologyOf(network, []).unread).toHaveLength(1);
    expect(drawTopology(topologyOf(network, []), 'x')).toContain('Unknown: ');
  });

  it('is well-formed and holds no markup but its own, whatever names there are', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, title) => {
        const network = networkOf({ vpcs: read([vpc({ name })]), zones: read([zone(name, [])]) });
        const svg = drawTopology(topologyOf(network, []), title);
        expect(wellFormed(svg)).toEqual({ isWellFormed: true, strangers: [] });
      }),
    );
  });
});

describe('the coverage matrix', () => {
  it('of the sandbox has a row for each product and a column for each diagnosis', async () => {
    const { diagnoses } = await sample();
    const matrix = coverageMatrix(diagnoses);
    expect(matrix.columns.map(({ name }) => name).toSorted()).toEqual(['data-lake', 'platform-prod']);
    expect(new Set(matrix.rows.map(({ product }) => product)).size).toBeGreaterThan(20);
    await expect(withoutIds(drawCoverage(matrix, 'Coverage'))).toMatchFileSnapshot('golden/coverage.svg');
  });

  it('never says private where the diagnosis of that host says something else', async () => {
    const { diagnoses } = await sample();
    for (const diagnosis of diagnoses) {
      const worst = {
        ...diagnosis,
        hosts: diagnosis.hosts.map((host) => ({ ...host, verdict: 'public' as const })),
      };
      const cells = coverageMatrix([worst]).rows.flatMap((row) => row.cells);
      expect(cells).not.toContain('private');
      expect(cells).toContain('public');
    }
  });
});

describe('text in a picture', () => {
  it('is shown as it is', () => {
    expect(escapeSvg(`<b a="1">'&`)).toBe('&#60;b a=&#34;1&#34;&#62;&#39;&#38;');
  });
});
