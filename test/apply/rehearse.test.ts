import { describe, expect, it } from 'vitest';
import { operationFor } from '../../src/apply/operations';
import type { Scene } from '../../src/apply/scene';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import type { Step } from '../../src/plan/step';
import { laboratory } from './laboratory';
import { networkOf, region, vpcId, zone } from '../network/network-of';

const name = 'lime.intake.datadoghq.com';
const at = { region, vpcId, why: '' };
const own = zone(name, []);
const id = { kind: 'id', id: own.id } as const;

/** What is compared before anything is made; AWS is not asked. */
async function rehearse(step: Step, network: Network, others: readonly Step[] = []): Promise<string> {
  const lab = laboratory({});
  const tools = lab.tools();
  const scene = {
    ...{ tools, network, at: { region, signal: tools.signal }, account: tools.accountOf('sandbox') },
    plan: { steps: [...others, step] },
    history: { isOwn: false, ids: [], noticed: [], attempt: 0 },
    idOf: (reference: { kind: string; id?: string }) => reference.id,
    tell: () => undefined,
  } as unknown as Scene;
  try {
    await operationFor(step.kind, step).rehearse(scene);
    return 'allowed';
  } catch (error) {
    return String(error);
  } finally {
    expect(lab.sandbox.calls()).toEqual([]);
  }
}

const stranger = networkOf({
  detail: { zones: read([{ id: 'Z-STRANGER', name, owner: { kind: 'account', id: '222222222222' } }]) },
});

describe('a rehearsal of Route 53, which has none of its own', () => {
  const create: Step = { kind: 'create zone', name: 'zone', ...at, zoneName: name };
  const associate: Step = { kind: 'associate zone', name: 'associate', ...at, zone: id, zoneName: name };

  it('refuses a second zone of a name in a VPC, whosever the first is', async () => {
    for (const step of [create, associate]) {
      expect(await rehearse(step, stranger)).toMatch(
        /has zone Z-STRANGER \(account 222222222222\) of the same name/,
      );
      expect(await rehearse(step, networkOf({}))).toBe('allowed');
    }
    expect(await rehearse(associate, networkOf({ zones: read([own]) }))).toBe('allowed');
  });

  it('refuses a record beside a CNAME', async () => {
    const step: Step = {
      ...{ kind: 'set record', name: 'record', ...at, zone: id, zoneName: name, recordName: name },
      ...{ endpoint: { kind: 'id', id: 'vpce-1' }, serviceTitle: 'Traces' },
    };
    const target = { kind: 'values', values: ['elsewhere.example'], ttl: 60 } as const;
    const cname = zone(name, [{ name, type: 'CNAME', target }]);
    expect(await rehearse(step, networkOf({ zones: read([cname]) }))).toMatch(/has a CNAME record/);
    expect(await rehearse(step, networkOf({ zones: read([own]) }))).toBe('allowed');
  });

  it('refuses to take the last VPC of a zone away', async () => {
    const step: Step = { kind: 'disassociate zone', name: 'x', ...at, zoneId: own.id, zoneName: name };
    expect(await rehearse(step, networkOf({ zones: read([own]) }))).toMatch(/is the last VPC of zone/);
    const shared = zone(name, [], {
      associations: read([
        { region, vpcId },
        { region, vpcId: 'vpc-2' },
      ]),
    });
    expect(await rehearse(step, networkOf({ zones: read([shared]) }))).toBe('allowed');
  });

  it('refuses to delete a zone with records that stay', async () => {
    const record = { name, type: 'A', target: { kind: 'values', values: ['10.0.0.1'], ttl: 60 } } as const;
    const step: Step = { kind: 'delete zone', name: 'x', ...at, zoneId: own.id, zoneName: name };
    const network = networkOf({ zones: read([zone(name, [record])]) });
    expect(await rehearse(step, network)).toMatch(/has records that the plan does not delete/);
    const removal: Step = { kind: 'delete record', name: 'y', ...at, zoneId: own.id, zoneName: name, record };
    expect(await rehearse(step, network, [removal])).toBe('allowed');
  });
});
