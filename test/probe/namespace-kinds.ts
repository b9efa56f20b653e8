import type { Observation } from '../../src/probe/observation';
import type { Verdict } from '../../src/diagnose/diagnosis';
import type { Held } from './dns-server';

interface Kind {
  readonly what: string;
  /** Absent for a name that does not exist. */
  readonly held?: Held;
  readonly verdict: Verdict;
  readonly tcp?: Observation['tcp'];
  readonly tls?: string;
}

function at(...addresses: readonly string[]): Held {
  return { kind: 'addresses', addresses };
}

/**
 * Everything a host can be, and what has to be said of it. What takes time to give up stands within the first eight,
 * which the script has under way together.
 */
export const kinds: readonly Kind[] = [
  { what: 'an endpoint', held: at('10.66.0.10'), verdict: 'private', tcp: 'open', tls: 'names match' },
  { what: 'public', held: at('52.1.2.3'), verdict: 'public', tcp: 'open', tls: 'names match' },
  {
    what: 'half public',
    held: at('10.66.0.10', '52.1.2.3'),
    verdict: 'public',
    tcp: 'open',
    tls: 'names match',
  },
  {
    what: 'another certificate',
    held: at('10.66.0.11'),
    verdict: 'broken',
    tcp: 'open',
    tls: 'names differ',
  },
  { what: 'mute', held: at('10.66.0.14'), verdict: 'broken', tcp: 'open', tls: 'timed out' },
  { what: 'dropping', held: at('10.66.1.9'), verdict: 'broken', tcp: 'timed out' },
  { what: 'a silent server', held: { kind: 'silence' }, verdict: 'unknown' },
  {
    what: 'an unknown authority',
    held: at('10.66.0.12'),
    verdict: 'unknown',
    tcp: 'open',
    tls: 'not trusted',
  },
  { what: 'no TLS', held: at('10.66.0.13'), verdict: 'broken', tcp: 'open', tls: 'failed' },
  { what: 'refusing', held: at('10.66.0.15'), verdict: 'broken', tcp: 'refused' },
  { what: 'unreachable', held: at('10.66.3.9'), verdict: 'broken', tcp: 'unreachable' },
  { what: 'this machine', held: at('127.0.0.9'), verdict: 'broken', tcp: 'refused' },
  { what: 'no such name', verdict: 'nxdomain' },
  { what: 'a failing server', held: { kind: 'server failure' }, verdict: 'unknown' },
];
