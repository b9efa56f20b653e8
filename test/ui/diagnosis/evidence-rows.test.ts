import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../src/diagnose/compare-runs';
import { diagnose } from '../../../src/diagnose/diagnose';
import type { Diagnosis } from '../../../src/diagnose/diagnosis';
import { gather } from '../../../src/diagnose/evidence/gather';
import { recognise } from '../../../src/diagnose/evidence/recognise';
import { readOr } from '../../../src/network/reading';
import type { Vantage } from '../../../src/probe/vantage';
import { childrenOf, rootRows } from '../../../src/ui/diagnosis/children-of-row';
import type { DatedDiagnosis, DiagnosisRow } from '../../../src/ui/diagnosis/diagnosis-row';
import { textOfRow } from '../../../src/ui/diagnosis/text-of-row';
import { holdSandbox, neverAborted } from '../network/snapshot/sandbox-holder';
import { printTree } from '../print-tree';

const dig = `
; <<>> DiG 9.18.24 <<>> metrics.agent.datadoghq.com
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1
;; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;metrics.agent.datadoghq.com.	IN	A

;; ANSWER SECTION:
metrics.agent.datadoghq.com. 60	IN	A	3.233.144.10

;; SERVER: 10.40.0.2#53(10.40.0.2)

; <<>> DiG 9.18.24 <<>> www.example.com
;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 2
;; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;www.example.com.	IN	A

;; SERVER: 10.40.0.2#53(10.40.0.2)
`;
const observations = recognise(dig)?.observations ?? [];

async function dataLake(): Promise<Diagnosis> {
  const { holder } = holdSandbox();
  const region = 'us-east-1';
  const { inRegion } = await holder.whole(neverAborted);
  const vpcs = inRegion[region]?.vpcs;
  const vpc = vpcs && readOr(vpcs, []).find(({ name }) => name === 'data-lake');
  const request = { region, vpcId: vpc?.id ?? '', site: 'datadoghq.com' };
  return diagnose(await holder.lookInto(region, request.vpcId, neverAborted), request);
}

async function seenFrom(vantage: Vantage): Promise<DatedDiagnosis> {
  const diagnosis = await dataLake();
  const look = { sightings: [{ vantage, observations }], remarks: ['web-1 did not take the script.'] };
  return { diagnosis, at: 0, gathered: gather(diagnosis, ['10.40.0.0/16'], undefined, look) };
}

/** Without what has no part in evidence: findings, hosts that nobody looked at, and chains that other tests look at. */
function printed(dated: DatedDiagnosis): string {
  const concerns = (row: DiagnosisRow) =>
    row.kind === 'host'
      ? row.compared !== undefined
      : row.kind === 'evidence'
        ? row.key.endsWith('/0')
        : row.kind !== 'finding' && row.kind !== 'unknown';
  const roots = rootRows([dated]);
  return `${printTree<DiagnosisRow>({
    roots,
    childrenOf: (row) => childrenOf(row).filter(concerns),
    textOf: textOfRow,
  })}\n`;
}

describe('evidence in the diagnosis tree', () => {
  it('turns a verdict, and both sides are below it, where it was made inside the VPC', async () => {
    const text = printed(await seenFrom({ kind: 'inside', by: 'the person' }));
    await expect(text).toMatchFileSnapshot('golden/evidence-from-inside.txt');
    expect(text).toMatch(/metrics\.agent\.datadoghq\.com {2}public · seen so, configured as private/);
  });

  it('is shown and turns nothing where it was made elsewhere', async () => {
    const text = printed(await seenFrom({ kind: 'another VPC', vpcId: 'vpc-2' }));
    await expect(text).toMatchFileSnapshot('golden/evidence-from-elsewhere.txt');
    expect(text).toMatch(/metrics\.agent\.datadoghq\.com {2}private · looked up, no evidence/);
  });

  it('gives every row a key of its own', async () => {
    const keys = (rows: readonly DiagnosisRow[]): string[] =>
      rows.flatMap((row) => [row.key, ...keys(childrenOf(row))]);
    const dated = await seenFrom({ kind: 'inside', by: 'the person' });
    const file = { name: 'datadog.yaml', uri: 'file:///datadog.yaml', line: 0, notCarried: ['x.example'] };
    const hosts = dated.diagnosis.hosts.map(({ host }) => host);
    const changes = { ...compareRuns(await dataLake(), dated.diagnosis), since: 0 };
    const all = keys(rootRows([{ ...dated, changes, file: { ...file, hosts } }]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts the hosts that a file needs together, with those that nobody carries', async () => {
    const hosts = ['agent-http-intake.logs.datadoghq.com', 'metrics.agent.datadoghq.com'];
    const file = {
      name: 'datadog.yaml',
      uri: 'file:///datadog.yaml',
      line: 0,
      hosts,
      notCarried: ['x.example'],
    };
    const [root] = rootRows([{ diagnosis: await dataLake(), at: 0, file }]);
    const row = root && childrenOf(root).find(({ kind }) => kind === 'file');
    expect(row && [textOfRow(row).label, textOfRow(row).description]).toEqual([
      'Needed by datadog.yaml',
      '2 private',
    ]);
    expect((row ? childrenOf(row) : []).map((one) => textOfRow(one).label)).toEqual([
      ...hosts,
      'No service of PrivateLink is known to carry x.example.',
    ]);
  });
});

describe('what changed since the last run', () => {
  it('is one row with a row for each change below it', async () => {
    const after = await dataLake();
    const [first, second, ...rest] = after.hosts.filter(({ verdict }) => verdict === 'private');
    if (first === undefined || second === undefined) throw new Error('data-lake has private hosts');
    const changed = [first, second].map((host) => ({ ...host, verdict: 'public' as const }));
    const others = after.hosts.filter((host) => host !== first && host !== second);
    const before = { ...after, hosts: [...changed, ...others], findings: after.findings.slice(0, -1) };
    const changes = { ...compareRuns(before, after), since: 0 };
    const [root] = rootRows([{ diagnosis: after, at: 1, changes }]);
    const [row] = root === undefined ? [] : childrenOf(root);
    expect(rest.length).toBeGreaterThan(0);
    expect(row && textOfRow(row)).toMatchObject({
      label: expect.stringMatching(/^Since \d/) as string,
      description: '2 hosts became private, 1 new finding',
    });
    expect((row ? childrenOf(row) : []).map((one) => textOfRow(one).description)).toEqual([
      'new',
      'private, was public',
      'private, was public',
    ]);
  });

  it('says so where nothing did', async () => {
    const diagnosis = await dataLake();
    const changes = { ...compareRuns(diagnosis, diagnosis), since: 0 };
    const [root] = rootRows([{ diagnosis, at: 1, changes }]);
    const [row] = root === undefined ? [] : childrenOf(root);
    expect(row && textOfRow(row)).toMatchObject({ description: 'nothing changed', folding: 'leaf' });
  });
});
