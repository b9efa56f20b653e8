import { HttpResponse } from '@smithy/core/protocols';
import type { Link } from './link';

/**
 * Route 53 may answer a refused batch of changes with a root of its own, which the SDK reads as an unknown error. It
 * becomes an error as any other. https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html
 */
export const refusedBatch: Link = async (request, options, next) => {
  const { response } = await next(request, options);
  const { statusCode, headers } = response;
  if (statusCode < 300) return { response };
  const text = Buffer.from((response.body ?? []) as Uint8Array).toString('utf8');
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<InvalidChangeBatch\b/.test(text)) return { response };
  const messages = [...text.matchAll(/<Message>([^<]*)<\/Message>/g)].map(([, message = '']) => message);
  const error = `<Error><Type>Sender</Type><Code>InvalidChangeBatch</Code><Message>${messages.join(' ')}</Message></Error>`;
  const body = Buffer.from(`<ErrorResponse>${error}</ErrorResponse>`);
  return { response: new HttpResponse({ statusCode, headers, body }) };
};
