import type { StepKind, StepOf } from '../plan/step';
import type { Operation } from './operation';
import { allowHttps } from './operations/allow-https';
import { allowHttpsOut } from './operations/allow-https-out';
import { awaitEndpoint } from './operations/await-endpoint';
import { deleteEndpoint } from './operations/delete-endpoint';
import { deleteSecurityGroup } from './operations/delete-security-group';
import { dnsAttribute } from './operations/dns-attribute';
import { endpoint } from './operations/endpoint';
import { acceptPeering } from './operations/paths/accept-peering';
import { addRoute } from './operations/paths/add-route';
import { deletePeering } from './operations/paths/delete-peering';
import { deleteRoute } from './operations/paths/delete-route';
import { requestPeering } from './operations/paths/request-peering';
import { privateDns } from './operations/private-dns';
import { securityGroup } from './operations/security-group';
import { verifyHosts } from './operations/verify-hosts';
import { associateZone } from './operations/zones/associate-zone';
import { authorizeAssociation } from './operations/zones/authorize-association';
import { createZone } from './operations/zones/create-zone';
import { deleteRecord } from './operations/zones/delete-record';
import { deleteZone } from './operations/zones/delete-zone';
import { disassociateZone } from './operations/zones/disassociate-zone';
import { setRecord } from './operations/zones/set-record';
import { withdrawAuthorization } from './operations/zones/withdraw-authorization';

const operations: { readonly [K in StepKind]: Operation<K> } = {
  'enable DNS attribute': dnsAttribute,
  'create security group': securityGroup,
  'allow HTTPS': allowHttps,
  'allow HTTPS out': allowHttpsOut,
  'create endpoint': endpoint,
  'await endpoint': awaitEndpoint,
  'verify hosts': verifyHosts,
  'set private DNS': privateDns,
  'request peering': requestPeering,
  'accept peering': acceptPeering,
  'add route': addRoute,
  'create zone': createZone,
  'set record': setRecord,
  'authorize association': authorizeAssociation,
  'associate zone': associateZone,
  'withdraw authorization': withdrawAuthorization,
  'disassociate zone': disassociateZone,
  'delete record': deleteRecord,
  'delete zone': deleteZone,
  'delete endpoint': deleteEndpoint,
  'delete security group': deleteSecurityGroup,
  'delete route': deleteRoute,
  'delete peering': deletePeering,
};

/** The operation of a step's kind: call it with that step as `operationFor(step.kind, step)`. */
export function operationFor<K extends StepKind>(kind: K, step: StepOf<K>): BoundOperation {
  const operation = operations[kind];
  return {
    find: (scene) => operation.find(step, scene),
    rehearse: (scene) => operation.rehearse(step, scene),
    make: (scene) => operation.make(step, scene),
    own: (scene) => operation.own(step, scene),
    rehearseUndo: (own, scene) => operation.rehearseUndo(step, own, scene),
    undo: (own, scene) => operation.undo(step, own, scene),
    settle: (own, scene) => operation.settle(step, own, scene),
  };
}

type WithoutStep<F> = F extends (step: never, ...rest: infer R) => infer A ? (...rest: R) => A : never;

/** An operation that knows its step, so that steps of all kinds can be treated alike. */
export type BoundOperation = {
  readonly [M in keyof Operation<StepKind>]: WithoutStep<Operation<StepKind>[M]>;
};
