import type { StepKind, StepOf } from '../plan/step';
import type { Operation } from './operation';
import { allowHttps } from './operations/allow-https';
import { awaitEndpoint } from './operations/await-endpoint';
import { dnsAttribute } from './operations/dns-attribute';
import { endpoint } from './operations/endpoint';
import { securityGroup } from './operations/security-group';

const operations: { readonly [K in StepKind]: Operation<K> } = {
  'enable DNS attribute': dnsAttribute,
  'create security group': securityGroup,
  'allow HTTPS': allowHttps,
  'create endpoint': endpoint,
  'await endpoint': awaitEndpoint,
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
