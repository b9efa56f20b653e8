import { endpointFor } from './endpoints';
import type { Changed, Scene } from './scene';

/** Deleting what is being deleted changes nothing. */
export function deleteEndpoint(scene: Scene, endpointId: string): Changed<void> {
  const { world } = scene;
  const { endpoint } = endpointFor(scene, endpointId);
  if (endpoint.goneAt !== undefined) return { world, value: undefined };
  const leaving = { ...endpoint, goneAt: scene.now + scene.settling.deleting };
  const endpoints = world.endpoints.map((other) => (other === endpoint ? leaving : other));
  return { world: { ...world, endpoints }, value: undefined };
}
