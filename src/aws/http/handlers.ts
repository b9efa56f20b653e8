import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { EndpointOverride, Service } from '../endpoint-override';
import type { AwsClock } from './aws-clock';
import { chain, type Handler } from './chain';
import { fromAws } from './from-aws';
import type { Limiter } from './limiter';
import { onlyHosts } from './only-hosts';
import { paced } from './paced';
import { refusedBatch } from './refused-batch';
import { wholeAnswer } from './whole-answer';

/** Milliseconds, for each attempt of a call. */
export interface HttpLimits {
  readonly connect: number;
  readonly answer: number;
}

/** What every request of a profile goes through, by service. */
export function createHandlers(
  override: Pick<EndpointOverride, 'emulators'>,
  limits: HttpLimits,
  route53: Limiter,
  clock: Pick<AwsClock, 'link'>,
): (service: Service) => Handler {
  const http = new NodeHttpHandler({
    connectionTimeout: limits.connect,
    requestTimeout: limits.answer,
    throwOnRequestTimeout: true,
  });
  const guard = override.emulators.length === 0 ? [] : [onlyHosts(override.emulators)];
  const usual = chain([...guard, clock.link, fromAws, wholeAnswer(limits.answer)], http);
  const ofRoute53 = chain([paced(route53), refusedBatch], usual);
  return (service) => (service === 'route53' ? ofRoute53 : usual);
}
