import { expect, test } from 'vitest';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import { planPeering } from '../../src/plan/peering/peering';
import { project } from '../../src/plan/project';
import { plannedId } from '../../src/plan/project/planned';
import { planSameRegion } from '../../src/plan/same-region';
import type { Step } from '../../src/plan/step';
import { isOwnComment } from '../../src/plan/tags-of-step';
import { endpoint, region, vpcId } from '../network/network-of';
import { country, peeringRequest } from './hub-and-agents';
import { networkFor, request, traces } from './requests';

/** What takes a step back, once `step` was made in `network`. */
function opposite(step: Step): readonly Step[] {
  const at = { name: `undo-${step.name}`, region: step.region, vpcId: step.vpcId, why: '' };
  const id = plannedId(step.name);
  switch (step.kind) {
    case 'create security group':
      return [{ kind: 'delete security group', ...at, groupId: id, groupName: step.groupName }];
    case 'create endpoint': {
      const { serviceTitle, serviceName } = step;
      return [{ kind: 'delete endpoint', ...at, endpointId: id, serviceTitle, serviceName }];
    }
    case 'request peering':
      return [{ kind: 'delete peering', ...at, peeringId: id }];
    case 'add route':
      return [
        {
          kind: 'delete route',
          ...at,
          routeTableId: step.routeTableId,
          cidr: step.cidr,
          peeringId: step.peering.kind === 'id' ? step.peering.id : plannedId(step.peering.of),
        },
      ];
    case 'create zone':
      return [{ kind: 'delete zone', ...at, zoneId: id, zoneName: step.zoneName }];
    case 'authorize association':
      return [{ kind: 'withdraw authorization', ...at, zone: step.zone, zoneName: step.zoneName }];
    case 'associate zone': {
      const zoneId = step.zone.kind === 'id' ? step.zone.id : plannedId(step.zone.of);
      return [{ kind: 'disassociate zone', ...at, zoneId, zoneName: step.zoneName }];
    }
    default:
      return [];
  }
}

function after(steps: readonly Step[], network: Network): Network {
  return project({ id: 'p', accountId: '111111111111', steps }, network);
}

test('what a step makes, its opposite takes away without a trace', () => {
  const worlds = [
    [planPeering(peeringRequest(), country()).steps, country()],
    [planSameRegion(request(), networkFor()).steps, networkFor()],
  ] as const;
  const undone = worlds.flatMap(([steps, network]) =>
    steps.flatMap((step, index) => {
      const before = after(steps.slice(0, index), network);
      const back = opposite(step);
      if (back.length === 0) return [];
      const made = after([step], before);
      expect(made, step.name).not.toEqual(before);
      expect(after(back, made), step.name).toEqual(before);
      return [step.kind];
    }),
  );
  expect(new Set(undone).size).toBe(7);
});

test('a record that is deleted is gone, and private DNS goes off and on again', () => {
  const network = country();
  const plan = planPeering(peeringRequest(), network);
  const made = project(plan, network);
  const [zone] = made.zones.kind === 'read' ? made.zones.value : [];
  const [record] = zone?.records.kind === 'read' ? zone.records.value : [];
  if (zone === undefined || record === undefined) throw new Error('The plan made no record');
  expect(isOwnComment(zone.comment)).toBe(true);
  const at = { name: 'x', region, vpcId, why: '' };
  const empty = after([{ kind: 'delete record', ...at, zoneId: zone.id, zoneName: zone.name, record }], made);
  expect(empty.zones).toMatchObject({ value: [{ records: { value: [] } }] });

  const there = networkFor({
    endpoints: read([endpoint({ serviceName: traces.name, privateDnsEnabled: false })]),
  });
  const turn = (value: 'on' | 'off'): Step => ({
    kind: 'set private DNS',
    ...at,
    endpoint: { kind: 'id', id: 'vpce-0a1' },
    serviceTitle: traces.title,
    privateDnsName: traces.privateDnsName,
    value,
  });
  const on = after([turn('on')], there);
  expect(on.inRegion[region]?.endpoints).toMatchObject({ value: [{ privateDnsEnabled: true }] });
  expect(on.vpcDetails[vpcId]?.zones).toMatchObject({ value: [{ name: traces.privateDnsName }] });
  expect(after([turn('off')], on)).toEqual(there);
});
