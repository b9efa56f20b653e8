import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import { summaryOf } from '../../../src/ui/diagnosis/verdict-words';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import { filterRows } from '../../../src/ui/network/filter-rows';
import type { VpcRow } from '../../../src/ui/network/network-row';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { createVpcVerdicts } from '../../../src/ui/network/vpc-verdicts';
import type { ProfileState } from '../../../src/ui/network/snapshot/profile-state';
import { holdSandbox, neverAborted } from './snapshot/sandbox-holder';

function rowOf(state: ProfileState, name: string): VpcRow {
  const rows = rootRows([state]).flatMap((row) => childrenOf(row));
  const found = rows.find((row): row is VpcRow => row.kind === 'VPC' && row.vpc.name === name);
  if (found === undefined) throw new Error(`no row of ${name}`);
  return found;
}

describe('the verdict of a VPC in the tree', () => {
  it('is the one of a diagnosis, once somebody looked into the VPC, and is judged once per snapshot', async () => {
    const { holder } = holdSandbox();
    await holder.whole(neverAborted);
    let judged = 0;
    const verdicts = createVpcVerdicts(
      () => (network, request) => {
        judged += 1;
        return diagnose(network, request);
      },
      () => holder.snapshot,
    );
    const before = rowOf(holder.state, 'platform-prod');
    expect(verdicts(before)).toEqual([]);
    expect(judged).toBe(0);

    await holder.lookInto(before.vpc.region, before.vpc.id, neverAborted);
    const row = rowOf(holder.state, 'platform-prod');
    expect(textOfRow(row, verdicts)).toEqual(textOfRow(row, verdicts));
    expect(judged).toBe(1);
    expect(textOfRow(row, verdicts).description).toMatch(/\d+ private/);
    expect(textOfRow(row).description).not.toMatch(/private/);
  });

  it('is text that the filter finds, as any other of its row', async () => {
    const { holder } = holdSandbox();
    await holder.whole(neverAborted);
    const { vpc } = rowOf(holder.state, 'platform-prod');
    await holder.lookInto(vpc.region, vpc.id, neverAborted);
    const verdicts = createVpcVerdicts(
      () => diagnose,
      () => holder.snapshot,
    );
    const [verdict] = verdicts(rowOf(holder.state, 'platform-prod'));
    const kept = filterRows(
      rootRows([holder.state]),
      verdict === undefined ? '' : summaryOf(verdict),
      verdicts,
    );
    expect(kept.map((row) => textOfRow(row).label)).toEqual([vpc.region]);
  });

  it('is judged anew once a snapshot beside it says otherwise', async () => {
    const { holder } = holdSandbox();
    await holder.whole(neverAborted);
    const { vpc } = rowOf(holder.state, 'platform-prod');
    await holder.lookInto(vpc.region, vpc.id, neverAborted);
    let network = holder.snapshot;
    const verdicts = createVpcVerdicts(
      () => diagnose,
      () => network,
    );
    const row = rowOf(holder.state, 'platform-prod');
    expect(textOfRow(row, verdicts).description).toMatch(/\d+ private/);
    network = { ...network, vpcDetails: {} };
    expect(textOfRow(row, verdicts).description).not.toMatch(/private/);
  });
});
