import { describe, expect, it } from 'vitest';
import { read, unread } from '../../../src/network/reading';
import { consentWords, harmWords, typingWords } from '../../../src/ui/plan/consent-words';
import { nameToType } from '../../../src/ui/plan/name-to-type';
import { networkOf, region, vpc, vpcId } from '../../network/network-of';
import { planOf } from './plan-of';

describe('the question before a plan is applied', () => {
  it('names the account, the region and the number of changes, without the steps that only wait', () => {
    const { question } = consentWords(planOf(3), undefined);
    expect(question).toBe('Make 3 changes in account 123456789012, region us-east-1?');
    expect(consentWords(planOf(1), undefined).question).toMatch(/^Make 1 change in account 123456789012/);
  });

  it('says whose account it is', () => {
    expect(consentWords(planOf(1), undefined).detail).toMatch(/^AWS profile ops$/m);
    expect(consentWords(planOf(1), '127.0.0.1:5000').detail).toMatch(/^EMULATOR 127\.0\.0\.1:5000/);
    expect(
      consentWords({ ...planOf(1), accounts: [{ profile: 'sandbox', accountId: '1' }] }, undefined).detail,
    ).toMatch(/nothing happens at AWS/);
  });

  it('stays short', () => {
    const { detail } = consentWords(planOf(40), undefined);
    expect(detail.split('\n')).toHaveLength(12);
    expect(detail).toMatch(/and 32 more, as the plan says$/);
  });
});

describe('the question about what a plan would break', () => {
  const harmed = (...sentences: readonly string[]) =>
    harmWords({
      ...planOf(1),
      cautions: sentences.map((sentence) => ({ kind: 'harm', sentence })),
    });

  it('is not asked where nothing breaks', () => {
    expect(harmed()).toBeUndefined();
  });

  it('tells all of it where that is short', () => {
    const harm = 'Worse after this plan: Public DNS answers. Hosts (1): a.test.';
    expect(harmed(harm, 'Another.')?.detail).toBe(`${harm}\nAnother.`);
  });

  it('keeps what and why of many hosts within a dialog, and says where all of them are', () => {
    const hosts = Array.from({ length: 54 }, (_, index) => `intake-${index}.datadoghq.com`).join(', ');
    const harm = `Worse after this plan: Public DNS answers. Hosts (54): ${hosts}.`;
    const detail = harmed(harm)?.detail ?? '';
    expect(detail.length).toBeLessThan(350);
    expect(detail).toMatch(/^Worse after this plan: Public DNS answers\. Hosts \(54\): intake-0\./);
    expect(detail).toMatch(/ …\n\nThe plan names all of them\.$/);
  });
});

describe('what is to be typed before something is deleted', () => {
  const plan = { ...planOf(1), region, vpcId };
  const typedFor = (name: string | undefined) =>
    nameToType(plan, networkOf({ vpcs: read([vpc(name === undefined ? {} : { name })]) }));

  it('is the name of the VPC', () => {
    expect(typedFor('checkout-prod')).toBe('checkout-prod');
    expect(typedFor(' Checkout in Tokyo ')).toBe('Checkout in Tokyo');
  });

  it.each([undefined, '', '  ', 'a\tb'])('is its id where no key writes the name: %j', (name) => {
    expect(typedFor(name)).toBe(vpcId);
  });

  it('is its id where nobody has read it', () => {
    const problem = { code: 'timed-out', sentence: 'Late.', remedy: 'Wait.' } as const;
    expect(nameToType(plan, networkOf({ vpcs: unread(problem) }))).toBe(vpcId);
  });

  it('is shown as it is to be typed, with the VPC that it is the name of', () => {
    expect(typingWords('checkout-prod', plan)).toBe(`Type checkout-prod, the name of ${vpcId}, to go on.`);
    expect(typingWords(vpcId, plan)).toBe(`Type ${vpcId} to go on.`);
  });
});
