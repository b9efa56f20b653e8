import fc from 'fast-check';
import type { Mode } from '../../src/network/account-changes';
import { tablesOf } from '../../src/sandbox/route-tables';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { worldRegion } from './arbitrary-world';
import { idAt, position } from './position';

const shape = fc.oneof(
  fc.record({ kind: fc.constant('request peering' as const), vpc: position, peer: position }),
  fc.record({
    kind: fc.constantFrom('accept peering' as const, 'delete peering' as const),
    profile: fc.constantFrom('sandbox', 'sandbox-agents'),
    peering: position,
  }),
  fc.record({
    kind: fc.constantFrom('add route' as const, 'delete route' as const),
    table: position,
    cidr: fc.constantFrom('10.0.0.0/16', '10.1.0.0/16', '10.2.5.6/16', '10.1.0.0/24', '10.1.0.0/33'),
    peering: position,
  }),
);

export type ActionOnPath = typeof shape extends fc.Arbitrary<infer T> ? T : never;

export const actionOnPath: fc.Arbitrary<ActionOnPath> = shape;

export function performOnPath(sandbox: Sandbox, action: ActionOnPath, mode: Mode): Promise<unknown> {
  const at = { region: worldRegion, signal: new AbortController().signal };
  const world = sandbox.world();
  const account = sandbox.account('sandbox');
  switch (action.kind) {
    case 'request peering': {
      const vpcId = idAt(world.vpcs, action.peer);
      const accountId = world.vpcs.find(({ id }) => id === vpcId)?.ownerId ?? '111111111111';
      return account.requestPeering(mode, at, {
        vpcId: idAt(world.vpcs, action.vpc),
        peer: { accountId, region: worldRegion, vpcId },
        tags: { Name: 'made' },
      });
    }
    case 'accept peering':
      return sandbox.account(action.profile).acceptPeering(mode, at, idAt(world.peerings, action.peering));
    case 'delete peering':
      return sandbox.account(action.profile).deletePeering(mode, at, idAt(world.peerings, action.peering));
    case 'add route':
    case 'delete route': {
      const tables = world.vpcs.flatMap((vpc) => tablesOf(world, vpc));
      const route = {
        routeTableId: idAt(tables, action.table),
        cidr: action.cidr,
        peeringId: idAt(world.peerings, action.peering),
      };
      return action.kind === 'add route'
        ? account.addRoute(mode, at, route)
        : account.deleteRoute(mode, at, route);
    }
  }
}
