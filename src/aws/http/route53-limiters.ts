import { createLimiter, type Limiter } from './limiter';

/**
 * Route 53 counts requests of an account, whoever sends them: profiles of one account share a limiter.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 */
export function route53LimiterOf(account: string): Limiter {
  const limiter = limiters.get(account) ?? createLimiter({ requests: 5, perMs: 1_000 });
  limiters.set(account, limiter);
  return limiter;
}

const limiters = new Map<string, Limiter>();
