import type { Clients } from './clients';
import type { EndpointOverride, Service } from './endpoint-override';
import type { AwsClock } from './http/aws-clock';
import type { Handler } from './http/chain';
import type { Credentials } from './login/credentials';

/** A profile's way to AWS; every read and change goes through one. */
export interface Connection {
  readonly profile: string;
  /** The host that stands in for AWS. */
  readonly emulator?: string;
  /** The region of calls that belong to no region. */
  readonly homeRegion: string;
  readonly clients: Clients;
  readonly credentials: Credentials;
  readonly clock: AwsClock;
  readonly override: EndpointOverride;
  readonly handlerFor: (service: Service) => Handler;
  /** The account is known now: all profiles of one account share its limits. */
  readonly noteAccount: (accountId: string) => void;
  /** What renews the login of the profile, as the files say now. */
  readonly loginCommand: () => Promise<string | undefined>;
}
