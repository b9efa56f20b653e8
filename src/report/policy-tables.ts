import type { ChangingMethod } from '../network/permissions';
import type { PlanRequest } from '../plan/request';
import type { StepKind } from '../plan/step';

/** Making a step and taking it back. */
export const callsOfStep: { readonly [K in StepKind]: readonly ChangingMethod[] } = {
  'enable DNS attribute': ['setDnsAttribute'],
  'create security group': ['createSecurityGroup', 'deleteSecurityGroup'],
  'allow HTTPS': ['allowIngress', 'revokeIngress'],
  'allow HTTPS out': ['allowEgress', 'revokeEgress'],
  'create endpoint': ['createEndpoint', 'deleteEndpoint'],
  'await endpoint': [],
  'verify hosts': [],
  'set private DNS': ['setPrivateDns'],
  'request peering': ['requestPeering', 'deletePeering'],
  'accept peering': ['acceptPeering'],
  'add route': ['addRoute', 'deleteRoute'],
  'create zone': ['createZone', 'deleteZone'],
  'set record': ['setRecord', 'deleteRecord'],
  'authorize association': ['authorizeAssociation', 'withdrawAuthorization'],
  'associate zone': ['associateZone', 'disassociateZone'],
  'withdraw authorization': ['withdrawAuthorization', 'authorizeAssociation'],
  'disassociate zone': ['disassociateZone', 'associateZone'],
  'delete record': ['deleteRecord', 'setRecord'],
  'delete zone': ['deleteZone'],
  'delete endpoint': ['deleteEndpoint'],
  'delete security group': ['deleteSecurityGroup'],
  'delete route': ['deleteRoute', 'addRoute'],
  'delete peering': ['deletePeering'],
};

const endpoints = [
  'enable DNS attribute',
  'create security group',
  'allow HTTPS',
  'create endpoint',
  'await endpoint',
] as const;
const associations = ['authorize association', 'associate zone', 'withdraw authorization'] as const;

/** Every kind of step that a plan of the kind may have. */
export const stepsOfWay: { readonly [W in PlanRequest['way']]: readonly StepKind[] } = {
  'same region': endpoints,
  'cross region': endpoints,
  'missing services': endpoints,
  peering: [
    ...endpoints,
    ...(['request peering', 'accept peering', 'delete route', 'add route'] as const),
    ...(['create zone', 'set record'] as const),
    ...associations,
  ],
  'associate zones': ['enable DNS attribute', ...associations],
  'enable DNS': ['enable DNS attribute'],
  'allow HTTPS': ['allow HTTPS'],
  'allow HTTPS out': ['allow HTTPS out'],
  'private DNS': ['enable DNS attribute', 'set private DNS'],
  records: ['set record'],
  routes: ['delete route', 'add route'],
  'withdraw authorizations': ['withdraw authorization'],
  'detach zone': ['disassociate zone', 'delete record', 'delete zone'],
  migrate: [...endpoints, 'set private DNS', 'verify hosts', 'delete endpoint'],
  remove: [
    ...(['delete endpoint', 'delete security group', 'delete record', 'disassociate zone'] as const),
    ...(['delete zone', 'delete route', 'delete peering'] as const),
  ],
};
