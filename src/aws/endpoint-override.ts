import type { Section } from './login/shared-files';

/** AWS services called here, by the names that IAM actions begin with. */
export type Service = 'ec2' | 'route53' | 'sts' | 'iam' | 'route53resolver' | 'route53profiles' | 'ssm';

export interface EndpointOverride {
  /** Where calls to a service go; undefined is AWS's own address. */
  readonly urlFor: (service: Service) => string | undefined;
  /** The hosts that stand in for AWS. No other host may be contacted when there is one. */
  readonly emulators: readonly string[];
}

export interface OverrideSources {
  /** The extension's own setting; it wins. */
  readonly setting?: string;
  readonly environment: Readonly<Partial<Record<string, string>>>;
  readonly profile: Section;
  /** The `[services NAME]` section that the profile names. */
  readonly services: Section;
}

/**
 * Resolved here because the SDK looks only at the profile of AWS_PROFILE: with another profile it would go to the
 * real AWS. Order: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointOverride(sources: OverrideSources): EndpointOverride {
  const urls = new Map<Service, URL>();
  for (const service of services) {
    const found = findUrl(service, sources);
    if (found !== undefined) urls.set(service, webAddress(found));
  }
  const standIns = [...urls.values()].filter(
    (url) => sources.setting !== undefined || !isOfAws(url.hostname),
  );
  const [first] = standIns;
  return {
    urlFor: (service) => {
      const own = urls.get(service);
      // One emulated service makes an emulated account: the others must not read or change the real one.
      return (first !== undefined && (own === undefined || !standIns.includes(own)) ? first : own)?.href;
    },
    emulators: [...new Set(standIns.map((url) => url.host))],
  };
}

function webAddress(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new Error(written);
  return url;
}

/** An address inside AWS, such as a VPC endpoint of the EC2 API, is AWS and no emulator. */
function isOfAws(host: string): boolean {
  return /\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws)$/.test(host);
}

function findUrl(service: Service, { setting, environment, profile, services: ofServices }: OverrideSources) {
  if (setting !== undefined) return setting;
  const ignored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? profile.ignore_configured_endpoint_urls;
  if (ignored?.toLowerCase() === 'true') return undefined;
  const name = serviceNames[service];
  return [
    environment[`AWS_ENDPOINT_URL_${name.toUpperCase()}`],
    environment.AWS_ENDPOINT_URL,
    ofServices[`${name}.endpoint_url`],
    profile.endpoint_url,
  ].find((url) => url !== undefined && url !== '');
}

/** As AWS spells them in endpoint settings. */
const serviceNames = {
  ec2: 'ec2',
  route53: 'route_53',
  sts: 'sts',
  iam: 'iam',
  route53resolver: 'route53resolver',
  route53profiles: 'route53profiles',
  ssm: 'ssm',
} as const satisfies Record<Service, string>;

const services = Object.keys(serviceNames) as Service[];
