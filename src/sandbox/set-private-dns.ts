import { checkPrivateDns } from './endpoint-private-dns';
import { stateOf } from './endpoint-state';
import { endpointFor } from './endpoints';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { serviceFor } from './services';

export function setPrivateDns(scene: Scene, endpointId: string, value: 'on' | 'off'): Changed<void> {
  const { world, now } = scene;
  const { endpoint, vpc } = endpointFor(scene, endpointId);
  const state = stateOf(endpoint, now);
  if (state !== 'available')
    throw new Refusal('IncorrectState', `The VPC endpoint ${endpointId} is not available: ${state}`);
  if (endpoint.privateDns === value) return { world, value: undefined };
  if (value === 'on') {
    const service = serviceFor(scene, endpoint.serviceName, endpoint.serviceRegion);
    // What is available has been accepted, where that was required.
    checkPrivateDns(scene, vpc, { ...service, acceptance: 'automatic' });
  }
  const changed = { ...endpoint, privateDns: value };
  const endpoints = world.endpoints.map((other) => (other === endpoint ? changed : other));
  return { world: { ...world, endpoints }, value: undefined };
}
