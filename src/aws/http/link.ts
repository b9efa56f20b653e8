import type { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandlerOutput } from '@smithy/types';

export type Send = (
  request: HttpRequest,
  options: HttpHandlerOptions,
) => Promise<RequestHandlerOutput<HttpResponse>>;

/** One thing that is done around each HTTP request, every attempt of it. */
export type Link = (
  request: HttpRequest,
  options: HttpHandlerOptions,
  next: Send,
) => Promise<RequestHandlerOutput<HttpResponse>>;
