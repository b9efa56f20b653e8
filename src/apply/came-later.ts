import { t } from '@vscode/l10n';
import type { Step, StepOf } from '../plan/step';
import { Problem } from '../problem';
import type { Scene } from './scene';
import { recordsOfZone, valueOf, zoneById } from './seen';

interface Undo {
  readonly step: Step;
  readonly own: readonly string[];
}

/** Throws before anything is undone where somebody uses by now what the plan made, as another plan may do. */
export function checkNothingCameLater(undos: readonly Undo[], sceneOf: (step: Step) => Scene): void {
  const reasons = undos.flatMap(({ step, own }) => {
    const scene = sceneOf(step);
    switch (step.kind) {
      case 'create zone':
        return own.flatMap((id) => usersOfZone(id, step, scene));
      case 'create endpoint':
        return own.flatMap((id) => recordsTo(id, scene));
      case 'request peering':
        return own.flatMap((id) => routesOver(id, scene));
      default:
        return [];
    }
  });
  if (reasons.length === 0) return;
  throw new Problem({
    code: 'conflict',
    sentence: t('Nothing was rolled back. {0}', [...new Set(reasons)].join(' ')),
    remedy: t('Take that away first, then roll back again, or leave both.'),
  });
}

function usersOfZone(id: string, { name }: StepOf<'create zone'>, scene: Scene): readonly string[] {
  const zone = zoneById(id, scene);
  const { steps } = scene.plan;
  const isOfPlan = (step: Step) =>
    step.name === name || (step.kind === 'associate zone' && scene.idOf(step.zone) === id);
  const planned = steps.filter(isOfPlan).map(({ vpcId }) => vpcId);
  const vpcs = valueOf(zone?.associations, []).map(({ vpcId }) => vpcId);
  const later = vpcs.filter((vpcId) => !planned.includes(vpcId));
  const written = steps.flatMap((step) =>
    step.kind === 'set record' && scene.idOf(step.zone) === id ? [step.recordName] : [],
  );
  const records = recordsOfZone(zone).filter((one) => one.type !== 'A' || !written.includes(one.name));
  return [
    ...(later.length === 0 ? [] : [t('Zone {0} was associated with {1} later.', id, later.join(', '))]),
    ...(records.length === 0
      ? []
      : [t('Zone {0} was given other records later: {1}.', id, records.map((one) => one.name).join(', '))]),
  ];
}

/** Records that lead names to the endpoint in zones, but for those that the plan wrote itself. */
function recordsTo(endpointId: string, scene: Scene): readonly string[] {
  const written = scene.plan.steps.flatMap((step) =>
    step.kind === 'set record' ? [`${scene.idOf(step.zone) ?? ''} ${step.recordName}`] : [],
  );
  return valueOf(scene.network.zones, []).flatMap((zone) =>
    (zone.records.kind === 'read' ? zone.records.value : [])
      .filter(({ target }) =>
        (target.kind === 'alias' ? [target.alias.name] : target.values).some((name) =>
          name.startsWith(`${endpointId}-`),
        ),
      )
      .filter(({ name }) => !written.includes(`${zone.id} ${name}`))
      .map(({ name }) => t('{0} in zone {1} leads to {2} by now.', name, zone.id, endpointId)),
  );
}

function routesOver(peeringId: string, { network, plan }: Scene): readonly string[] {
  const added = plan.steps.flatMap((step) =>
    step.kind === 'add route' ? [`${step.routeTableId} ${step.cidr}`] : [],
  );
  return Object.values(network.vpcDetails)
    .flatMap(({ routeTables }) => (routeTables.kind === 'read' ? routeTables.value : []))
    .flatMap(({ id, routes }) =>
      routes
        .filter(({ target }) => target.kind === 'peering' && target.id === peeringId)
        .map(({ destination }) => (destination.kind === 'cidr' ? destination.cidr : destination.id))
        .filter((cidr) => !added.includes(`${id} ${cidr}`))
        .map((cidr) => t('Route table {0} sends {1} over {2} by now.', id, cidr, peeringId)),
    );
}
