import type { Stay } from '../../src/apply/outcome';
import type { ZoneRecord } from '../../src/network/zone';
import type { Plan } from '../../src/plan/plan';
import type { Step } from '../../src/plan/step';
import type { Snapshot } from '../../src/sandbox/snapshot';

/** As before the plan, but for what rolling back says that it cannot take back, and for nothing else. */
export function withStays(before: Snapshot, { steps }: Plan, stays: readonly Stay[]): Snapshot {
  const names = stays.map(({ step }) => step);
  return steps.filter(({ name }) => names.includes(name)).reduce(withStay, before);
}

function withStay(before: Snapshot, step: Step): Snapshot {
  switch (step.kind) {
    case 'delete endpoint': {
      const gone = before.endpoints.find(({ id }) => id === step.endpointId);
      const free = Object.entries(before.freeAddresses).map(([subnetId, count]) => {
        return [subnetId, gone?.subnetIds.includes(subnetId) === true ? count + 1 : count] as const;
      });
      const endpoints = before.endpoints.filter((one) => one !== gone);
      return { ...before, endpoints, freeAddresses: Object.fromEntries(free) };
    }
    case 'delete zone':
      return { ...before, zones: before.zones.filter(({ id }) => id !== step.zoneId) };
    case 'delete record': {
      const zones = before.zones.map((zone) => {
        const isGone = ({ name, type }: ZoneRecord) => name === step.record.name && type === step.record.type;
        return zone.id === step.zoneId
          ? { ...zone, records: zone.records.filter((record) => !isGone(record)) }
          : zone;
      });
      return { ...before, zones };
    }
    case 'disassociate zone': {
      const zones = before.zones.map((zone) =>
        zone.id === step.zoneId
          ? { ...zone, associations: zone.associations.filter(({ vpcId }) => vpcId !== step.vpcId) }
          : zone,
      );
      return { ...before, zones };
    }
    case 'delete security group':
      return { ...before, securityGroups: before.securityGroups.filter(({ id }) => id !== step.groupId) };
    case 'delete peering':
      return { ...before, peerings: before.peerings.filter(({ id }) => id !== step.peeringId) };
    case 'accept peering': {
      const { peering } = step;
      const accepted = (id: string) => peering.kind === 'id' && peering.id === id;
      const peerings = before.peerings.map((one) =>
        accepted(one.id) ? { ...one, state: 'active' as const } : one,
      );
      return { ...before, peerings };
    }
    case 'delete route': {
      const routeTables = before.routeTables.map((table) =>
        table.id === step.routeTableId
          ? {
              ...table,
              routes: table.routes.filter(
                ({ destination }) => destination.kind !== 'cidr' || destination.cidr !== step.cidr,
              ),
            }
          : table,
      );
      return { ...before, routeTables };
    }
    default:
      return before;
  }
}
