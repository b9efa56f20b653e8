import type { Service } from '../catalogue/site';
import type { LiveService } from '../network/endpoint';

/** A service by the name that AWS says it answers. */
export interface Named {
  readonly service: Service;
  /** As AWS says, which may differ from the catalogue. */
  readonly privateDnsName: string;
}

/** A service that the plan gives an endpoint. */
export interface Wanted extends Named {
  readonly live: LiveService;
}
