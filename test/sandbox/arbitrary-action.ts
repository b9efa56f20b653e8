import fc from 'fast-check';
import type { Mode } from '../../src/network/account-changes';
import type { SecurityRule } from '../../src/network/vpc';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { actionOnPath, performOnPath } from './arbitrary-path-action';
import { worldRegion, worldServices } from './arbitrary-world';
import { actionOnZone, performOnZone } from './arbitrary-zone-action';
import { idAt, position, type Position } from './position';

const several = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(position) },
  { weight: 1, arbitrary: fc.array(position, { maxLength: 3 }) },
);

const newEndpoint = fc.record({
  kind: fc.constant('create endpoint' as const),
  vpc: position,
  service: fc.constantFrom(...worldServices),
  subnets: several,
  groups: several,
  privateDns: fc.constantFrom('on' as const, 'on' as const, 'off' as const),
  token: fc.nat(40).map(String),
});

const shape = fc.oneof(
  { weight: 6, arbitrary: newEndpoint },
  fc.record({ kind: fc.constant('delete endpoint' as const), endpoint: position }),
  fc.record({
    kind: fc.constant('set DNS attribute' as const),
    vpc: position,
    attribute: fc.constantFrom('enableDnsSupport' as const, 'enableDnsHostnames' as const),
    value: fc.constantFrom('on' as const, 'off' as const),
  }),
  fc.record({
    kind: fc.constant('create security group' as const),
    vpc: position,
    name: fc.constantFrom('datadog', 'Datadog', 'agents', 'sg-datadog', ''),
  }),
  fc.record({ kind: fc.constant('delete security group' as const), group: position }),
  fc.record({
    kind: fc.constantFrom(...(['allow ingress', 'revoke ingress', 'allow egress', 'revoke egress'] as const)),
    group: position,
    cidr: fc.constantFrom('10.0.0.0/16', '10.1.2.3/16', '10.1.0.0/33', '0.0.0.0/0'),
  }),
  fc.record({
    kind: fc.constant('set private DNS' as const),
    endpoint: position,
    value: fc.constantFrom('on' as const, 'off' as const),
  }),
  fc.record({ kind: fc.constant('change a path' as const), change: actionOnPath }),
  fc.record({ kind: fc.constant('change a zone' as const), change: actionOnZone }),
);

/** Something a person could do, with things named by their position so that it fits any world. */
export type Action = typeof shape extends fc.Arbitrary<infer T> ? T : never;

export const arbitraryAction: fc.Arbitrary<Action> = shape;

/** Ends as the account's call ends. Where the world has nothing at a position, an id that does not exist is used. */
export function perform(sandbox: Sandbox, action: Action, mode: Mode): Promise<unknown> {
  const account = sandbox.account('sandbox');
  const at = { region: worldRegion, signal: new AbortController().signal };
  const { vpcs, subnets, securityGroups, endpoints } = sandbox.world();
  const vpcAt = (index: Position) => idAt(vpcs, index);
  const groupAt = (index: Position) => idAt(securityGroups, index);
  switch (action.kind) {
    case 'create endpoint': {
      const vpcId = vpcAt(action.vpc);
      const pick = (
        from: readonly { readonly id: string; readonly vpcId: string }[],
        indexes: readonly Position[],
      ) => {
        const inVpc = from.filter((each) => each.vpcId === vpcId);
        return [...new Set(indexes.map((index) => idAt(inVpc, index)))];
      };
      return account.createEndpoint(mode, at, {
        vpcId,
        serviceName: action.service.name,
        serviceRegion: action.service.region,
        subnetIds: pick(subnets, action.subnets),
        securityGroupIds: pick(securityGroups, action.groups),
        privateDns: action.privateDns,
        tags: { Name: 'made' },
        token: action.token,
      });
    }
    case 'delete endpoint':
      return account.deleteEndpoint(mode, at, idAt(endpoints, action.endpoint));
    case 'set private DNS':
      return account.setPrivateDns(mode, at, idAt(endpoints, action.endpoint), action.value);
    case 'change a path':
      return performOnPath(sandbox, action.change, mode);
    case 'change a zone':
      return mode === 'rehearse' ? Promise.resolve() : performOnZone(sandbox, action.change);
    case 'set DNS attribute':
      return mode === 'rehearse'
        ? Promise.resolve()
        : account.setDnsAttribute(at, vpcAt(action.vpc), action.attribute, action.value);
    case 'create security group':
      return account.createSecurityGroup(mode, at, {
        name: action.name,
        description: 'made',
        vpcId: vpcAt(action.vpc),
        tags: {},
      });
    case 'delete security group':
      return account.deleteSecurityGroup(mode, at, groupAt(action.group));
    case 'allow ingress':
      return account.allowIngress(mode, at, groupAt(action.group), https(action.cidr));
    case 'revoke ingress':
      return account.revokeIngress(mode, at, groupAt(action.group), https(action.cidr));
    case 'allow egress':
      return account.allowEgress(mode, at, groupAt(action.group), https(action.cidr));
    case 'revoke egress':
      return account.revokeEgress(mode, at, groupAt(action.group), https(action.cidr));
  }
}

function https(cidr: string): SecurityRule {
  return { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr } };
}
