import type { Link } from './link';
import { NotFromAws } from './not-from-aws';

/**
 * Lets only answers through that AWS can have given. Without this a login page of a network (HTTP 200) reads as an
 * account without VPCs, and a proxy's HTML surfaces as an error named `Unknown`. The body tells, not its media type:
 * emulators label everything `text/html`.
 */
export const fromAws: Link = async (request, options, next) => {
  const { response } = await next(request, options);
  const start = Buffer.from((response.body ?? []) as Uint8Array)
    .subarray(0, 1000)
    .toString('utf8');
  const expected = response.statusCode < 300 ? success : failure;
  if (!expected.test(start)) throw new NotFromAws(response.statusCode);
  return { response };
};

/** EC2, STS and Route 53 answer XML with a root such as `DescribeVpcsResponse`; the others answer JSON. */
const success = /^\s*(\{|(<\?xml[^>]*\?>\s*)?<\w+Response\b)/;

/** Roots of errors: `Response`, `ErrorResponse`, `Error`, `InvalidChangeBatch`. */
const failure = /^\s*(\{|(<\?xml[^>]*\?>\s*)?<(Response|Error|ErrorResponse|InvalidChangeBatch)\b)/;
