import { endpointsThere } from './endpoints';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';

/** Deleting what is being deleted changes nothing. */
export function deleteEndpoint(scene: Scene, endpointId: string): Changed<void> {
  const { world, region, accountId } = scene;
  const endpoint = endpointsThere(scene).find(({ id }) => id === endpointId);
  const vpc = world.vpcs.find(({ id }) => id === endpoint?.vpcId);
  if (endpoint === undefined || vpc?.region !== region || vpc.ownerId !== accountId)
    throw new Refusal('InvalidVpcEndpoint.NotFound', `The Vpc Endpoint Id '${endpointId}' does not exist`);
  if (endpoint.goneAt !== undefined) return { world, value: undefined };
  const leaving = { ...endpoint, goneAt: scene.now + scene.settling.deleting };
  const endpoints = world.endpoints.map((other) => (other === endpoint ? leaving : other));
  return { world: { ...world, endpoints }, value: undefined };
}
