import type { LiveService } from '../network/endpoint';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import type { ServiceOfWorld } from './world';
import { zoneNameOf } from './zone-names';

/** What is open to whoever asks in `scene.region` of the services hosted in `serviceRegion`. */
export function showServices(
  scene: Scene,
  serviceRegion: string,
  names: readonly string[],
): readonly LiveService[] {
  return scene.world.services
    .filter((service) => names.includes(service.name) && isOpen(scene, service, serviceRegion))
    .map((service) => show(scene, service));
}

export function serviceFor(scene: Scene, serviceName: string, serviceRegion: string): ServiceOfWorld {
  const service = scene.world.services.find(({ name }) => name === serviceName);
  if (service === undefined || !isOpen(scene, service, serviceRegion))
    throw new Refusal(
      'InvalidServiceName',
      `The Vpc Endpoint Service '${serviceName}' does not exist in ${serviceRegion}, or is not open to ${scene.region}`,
    );
  return service;
}

function isOpen({ region }: Scene, service: ServiceOfWorld, serviceRegion: string): boolean {
  if (service.region !== serviceRegion) return false;
  return serviceRegion === region || service.consumerRegions.includes(region);
}

/** Zones are told only where consumer and service are in the same region. */
function show(scene: Scene, service: ServiceOfWorld): LiveService {
  const { privateDns } = service;
  return {
    name: service.name,
    region: service.region,
    ...(service.region === scene.region
      ? {
          zoneIds: service.zoneIds,
          zoneNames: service.zoneIds.map((zoneId) => zoneNameOf(scene, zoneId)),
        }
      : {}),
    privateDnsNames: privateDns === undefined ? [] : [privateDns.name],
    ...(privateDns === undefined ? {} : { privateDnsNameState: privateDns.state }),
    acceptanceRequired: service.acceptance === 'required',
  };
}
