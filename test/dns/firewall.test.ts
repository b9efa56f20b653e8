import { describe, expect, it } from 'vitest';
import type { FirewallRule } from '../../src/network/firewall-rule';
import { read, unread } from '../../src/network/reading';
import { valueRecord, zone } from '../network/network-of';
import { ask, endpointOf, lime, missing, site, trace } from './ask';

const endpoints = read([endpointOf(trace)]);

function rule(
  action: FirewallRule['action'],
  domains: readonly string[],
  change: Partial<FirewallRule> = {},
) {
  return {
    groupId: 'frg-1',
    action,
    matches: { kind: 'domains', domains },
    inspects: 'whole chain',
    ...change,
  } as const;
}

function kindOf(...rules: readonly FirewallRule[]): string {
  return ask(trace, { endpoints, detail: { firewall: read(rules) } }).kind;
}

const hidden = { matches: { kind: 'not shown' } } as const;

describe('DNS Firewall', () => {
  it.each([
    [[trace], 'blocked'],
    [[lime], 'blocked'],
    [['*'], 'blocked'],
    [[`*.${site}`], 'blocked'],
    [[`*.${trace}`], 'private'],
    [[site], 'private'],
    [['example.org'], 'private'],
  ])('that blocks %s leaves the host %s', (domains, kind) => {
    expect(kindOf(rule('block', domains))).toBe(kind);
  });

  it('takes the first rule that matches, whether it allows or alerts', () => {
    const all = rule('block', ['*']);
    expect(kindOf(rule('allow', [trace, lime]), all)).toBe('private');
    expect(kindOf(rule('alert', [`*.${site}`]), all)).toBe('private');
    expect(kindOf(all, rule('allow', ['*']))).toBe('blocked');
  });

  it('looks at the names behind an alias, unless the rule trusts them', () => {
    const all = rule('block', ['*']);
    expect(kindOf(rule('allow', [trace]), all)).toBe('blocked');
    expect(kindOf(rule('allow', [trace], { inspects: 'first name' }), all)).toBe('private');
    expect(kindOf(rule('block', [lime], { inspects: 'first name' }))).toBe('private');
  });

  it('knows a name that a record writes with a dot at its end', () => {
    const zones = read([zone(trace, [valueRecord(trace, 'CNAME', `${lime}.`)])]);
    const answer = (...rules: readonly FirewallRule[]) =>
      ask(trace, { endpoints, zones, detail: { firewall: read(rules) } }).kind;
    expect(answer(rule('block', [lime]))).toBe('blocked');
    expect(answer(rule('allow', ['*.com']), rule('block', ['*']))).toBe('private');
  });

  it('makes unknown what a list that is not shown may decide, and nothing else', () => {
    expect(kindOf(rule('block', [], hidden))).toBe('unknown');
    expect(kindOf(rule('alert', [], hidden))).toBe('private');
    expect(kindOf(rule('alert', [], hidden), rule('block', ['*']))).toBe('unknown');
    expect(kindOf(rule('allow', ['*']), rule('block', [], hidden))).toBe('private');
    expect(kindOf(rule('block', [], hidden), rule('block', ['*']))).toBe('blocked');
  });

  it('makes unknown what lies behind a name that a list that is not shown may trust', () => {
    const trusting = rule('allow', [], { ...hidden, inspects: 'first name' });
    expect(kindOf(trusting, rule('block', ['*']))).toBe('unknown');
    expect(kindOf(trusting, rule('block', [lime]))).toBe('unknown');
    expect(kindOf(rule('block', [lime]), trusting)).toBe('unknown');
    expect(kindOf(rule('block', [trace]), trusting)).toBe('blocked');
  });

  it('makes unknown what it may block where it cannot be read', () => {
    const firewall = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' });
    const answer = ask(trace, { endpoints, detail: { firewall } });
    expect(missing(answer)).toMatchObject([{ kind: 'not read', what: 'DNS Firewall' }]);
  });

  it('does not see what other name servers are asked', () => {
    const nameServers = read({ kind: 'custom', addresses: ['10.9.9.9'] } as const);
    const detail = { nameServers, firewall: read([rule('block', ['*'])]) };
    expect(ask(trace, { endpoints, detail }).kind).toBe('elsewhere');
  });
});
