import type { RouteToPeer } from '../../../network/account-changes';
import type { Step } from '../../../plan/step';
import type { Scene } from '../../scene';
import { routeTablesOfVpc } from '../../seen';

export function hasRoute(route: RouteToPeer | undefined, step: Step, scene: Scene): boolean {
  if (route === undefined) return false;
  const table = routeTablesOfVpc(step, scene).find(({ id }) => id === route.routeTableId);
  return (table?.routes ?? []).some(
    ({ destination, target }) =>
      destination.kind === 'cidr' &&
      destination.cidr === route.cidr &&
      target.kind === 'peering' &&
      target.id === route.peeringId,
  );
}
