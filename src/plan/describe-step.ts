import { t } from '@vscode/l10n';
import { nameOfPeer } from '../network/name-of-peer';
import { costOfStep } from './cost/cost-of-step';
import type { Reference, Step, StepKind, StepOf } from './step';

export interface StepDescription {
  /** An order: what is done to what. */
  readonly what: string;
  readonly where: string;
  /** What rolling back does about it. */
  readonly undo: string;
  /** What AWS bills for it. Prices differ by region and change, so there are none here. */
  readonly cost: string;
}

export function describeStep(step: Step): StepDescription {
  return { ...describe(step.kind, step), cost: costOfStep(step) };
}

function describe<K extends StepKind>(kind: K, step: StepOf<K>): Deed {
  return table[kind](step);
}

type Deed = Omit<StepDescription, 'cost'>;

const table: { readonly [K in StepKind]: (step: StepOf<K>) => Deed } = {
  'enable DNS attribute': (step) => ({
    what: t('Turn on {0}', step.attribute),
    where: step.vpcId,
    undo: t('Turns it off again'),
  }),
  'create security group': (step) => ({
    what: t('Create security group {0}', step.groupName),
    where: step.vpcId,
    undo: t('Deletes the security group'),
  }),
  'allow HTTPS': (step) => ({
    what: t('Allow inbound TCP 443 from {0}', step.cidr),
    where: wordingOf(step.securityGroup, t('the new security group')),
    undo: t('Removes the rule'),
  }),
  'allow HTTPS out': (step) => ({
    what: t('Allow outbound TCP 443 to {0}', nameOfPeer(step.to)),
    where: wordingOf(step.securityGroup, t('the new security group')),
    undo: t('Removes the rule'),
  }),
  'create endpoint': (step) => ({
    what:
      step.privateDns === 'on'
        ? t('Create the endpoint of {0}, which answers {1}', step.serviceTitle, step.privateDnsName)
        : t('Create the endpoint of {0}, without private DNS', step.serviceTitle),
    where: step.subnetIds.join(', '),
    undo: t('Deletes the endpoint'),
  }),
  'await endpoint': (step) => ({
    what: t('Wait until the endpoint of {0} is available', step.serviceTitle),
    where: wordingOf(step.endpoint, t('the new endpoint')),
    undo: t('Nothing to undo'),
  }),
  'verify hosts': (step) => ({
    what: t(
      'Read the network again and go on only if {0} hosts are private without {1}',
      step.hosts.length,
      step.without.join(', '),
    ),
    where: step.vpcId,
    undo: t('Nothing to undo'),
  }),
  'set private DNS': (step) => ({
    what:
      step.value === 'on'
        ? t('Let the endpoint of {0} answer {1}', step.serviceTitle, step.privateDnsName)
        : t('Let the endpoint of {0} no longer answer {1}', step.serviceTitle, step.privateDnsName),
    where: wordingOf(step.endpoint, t('the new endpoint')),
    undo: step.value === 'on' ? t('Turns private DNS off again') : t('Turns private DNS on again'),
  }),
  'request peering': (step) => ({
    what: t(
      'Ask {0} in account {1}, {2}, for a peering',
      step.peer.vpcId,
      step.peer.accountId,
      step.peer.region,
    ),
    where: step.vpcId,
    undo: t('Deletes the peering'),
  }),
  'accept peering': (step) => ({
    what: t('Accept the peering that {0} asks for', step.requesterVpcId),
    where: step.vpcId,
    undo:
      step.peering.kind === 'id'
        ? t('Cannot be undone: a request that was accepted does not go back to waiting')
        : t('Goes with the peering'),
  }),
  'add route': (step) => ({
    what: t('Route {0} to the peering', step.cidr),
    where: step.routeTableId,
    undo: t('Removes the route'),
  }),
  'create zone': (step) => ({
    what: t('Create the private zone {0}', step.zoneName),
    where: step.vpcId,
    undo: t('Deletes the zone'),
  }),
  'set record': (step) => ({
    what: t('Let {0} lead to the endpoint of {1}', step.recordName, step.serviceTitle),
    where: wordingOf(step.zone, t('the new zone {0}', step.zoneName)),
    undo: t('Restores what the record was'),
  }),
  'authorize association': (step) => ({
    what: t('Allow the association of zone {0} with {1}', step.zoneName, step.vpcId),
    where: wordingOf(step.zone, t('the new zone {0}', step.zoneName)),
    undo: t('Withdraws the authorization'),
  }),
  'associate zone': (step) => ({
    what: t('Associate zone {0}', step.zoneName),
    where: step.vpcId,
    undo: t('Takes the zone away from the VPC'),
  }),
  'withdraw authorization': (step) => ({
    what: t('Withdraw the authorization of {0}, which is no longer needed', step.vpcId),
    where: wordingOf(step.zone, t('the new zone {0}', step.zoneName)),
    undo: t('Nothing to undo'),
  }),
  'disassociate zone': (step) => ({
    what: t('Take zone {0} ({1}) away', step.zoneName, step.zoneId),
    where: step.vpcId,
    undo:
      step.zoneOwnerId === undefined
        ? t('Associates it again')
        : t('Cannot be undone: account {0} would have to allow it again', step.zoneOwnerId),
  }),
  'delete record': (step) => ({
    what: t('Delete the {0} record {1}', step.record.type, step.record.name),
    where: step.zoneId,
    undo: t('Creates it again'),
  }),
  'delete zone': (step) => ({
    what: t('Delete the private zone {0}', step.zoneName),
    where: step.zoneId,
    undo: t('Cannot be undone: a new zone would have another id'),
  }),
  'delete endpoint': (step) => ({
    what: t('Delete the endpoint of {0}', step.serviceTitle),
    where: step.endpointId,
    undo: t('Cannot be undone: a new endpoint would have another id'),
  }),
  'delete security group': (step) => ({
    what: t('Delete security group {0}', step.groupName),
    where: step.groupId,
    undo: t('Cannot be undone: a new group would have another id'),
  }),
  'delete route': (step) => ({
    what: t('Remove the route for {0}', step.cidr),
    where: step.routeTableId,
    undo: t('Adds it again, as long as the peering is there'),
  }),
  'delete peering': (step) => ({
    what: t('Delete the peering'),
    where: step.peeringId,
    undo: t('Cannot be undone: the peer would have to accept a new one'),
  }),
};

function wordingOf(reference: Reference, stillToCome: string): string {
  return reference.kind === 'id' ? reference.id : stillToCome;
}
