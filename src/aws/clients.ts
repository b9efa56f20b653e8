import { EC2Client } from '@aws-sdk/client-ec2';
import { Route53Client } from '@aws-sdk/client-route-53';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { EndpointOverride, Service } from './endpoint-override';
import type { AwsClock } from './http/aws-clock';
import type { Handler } from './http/chain';

export interface Clients {
  readonly ec2: (region: string) => EC2Client;
  readonly ssm: (region: string) => SSMClient;
  readonly route53: () => Route53Client;
  readonly sts: () => STSClient;
}

export interface ClientSettings {
  readonly profile?: string;
  readonly homeRegion: string;
  readonly override: EndpointOverride;
  readonly credentials: () => Promise<AwsCredentialIdentity>;
  readonly handlerFor: (service: Service) => Handler;
  readonly clock: Pick<AwsClock, 'offset'>;
}

/** Clients are made at first use: a snapshot of one region makes one, not seventeen. */
export function createClients(settings: ClientSettings): Clients {
  const ec2 = new Map<string, EC2Client>();
  const ssm = new Map<string, SSMClient>();
  const globalConfig = (service: Service) => ({
    ...clientConfig(settings, service, settings.homeRegion),
    credentials: settings.credentials,
  });
  let route53: Route53Client | undefined;
  let sts: STSClient | undefined;
  return {
    ec2: (region) => {
      const made =
        ec2.get(region) ??
        new EC2Client({ ...clientConfig(settings, 'ec2', region), credentials: settings.credentials });
      ec2.set(region, made);
      return made;
    },
    ssm: (region) => {
      const made =
        ssm.get(region) ??
        new SSMClient({ ...clientConfig(settings, 'ssm', region), credentials: settings.credentials });
      ssm.set(region, made);
      return made;
    },
    route53: () => (route53 ??= new Route53Client(globalConfig('route53'))),
    sts: () => (sts ??= new STSClient(globalConfig('sts'))),
  };
}

export type ClientConfig = ReturnType<typeof clientConfig>;

/** Whatever the SDK would otherwise look up in the environment or in the profile of AWS_PROFILE is said here. */
export function clientConfig(
  { profile, override, handlerFor, clock }: Omit<ClientSettings, 'credentials' | 'homeRegion'>,
  service: Service,
  region: string,
) {
  const endpoint = override.urlFor(service);
  return {
    region,
    maxAttempts: 3,
    retryMode: 'standard',
    defaultsMode: 'standard',
    requestHandler: handlerFor(service),
    // From then on each client learns it for itself, and asks once more where AWS refused a call for its time.
    systemClockOffset: clock.offset(),
    ignoreConfiguredEndpointUrls: true,
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false }),
  } as const;
}
