export type ConsolePlace =
  | {
      readonly kind: 'VPC' | 'endpoint';
      readonly partition: string;
      readonly region: string;
      readonly id: string;
    }
  | { readonly kind: 'zone'; readonly partition: string; readonly id: string };

/** By partition, as the account's own ARN names it. */
const consoles: Readonly<Record<string, { readonly host: string; readonly regionalHost: string }>> = {
  aws: { host: 'console.aws.amazon.com', regionalHost: '{region}.console.aws.amazon.com' },
  'aws-cn': { host: 'console.amazonaws.cn', regionalHost: '{region}.console.amazonaws.cn' },
  'aws-us-gov': {
    host: 'console.amazonaws-us-gov.com',
    regionalHost: '{region}.console.amazonaws-us-gov.com',
  },
};

/** The page of a resource in the AWS console; undefined in a partition whose console is not known. */
export function consoleUrl(place: ConsolePlace): string | undefined {
  const console = consoles[place.partition];
  if (console === undefined) return undefined;
  const id = encodeURIComponent(place.id);
  if (place.kind === 'zone') {
    return `https://${console.host}/route53/v2/hostedzones#ListRecordSets/${id}`;
  }
  const { region } = place;
  if (!/^[a-z0-9-]+$/.test(region)) return undefined;
  const page = place.kind === 'VPC' ? `VpcDetails:VpcId=${id}` : `EndpointDetails:vpcEndpointId=${id}`;
  return `https://${console.regionalHost.replace('{region}', region)}/vpcconsole/home?region=${region}#${page}`;
}
