import { findService } from '../../catalogue/sites';
import { findSuperseded } from '../../catalogue/superseded';
import type { Endpoint } from '../../network/endpoint';

/** The service's title in the catalogue; a superseded id has that of its successor, an unknown one its own id. */
export function endpointTitle({ serviceName }: Endpoint): string {
  const superseded = findSuperseded(serviceName);
  const known = findService(superseded?.replacedBy ?? serviceName);
  return known?.service.title ?? serviceName.replace(/^com\.amazonaws\.vpce\.[^.]+\./, '');
}
