import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import { probeConsent } from '../../../src/ui/evidence/probe-consent';
import { inUs1 } from '../../diagnose/fixture';
import { networkOf } from '../../network/network-of';

const diagnosis = { ...diagnose(networkOf({}), inUs1), accountId: '123456789012', profile: 'ops' };
const instances = Array.from({ length: 12 }, (_, index) => ({
  ...{ id: `i-${String(index)}`, vpcId: diagnosis.vpcId, platform: 'Linux' },
  ...{ agent: 'online', tags: {} },
})) as Parameters<typeof probeConsent>[2];
const ids = instances.map(({ id }) => id);

describe('the question before a script runs', () => {
  it('names the account, the region and the number of instances', () => {
    const { question, detail } = probeConsent(diagnosis, { kind: 'instances', ids }, instances);
    expect(question).toBe('Run this script on 12 instances in account 123456789012, region ap-southeast-2?');
    expect(detail).toContain('AWS profile ops');
    expect(detail).toContain('and 4 more');
  });

  it('says that a tag reaches instances of other VPCs too', () => {
    const { question } = probeConsent(diagnosis, { kind: 'tag', key: 'env', value: 'prod' }, instances);
    expect(question).toContain(
      `on every managed instance tagged env=prod, 12 of them in ${diagnosis.vpcId}?`,
    );
  });

  it('says of the sandbox that nothing happens at AWS', () => {
    const sandbox = { ...diagnosis, profile: 'sandbox' };
    const { detail } = probeConsent(sandbox, { kind: 'instances', ids }, instances);
    expect(detail).toContain('nothing happens at AWS');
  });
});
