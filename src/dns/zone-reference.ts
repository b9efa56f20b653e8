import type { ZoneReference } from './resolution';
import type { ZoneInForce } from './vpc-view';

/** What a chain of evidence needs to say of a zone. */
export function referToZone(zone: ZoneInForce): ZoneReference {
  switch (zone.kind) {
    case 'hand-made':
      return { kind: 'hand-made', id: zone.id, name: zone.name };
    case 'endpoint':
      return { kind: 'endpoint', endpointId: zone.endpoint.id, name: zone.name };
    case 'opaque':
      return zone;
  }
}
