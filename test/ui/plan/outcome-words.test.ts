import { describe, expect, it } from 'vitest';
import { us1 } from '../../../src/catalogue/sites/us1';
import type { Extent } from '../../../src/apply/outcome';
import type { Plan } from '../../../src/plan/plan';
import { leftSomething, outcomeWords, rollbackWords } from '../../../src/ui/plan/outcome-words';
import { planOf } from './plan-of';

const nothing: Extent = { made: [], alreadySo: [], uncertain: [], notMade: [] };
const one: Extent = { ...nothing, made: [{ step: 'rule-0', ids: ['sgr-1'] }], notMade: ['rule-1', 'wait'] };
const problem = { code: 'throttled', sentence: 'AWS is busy.', remedy: 'Wait a minute.' } as const;
const plan = planOf(2);
const proof = { kind: 'proved' } as const;

describe('how a plan ended', () => {
  it('is told in one line with what is there now', () => {
    expect([
      outcomeWords(plan, { kind: 'done', proof, ...nothing, alreadySo: ['rule-0', 'rule-1'] }),
      outcomeWords(plan, { kind: 'done', proof, ...one, notMade: [] }),
      outcomeWords(plan, { kind: 'cancelled', ...one }),
      outcomeWords(plan, { kind: 'stopped', problem, ...one, uncertain: ['rule-1'], notMade: ['wait'] }),
    ]).toEqual([
      'Allow HTTPS in vpc-1: nothing had to be changed.',
      'Allow HTTPS in vpc-1: done. Made: 1.',
      'Allow HTTPS in vpc-1: cancelled. Made: 1. Not made: 1. Endpoints not waited for: 1.',
      'Allow HTTPS in vpc-1: stopped. AWS is busy. Wait a minute. Made: 1. Without an answer: rule-1. Endpoints not waited for: 1.',
    ]);
  });

  it('counts the changes that were agreed to, and not the waiting', () => {
    const made = ['rule-0', 'rule-1'].map((step) => ({ step, ids: [step] }));
    const waited = { step: 'wait', ids: ['vpce-1'] };
    expect([
      outcomeWords(plan, { kind: 'done', proof, ...nothing, made: [...made, waited] }),
      outcomeWords(plan, { kind: 'cancelled', ...nothing, made, uncertain: ['wait'] }),
    ]).toEqual([
      'Allow HTTPS in vpc-1: done. Made: 2.',
      'Allow HTTPS in vpc-1: cancelled. Made: 2. Endpoints not waited for: 1.',
    ]);
  });

  it('claims success only of what was seen', () => {
    const outlook = [
      { vpcId: 'vpc-1', host: 'a.example', serviceName: 's', before: 'public', after: 'private' },
      { vpcId: 'vpc-1', host: 'b.example', serviceName: 's', before: 'public', after: 'public' },
    ] as const;
    const names = [{ vpcId: 'vpc-1', host: 'a.example', verdict: 'broken' }] as const;
    expect(
      [proof, { kind: 'not private', names } as const, { kind: 'not looked' } as const].map((one) =>
        outcomeWords({ ...plan, outlook }, { kind: 'done', proof: one, ...nothing }),
      ),
    ).toEqual([
      'Allow HTTPS in vpc-1: nothing had to be changed. Private now: all 1 intake hosts of the plan.',
      'Allow HTTPS in vpc-1: nothing had to be changed. Not private yet: a.example (broken). Diagnose the VPC to see why.',
      'Allow HTTPS in vpc-1: nothing had to be changed. Whether the hosts are private now was not seen. Diagnose the VPC.',
    ]);
  });

  it('counts a chosen host that the plan could not promise as not private', () => {
    const [first] = us1.services;
    if (first === undefined) throw new Error('The site has services');
    const { profile, region, vpcId, site } = plan;
    const asked = { profile, region, vpcId, site, services: [first.name] } as const;
    const request = { way: 'same region', ...asked, securityGroup: { kind: 'new' } } as const;
    const of = { vpcId, serviceName: first.name, before: 'public' } as const;
    const outlook = [
      { ...of, host: 'a.example', after: 'private' },
      { ...of, host: 'b.example', after: 'elsewhere' },
      { ...of, host: 'c.example', after: 'private', serviceName: 'another' },
    ] as const;
    const words = (names: Plan['outlook']) =>
      outcomeWords({ ...plan, request, outlook: names }, { kind: 'done', proof, ...one, notMade: [] });
    expect([words(outlook), words(outlook.slice(1))]).toEqual([
      'Allow HTTPS in vpc-1: done. Made: 1. Private now: 1 of 2 intake hosts that were chosen. The plan says what is with the others.',
      'Allow HTTPS in vpc-1: done. Made: 1. Private now: 0 of 1 intake hosts that were chosen. The plan says what is with the others.',
    ]);
  });

  it('tells a verification that did not pass from endpoints that were not waited for', () => {
    const verify = {
      kind: 'verify hosts',
      name: 'verify',
      region: 'us-east-1',
      vpcId: 'vpc-1',
      why: '',
      hosts: ['a.example', 'b.example'],
      without: ['vpce-1'],
    } as const;
    const migration = { ...plan, steps: [...plan.steps, verify] };
    const stopped = { kind: 'stopped', problem, ...one, notMade: ['verify'] } as const;
    expect(outcomeWords(migration, stopped)).toBe(
      'Allow HTTPS in vpc-1: stopped. AWS is busy. Wait a minute. Made: 1. Hosts not verified: 2.',
    );
  });

  it('offers rolling back only where something was made, or may have been', () => {
    expect(leftSomething(nothing)).toBe(false);
    expect(leftSomething(one)).toBe(true);
    expect(leftSomething({ ...nothing, uncertain: ['rule-0'] })).toBe(true);
  });

  it('is told of rolling back, too', () => {
    expect([
      rollbackWords(plan, { kind: 'restored', undone: ['rule-0'], left: [], stays: [] }),
      rollbackWords(plan, { kind: 'restored', undone: [], left: [], stays: [] }),
      rollbackWords(plan, { kind: 'stopped', problem, undone: [], left: ['rule-0'], stays: [] }),
    ]).toEqual([
      'Allow HTTPS in vpc-1: rolled back. Undone: 1.',
      'Allow HTTPS in vpc-1: nothing was left to roll back.',
      'Allow HTTPS in vpc-1: rolling back stopped. AWS is busy. Wait a minute. Left: rule-0.',
    ]);
  });

  it('names what rolling back could not take back', () => {
    const stays = [
      { step: 'delete-vpce-1', sentence: 'Delete the endpoint of API (vpce-1). Cannot be undone.' },
    ];
    expect([
      rollbackWords(plan, { kind: 'restored', undone: ['rule-0'], left: [], stays }),
      rollbackWords(plan, { kind: 'restored', undone: [], left: [], stays }),
    ]).toEqual([
      'Allow HTTPS in vpc-1: rolled back. Undone: 1. As the plan left it: Delete the endpoint of API (vpce-1). Cannot be undone.',
      'Allow HTTPS in vpc-1: nothing was left to roll back. As the plan left it: Delete the endpoint of API (vpce-1). Cannot be undone.',
    ]);
  });
});
