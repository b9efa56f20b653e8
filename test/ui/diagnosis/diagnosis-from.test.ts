import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import type { Diagnosis } from '../../../src/diagnose/diagnosis';
import { readOr } from '../../../src/network/reading';
import { keyOf, rootRows } from '../../../src/ui/diagnosis/children-of-row';
import { readSenders } from '../../../src/ui/diagnosis/read-senders';
import { textOfRow } from '../../../src/ui/diagnosis/text-of-row';
import { holdSandbox, neverAborted } from '../network/snapshot/sandbox-holder';

const region = 'us-east-1';
const site = 'datadoghq.com';

async function diagnosesOf(vpcName: string): Promise<readonly Diagnosis[]> {
  const { holder, sandbox } = holdSandbox();
  const { inRegion } = await holder.whole(neverAborted);
  const vpcs = inRegion[region];
  const vpcId = (vpcs && readOr(vpcs.vpcs, []).find(({ name }) => name === vpcName)?.id) ?? '';
  const network = await holder.lookInto(region, vpcId, neverAborted);
  const at = { region, signal: neverAborted };
  const { found } = await readSenders(sandbox.account('sandbox'), at, vpcId);
  return found.map(({ what, places }) => diagnose(network, { region, vpcId, site, from: { what, places } }));
}

function textOf(diagnosis: Diagnosis) {
  const [row] = rootRows([{ diagnosis, at: 0 }]);
  if (row === undefined) throw new Error('A diagnosis has a row.');
  return textOfRow(row);
}

describe('a diagnosis from what runs in a VPC', () => {
  it('names it beside the VPC, and says below how it is known', async () => {
    const texts = (await diagnosesOf('platform-prod')).map(textOf);
    expect(texts.map(({ description }) => description?.split(' · ')[0])).toEqual([
      expect.stringMatching(/^from instance eks-node-1 \(i-0\w+\)$/),
      expect.stringMatching(/^from instance eks-node-2 \(i-0\w+\)$/),
      'from Lambda function datadog-forwarder',
      expect.stringMatching(/^from ECS task of checkout \([\w-]+\)$/),
      expect.stringMatching(/^from network interface eni-0\w+$/),
    ]);
    expect(texts.map(({ tooltip }) => tooltip?.includes('Known by'))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is private throughout where everything is as it should be', async () => {
    for (const { hosts } of await diagnosesOf('platform-prod')) {
      expect(hosts.length).toBeGreaterThan(50);
      expect(hosts.filter(({ verdict }) => verdict !== 'private')).toEqual([]);
    }
  });

  it('takes the place of the one before, wherever the same thing sends from now', async () => {
    const [one] = await diagnosesOf('data-lake');
    if (one?.from === undefined) throw new Error('An instance runs in data-lake.');
    const elsewhere = { ...one, from: { ...one.from, places: [] } };
    expect(keyOf(elsewhere)).toBe(keyOf(one));
    const { what, ...bySubnets } = one.from;
    expect(what?.kind).toBe('instance');
    expect(keyOf({ ...one, from: bySubnets })).not.toBe(keyOf(one));
  });
});
