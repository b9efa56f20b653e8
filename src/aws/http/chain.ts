import type { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandler } from '@smithy/types';
import type { Link, Send } from './link';

/** What SDK clients and our own calls send requests with. */
export type Handler = RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions> & {
  readonly handle: Send;
};

/** The first link sees the request first and the answer last. */
export function chain(links: readonly Link[], end: Handler): Handler {
  const handle = links.reduceRight<Send>(
    (next, link) => (request, options) => link(request, options, next),
    (request, options) => end.handle(request, options),
  );
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: (request, options = {}) => handle(request, options),
  };
}
