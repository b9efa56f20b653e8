import { describe, expect, it } from 'vitest';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import { filterRows } from '../../../src/ui/network/filter-rows';
import type { NetworkRow } from '../../../src/ui/network/network-row';
import type { ProfileState } from '../../../src/ui/network/snapshot/profile-state';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { holdSandbox, neverAborted } from './snapshot/sandbox-holder';

async function readBoth(): Promise<readonly [ProfileState, ProfileState]> {
  const [hub, agents] = [holdSandbox('sandbox').holder, holdSandbox('sandbox-agents').holder];
  await Promise.all([hub.whole(neverAborted), agents.whole(neverAborted)]);
  return [hub.state, agents.state];
}

function everyRow(rows: readonly NetworkRow[]): readonly NetworkRow[] {
  return rows.flatMap((row) => [row, ...everyRow(childrenOf(row))]);
}

describe('a VPC of another account that a row speaks of', () => {
  it('has its name and its account where another chosen profile has read it', async () => {
    const states = await readBoth();
    const texts = everyRow(rootRows([states[0]])).map((row) => textOfRow(row, undefined, states));
    const association = texts.find(({ label, icon }) => label === 'agents-prod' && icon.name === 'link');
    expect(association?.description).toMatch(
      /^associated VPC · vpc-[0-9a-f]+ · us-east-1 · account 222222222222$/,
    );
    expect(texts.map(({ label }) => label)).toContain('Peering with agents-prod');
  });

  it('has its id alone where none has, and no account where it is the profile’s own', async () => {
    const [hub] = await readBoth();
    const texts = everyRow(rootRows([hub])).map((row) => textOfRow(row));
    expect(texts.map(({ label }) => label)).not.toContain('agents-prod');
    const own = texts.find(({ label, icon }) => label === 'reporting-prod' && icon.name === 'link');
    expect(own?.description).toMatch(/us-east-1$/);
  });

  it('is found by that name', async () => {
    const states = await readBoth();
    const kept = filterRows(rootRows([states[0]]), 'agents-prod', undefined, states);
    expect(kept.map((row) => textOfRow(row).label)).toEqual(['us-east-1', 'Private hosted zones']);
  });
});
