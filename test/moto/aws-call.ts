import type { IncomingHttpHeaders } from 'node:http';

/** Which call of AWS a raw request is. */
export interface AwsCall {
  /** As in the signature: `ec2`, `route53`, `sts`, `route53resolver`. */
  readonly service: string;
  readonly region: string;
  /** `DescribeVpcs`; of Route 53 and Profiles method and path, such as `GET /2013-04-01/hostedzone`. */
  readonly action: string;
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export function awsCallOf({ method, path, headers, body }: RawRequest): AwsCall {
  const scope = /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '');
  const [, region = '', service = ''] = scope ?? [];
  const target = headers['x-amz-target'];
  const form = new URLSearchParams(body.startsWith('Action=') ? body : '');
  const named = form.get('Action') ?? (typeof target === 'string' ? target.replace(/^.*\./, '') : undefined);
  return { service, region, action: named ?? `${method} ${path.replace(/\?.*$/, '')}` };
}
