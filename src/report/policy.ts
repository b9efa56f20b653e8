import { type ChangingMethod, permissionsToChange, permissionsToRead } from '../network/permissions';
import type { StepKind } from '../plan/step';

/** The least identity-based policy: a statement for reading, and one for each kind of step that changes something. */
export function policy(): string {
  const statements = [
    statement('Read', Object.values(permissionsToRead)),
    ...stepKinds.map((kind) => statement(sidOf(kind), permissionsOf(kind))),
  ];
  const useful = statements.filter(({ Action }) => Action.length > 0);
  return `${JSON.stringify({ Version: '2012-10-17', Statement: useful }, null, 2)}\n`;
}

/** Making a step and taking it back. */
const callsOf: { readonly [K in StepKind]: readonly ChangingMethod[] } = {
  'enable DNS attribute': ['setDnsAttribute'],
  'create security group': ['createSecurityGroup', 'deleteSecurityGroup'],
  'allow HTTPS': ['allowIngress', 'revokeIngress'],
  'create endpoint': ['createEndpoint', 'deleteEndpoint'],
  'await endpoint': [],
};

const stepKinds = Object.keys(callsOf) as StepKind[];

function permissionsOf(kind: StepKind): readonly (readonly string[])[] {
  return callsOf[kind].map((method) => permissionsToChange[method]);
}

/** Not every call can be limited to resources, and a plan does not know the ids of what it will create. */
function statement(sid: string, actions: readonly (readonly string[])[]) {
  return { Sid: sid, Effect: 'Allow', Action: [...new Set(actions.flat())].sort(), Resource: '*' };
}

/** AWS allows letters and digits alone. */
function sidOf(kind: StepKind): string {
  return kind.replace(/(^| )(\w)/g, (_, _space: string, letter: string) => letter.toUpperCase());
}
