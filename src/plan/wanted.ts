import type { Service } from '../catalogue/site';
import type { LiveService } from '../network/endpoint';

/** A service that the plan gives an endpoint. */
export interface Wanted {
  readonly service: Service;
  readonly live: LiveService;
  /** As AWS says, which may differ from the catalogue. */
  readonly privateDnsName: string;
}
