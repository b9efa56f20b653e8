import { createLimiters, type LimiterOf } from './limiter';

/**
 * Route 53 counts requests of an account, whoever sends them: all profiles take turns with each other.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 *
 * @param host AWS, or what stands in for it
 */
export function route53Limiters(host: string): LimiterOf {
  const known = limiters.get(host) ?? createLimiters({ requests: 5, perMs: 1_000 });
  limiters.set(host, known);
  return known;
}

const limiters = new Map<string, LimiterOf>();
