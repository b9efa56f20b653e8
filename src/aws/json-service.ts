import { partition } from '@aws-sdk/core/client';
import type { HttpHandlerOptions } from '@smithy/types';
import { AwsRefusal } from './aws-refusal';
import type { Connection } from './connection';
import { NotFromAws } from './http/not-from-aws';
import { askSigned, type SignedRequest } from './signed-request';

/** One request of a regional service that answers JSON. */
export interface JsonRequest extends Omit<SignedRequest, 'address' | 'body'> {
  readonly service: 'route53resolver' | 'route53profiles';
  readonly body?: unknown;
}

export function askJsonService(
  aws: Connection,
  request: JsonRequest,
  options: HttpHandlerOptions,
): Promise<unknown> {
  const { body, ...rest } = request;
  const signed: SignedRequest = {
    ...rest,
    address: addressOf(request),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  return askSigned(aws, signed, options, (text, response) => {
    if (response.statusCode >= 300) throw AwsRefusal.of(response, text);
    return parsed(text, response.statusCode);
  });
}

function parsed(text: string, statusCode: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotFromAws(statusCode);
  }
}

function addressOf({ service, region }: JsonRequest): string {
  // The region becomes part of a host name that gets signed requests.
  if (!/^[a-z0-9-]{1,63}$/.test(region)) throw new Error(`"${region}" is no AWS region.`);
  return `https://${service}.${region}.${partition(region).dnsSuffix}`;
}
