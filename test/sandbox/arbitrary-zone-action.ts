import fc from 'fast-check';
import type { ZoneRecord } from '../../src/network/zone';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { worldRegion } from './arbitrary-world';
import { idAt, position } from './position';

const profile = fc.constantFrom('sandbox', 'sandbox-agents');

const shape = fc.oneof(
  fc.record({
    kind: fc.constant('create zone' as const),
    name: fc.constantFrom('metrics.agent.datadoghq.com', 'datadoghq.com', 'a.example', 'com'),
    vpc: position,
    token: fc.nat(20).map(String),
  }),
  fc.record({ kind: fc.constant('delete zone' as const), zone: position }),
  fc.record({
    kind: fc.constantFrom('set record' as const, 'delete record' as const),
    zone: position,
    label: fc.constantFrom('', 'a.', 'a b.'),
    type: fc.constantFrom('A', 'CNAME'),
    value: fc.constantFrom('10.0.0.1', '10.0.0.2', 'a.example'),
  }),
  fc.record({
    kind: fc.constantFrom(
      'authorize association' as const,
      'withdraw authorization' as const,
      'associate zone' as const,
      'disassociate zone' as const,
    ),
    profile,
    zone: position,
    vpc: position,
  }),
);

export type ActionOnZone = typeof shape extends fc.Arbitrary<infer T> ? T : never;

export const actionOnZone: fc.Arbitrary<ActionOnZone> = shape;

export function performOnZone(sandbox: Sandbox, action: ActionOnZone): Promise<unknown> {
  const { signal } = new AbortController();
  const { vpcs, zones } = sandbox.world();
  const account = sandbox.account('sandbox');
  switch (action.kind) {
    case 'create zone': {
      const { name, token } = action;
      const vpc = { region: worldRegion, vpcId: idAt(vpcs, action.vpc) };
      return account.createZone({ name, comment: 'made', vpc, tags: {}, token }, signal);
    }
    case 'delete zone':
      return account.deleteZone(idAt(zones, action.zone), signal);
    case 'set record':
    case 'delete record': {
      const zoneId = idAt(zones, action.zone);
      const parent = zones.find(({ id }) => id === zoneId)?.name ?? 'a.example';
      const target = { kind: 'values', values: [action.value], ttl: 60 } as const;
      const record: ZoneRecord = { name: `${action.label}${parent}`, type: action.type, target };
      return action.kind === 'set record'
        ? account.setRecord(zoneId, record, signal)
        : account.deleteRecord(zoneId, record, signal);
    }
    default: {
      const zoneId = idAt(zones, action.zone);
      const vpc = { region: worldRegion, vpcId: idAt(vpcs, action.vpc) };
      const by = sandbox.account(action.profile);
      const calls = {
        'authorize association': () => by.authorizeAssociation(zoneId, vpc, signal),
        'withdraw authorization': () => by.withdrawAuthorization(zoneId, vpc, signal),
        'associate zone': () => by.associateZone(zoneId, vpc, signal),
        'disassociate zone': () => by.disassociateZone(zoneId, vpc, signal),
      };
      return calls[action.kind]();
    }
  }
}
