import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import { readOr } from '../../../src/network/reading';
import { childrenOf, rootRows } from '../../../src/ui/diagnosis/children-of-row';
import type { DiagnosisRow } from '../../../src/ui/diagnosis/diagnosis-row';
import { planOfRow } from '../../../src/ui/diagnosis/targets-of-row';
import { textOfRow } from '../../../src/ui/diagnosis/text-of-row';
import { holdSandbox, neverAborted } from '../network/snapshot/sandbox-holder';
import { printTree } from '../print-tree';

async function rowsFor(vpcName: string, region: string, site: string): Promise<readonly DiagnosisRow[]> {
  const { holder } = holdSandbox();
  const { inRegion } = await holder.whole(neverAborted);
  const vpcs = inRegion[region];
  const vpc = vpcs && readOr(vpcs.vpcs, []).find(({ name }) => name === vpcName);
  const request = { region, vpcId: vpc?.id ?? '', site };
  const network = await holder.lookInto(region, request.vpcId, neverAborted);
  return rootRows([{ diagnosis: diagnose(network, request), at: 0 }]);
}

function lines(roots: readonly DiagnosisRow[]): readonly string[] {
  return printTree<DiagnosisRow>({ roots, childrenOf, textOf: textOfRow }).split('\n');
}

describe('the diagnosis tree', () => {
  it('begins with the VPC, the site and how many hosts have which verdict', async () => {
    const [first] = lines(await rowsFor('data-lake', 'us-east-1', 'datadoghq.com'));
    expect(first).toMatch(/^data-lake {2}datadoghq\.com · \d+ NXDOMAIN, \d+ private {2}\[pulse\]$/);
  });

  it('shows findings before hosts, and the worst hosts before the private ones', async () => {
    const [root] = await rowsFor('data-lake', 'us-east-1', 'datadoghq.com');
    const kinds = root === undefined ? [] : childrenOf(root).map(order);
    expect(kinds.length).toBeGreaterThan(50);
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
  });

  it('gives every row a key of its own', async () => {
    const keys = (rows: readonly DiagnosisRow[]): string[] =>
      rows.flatMap((row) => [row.key, ...keys(childrenOf(row))]);
    const all = keys(await rowsFor('checkout-prod', 'us-east-1', 'datadoghq.com'));
    expect(new Set(all).size).toBe(all.length);
  });

  it('offers a repair exactly where a finding has a plan with steps', async () => {
    const [root] = await rowsFor('checkout-prod', 'us-east-1', 'datadoghq.com');
    const rows = root === undefined ? [] : childrenOf(root);
    const repairable = rows.filter((row) => textOfRow(row).facets?.includes('canRepair'));
    expect(repairable.length).toBeGreaterThan(0);
    for (const row of rows) expect(repairable.includes(row)).toBe((planOfRow(row)?.steps.length ?? 0) > 0);
  });

  it('puts the chain of evidence below a host', async () => {
    const all = lines(await rowsFor('tokyo-web', 'ap-northeast-1', 'ap1.datadoghq.com'));
    const host = all.findIndex((line) => line.trim().startsWith('api.ap1.datadoghq.com  private'));
    expect(host).toBeGreaterThan(0);
    expect(all[host + 1]).toMatch(/^ {4}Resolves to .*\[arrow-small-right\]$/);
  });
});

const verdicts = ['broken', 'nxdomain', 'public', 'elsewhere', 'unknown', 'private'];

function order(row: DiagnosisRow): number {
  if (row.kind === 'finding') return 0;
  return row.kind === 'host' ? 2 + verdicts.indexOf(row.host.verdict) : 1;
}
