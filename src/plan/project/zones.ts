import type { Network } from '../../network/network';
import { read } from '../../network/reading';
import type { VpcReference, Zone, ZoneRecord } from '../../network/zone';
import { aliasTargetOf } from '../alias-target';
import { ownerOfVpc, ownerOfZone } from '../owners';
import type { StepOf } from '../step';
import { commentOfStep, tagsOfStep } from '../tags-of-step';
import { inVpc, inZone, mapped } from './change';
import { type PlannedSteps, idOf, plannedId } from './planned';

export function createZone(step: StepOf<'create zone'>, network: Network, plan: PlannedSteps): Network {
  const ownerId = ownerOfVpc(step, network) ?? plan.accountId;
  const zone: Zone = {
    id: plannedId(step.name),
    name: step.zoneName,
    ownerId,
    comment: commentOfStep(step, plan),
    associations: read([referenceTo(step, network)]),
    authorizations: read([]),
    records: read([]),
    tags: tagsOfStep(step, plan),
  };
  const zones = mapped(network.zones, (known) => [...known, zone]);
  return listed(step, { ...network, zones }, zone.id, zone.name, ownerId);
}

export function setRecord(step: StepOf<'set record'>, network: Network): Network {
  const endpoint = Object.values(network.inRegion)
    .flatMap(({ endpoints }) => (endpoints.kind === 'read' ? endpoints.value : []))
    .find(({ id }) => id === idOf(step.endpoint));
  const alias = endpoint && aliasTargetOf(endpoint);
  if (alias === undefined) return network;
  const record: ZoneRecord = { name: step.recordName, type: 'A', target: { kind: 'alias', alias } };
  return inZone(idOf(step.zone), network, (zone) => ({
    ...zone,
    records: mapped(zone.records, (records) => [...records.filter((one) => !isSame(one, record)), record]),
  }));
}

export function authorizeAssociation(step: StepOf<'authorize association'>, network: Network): Network {
  const reference = referenceTo(step, network);
  return inZone(idOf(step.zone), network, (zone) => ({
    ...zone,
    authorizations: mapped(zone.authorizations, (known) => [...without(known, step), reference]),
  }));
}

export function withdrawAuthorization(step: StepOf<'withdraw authorization'>, network: Network): Network {
  return inZone(idOf(step.zone), network, (zone) => ({
    ...zone,
    authorizations: mapped(zone.authorizations, (known) => without(known, step)),
  }));
}

export function associateZone(step: StepOf<'associate zone'>, network: Network): Network {
  const id = idOf(step.zone);
  const reference = referenceTo(step, network);
  const after = inZone(id, network, (zone) => ({
    ...zone,
    associations: mapped(zone.associations, (known) => [...without(known, step), reference]),
  }));
  return listed(step, after, id, step.zoneName, ownerOfZone(id, network) ?? '');
}

export function disassociateZone(step: StepOf<'disassociate zone'>, network: Network): Network {
  const after = inZone(step.zoneId, network, (zone) => ({
    ...zone,
    associations: mapped(zone.associations, (known) => without(known, step)),
  }));
  return unlisted(after, step.zoneId, [step.vpcId]);
}

export function deleteRecord(step: StepOf<'delete record'>, network: Network): Network {
  return inZone(step.zoneId, network, (zone) => ({
    ...zone,
    records: mapped(zone.records, (records) => records.filter((record) => !isSame(record, step.record))),
  }));
}

export function deleteZone(step: StepOf<'delete zone'>, network: Network): Network {
  const zones = mapped(network.zones, (known) => known.filter(({ id }) => id !== step.zoneId));
  return unlisted({ ...network, zones }, step.zoneId, Object.keys(network.vpcDetails));
}

type At = { readonly region: string; readonly vpcId: string };

function referenceTo({ region, vpcId }: At, network: Network): VpcReference {
  const ownerId = ownerOfVpc({ region, vpcId }, network);
  return { region, vpcId, ...(ownerId === undefined ? {} : { ownerId }) };
}

function without(known: readonly VpcReference[], { vpcId }: At): readonly VpcReference[] {
  return known.filter((reference) => reference.vpcId !== vpcId);
}

/** Route 53 keeps one record set for a name and a type. */
function isSame(a: ZoneRecord, b: ZoneRecord): boolean {
  return a.name === b.name && a.type === b.type;
}

function listed(at: At, network: Network, id: string, name: string, accountId: string): Network {
  const zone = { id, name, owner: { kind: 'account', id: accountId } } as const;
  return inVpc(at, network, (detail) => ({
    ...detail,
    zones: mapped(detail.zones, (known) => [...known.filter((one) => one.id !== id), zone]),
  }));
}

function unlisted(network: Network, zoneId: string, vpcIds: readonly string[]): Network {
  return vpcIds.reduce(
    (before, vpcId) =>
      inVpc({ vpcId }, before, (detail) => ({
        ...detail,
        zones: mapped(detail.zones, (known) => known.filter(({ id }) => id !== zoneId)),
      })),
    network,
  );
}
