import type { ZoneRecord } from '../../../network/zone';
import type { DeleteRecord } from '../../../plan/step';
import type { Scene } from '../../scene';
import { endpointsInVpc } from '../../seen';

/** The endpoint that a record led to, where the same plan deleted it since: Route 53 takes no alias to one that is gone. */
export function findGoneTarget({ record }: DeleteRecord, scene: Scene): string | undefined {
  const deletion = scene.plan.steps.find(
    (step) =>
      step.kind === 'delete endpoint' && targetsOf(record).every((name) => isNameOf(step.endpointId, name)),
  );
  if (deletion?.kind !== 'delete endpoint') return undefined;
  const endpoint = endpointsInVpc(deletion, scene).find(({ id }) => id === deletion.endpointId);
  return endpoint === undefined || endpoint.state === 'deleting' ? deletion.endpointId : undefined;
}

function targetsOf({ target }: ZoneRecord): readonly string[] {
  return target.kind === 'alias' ? [target.alias.name] : target.values;
}

function isNameOf(endpointId: string, name: string): boolean {
  return name.startsWith(`${endpointId}-`) || name.startsWith(`${endpointId}.`);
}
