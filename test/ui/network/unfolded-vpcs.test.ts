import { describe, expect, it } from 'vitest';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import type { VpcRow } from '../../../src/ui/network/network-row';
import { UnfoldedVpcs } from '../../../src/ui/network/unfolded-vpcs';
import { holdSandbox, neverAborted } from './snapshot/sandbox-holder';

const east = 'us-east-1';

async function unfolded() {
  const looks: string[] = [];
  const held = holdSandbox();
  const { holder } = held;
  const view = { isSeen: true, endsLooks: false };
  const vpcs = new UnfoldedVpcs(
    async ({ region, vpcId }) => {
      looks.push(vpcId);
      if (view.endsLooks) {
        view.endsLooks = false;
        return 'left';
      }
      await holder.lookInto(region, vpcId, neverAborted).catch(() => undefined);
      return 'looked';
    },
    () => view.isSeen,
  );
  held.onChange = () => vpcs.follow(holder.state);
  await holder.whole(neverAborted);
  const rows = rootRows([holder.state])
    .filter((row) => row.kind === 'region' && row.region === east)
    .flatMap((row) => childrenOf(row))
    .filter((row): row is VpcRow => row.kind === 'VPC');
  const [row] = rows;
  if (row === undefined) throw new Error('There is no VPC.');
  vpcs.unfold(row);
  await holder.lookInto(east, row.vpc.id, neverAborted);
  return { held, holder, vpcs, row, looks, view };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a VPC that is unfolded', () => {
  it('is looked into again once the network was read again, and no more than once', async () => {
    const { holder, row, looks } = await unfolded();
    expect(looks).toEqual([]);
    await holder.refresh(neverAborted);
    await settled();
    expect(looks).toEqual([row.vpc.id]);
    expect(holder.snapshot.vpcDetails[row.vpc.id]?.dns.kind).toBe('read');
    await holder.refresh(neverAborted);
    await settled();
    expect(looks).toHaveLength(2);
  });

  it('is looked into again where the tree went out of sight and came back meanwhile', async () => {
    const { holder, row, looks, view } = await unfolded();
    view.endsLooks = true;
    await holder.refresh(neverAborted);
    await settled();
    expect(looks).toEqual([row.vpc.id, row.vpc.id]);
    expect(holder.snapshot.vpcDetails[row.vpc.id]?.dns.kind).toBe('read');
  });

  it('is left alone while nobody sees the tree, and looked into when somebody does', async () => {
    const { holder, vpcs, row, looks, view } = await unfolded();
    view.isSeen = false;
    await holder.refresh(neverAborted);
    await settled();
    expect(looks).toEqual([]);
    view.isSeen = true;
    vpcs.follow(holder.state);
    await settled();
    expect(looks).toEqual([row.vpc.id]);
  });

  it('is left alone when it is folded again', async () => {
    const { holder, vpcs, row, looks } = await unfolded();
    vpcs.fold(row);
    await holder.refresh(neverAborted);
    await settled();
    expect(looks).toEqual([]);
  });

  it('is not asked for again and again where looking fails', async () => {
    const { held, holder, looks } = await unfolded();
    held.now += 60_000;
    held.sandbox.addFault({
      kind: 'throttled',
      strikes: 'before the effect',
      calls: { action: 'ec2:DescribeVpcs', region: east },
      nth: 2,
    });
    await holder.refresh(neverAborted);
    held.now += 60_000;
    await settled();
    held.now += 60_000;
    await settled();
    expect(looks.length).toBeLessThanOrEqual(1);
  });

  it('waits for the login where nothing can be read', async () => {
    const { held, holder, looks } = await unfolded();
    held.sandbox.addFault({ kind: 'login expired', strikes: 'before the effect' });
    await holder.refresh(neverAborted);
    await settled();
    expect(looks).toEqual([]);
    held.sandbox.clearFaults();
    await holder.followLogin(neverAborted);
    await settled();
    expect(looks).toHaveLength(1);
  });
});
