import type { Service } from '../../catalogue/site';
import type { Endpoint } from '../../network/endpoint';

/** An endpoint of a superseded service, and the service that took its place. */
export interface Replacement {
  readonly old: Endpoint;
  readonly service: Service;
}
