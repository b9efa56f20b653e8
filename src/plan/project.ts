import type { Network } from '../network/network';
import { inVpc, mapped } from './project/change';
import { createEndpoint, deleteEndpoint, setPrivateDns } from './project/endpoints';
import { acceptPeering, addRoute, deletePeering, deleteRoute, requestPeering } from './project/paths';
import type { PlannedSteps } from './project/planned';
import {
  allowHttps,
  allowHttpsOut,
  createSecurityGroup,
  deleteSecurityGroup,
} from './project/security-groups';
import {
  associateZone,
  authorizeAssociation,
  createZone,
  deleteRecord,
  deleteZone,
  disassociateZone,
  setRecord,
  withdrawAuthorization,
} from './project/zones';
import type { StepKind, StepOf } from './step';

/**
 * The snapshot as it would be after the plan, for "what would it change?". What the plan creates has
 * the id that `plannedId` gives it. What was unread stays unread.
 */
export function project(plan: PlannedSteps, network: Network): Network {
  return plan.steps.reduce((before, step) => after(step.kind, step, before, plan), network);
}

function after<K extends StepKind>(kind: K, step: StepOf<K>, network: Network, plan: PlannedSteps): Network {
  return table[kind](step, network, plan);
}

type Projection<K extends StepKind> = (step: StepOf<K>, network: Network, plan: PlannedSteps) => Network;

const table: { readonly [K in StepKind]: Projection<K> } = {
  'enable DNS attribute': (step, network) =>
    inVpc(step, network, (detail) => ({
      ...detail,
      dns: mapped(detail.dns, (dns) => ({ ...dns, [step.attribute]: true })),
    })),
  'create security group': createSecurityGroup,
  'allow HTTPS': allowHttps,
  'allow HTTPS out': allowHttpsOut,
  'create endpoint': createEndpoint,
  'await endpoint': (_step, network) => network,
  'verify hosts': (_step, network) => network,
  'set private DNS': setPrivateDns,
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
