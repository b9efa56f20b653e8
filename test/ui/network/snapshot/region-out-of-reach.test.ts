import { describe, expect, it } from 'vitest';
import { whyOutOfReach } from '../../../../src/ui/network/snapshot/region-out-of-reach';
import { holdSandbox, neverAborted } from './sandbox-holder';

describe('a region out of reach', () => {
  it('is one that the account has not enabled', async () => {
    const { holder } = holdSandbox();
    await holder.addRegions(['me-central-1'], neverAborted);
    expect(whyOutOfReach(holder.state, 'me-central-1')).toBe('not enabled');
    await holder.whole(neverAborted);
    expect(whyOutOfReach(holder.state, 'me-central-1')).toBe('not enabled');
  });

  it('is one where every call is denied, and not one where a single call is', async () => {
    const { holder } = holdSandbox('sandbox', {
      deny: [
        { action: 'ec2:*', region: 'eu-west-2' },
        { action: 'ec2:DescribeSubnets', region: 'us-east-1' },
      ],
    });
    await holder.whole(neverAborted);
    const { state } = holder;
    expect(whyOutOfReach(state, 'eu-west-2')).toBe('denied');
    expect(whyOutOfReach(state, 'us-east-1')).toBeUndefined();
    expect(whyOutOfReach(state, 'ap-northeast-1')).toBeUndefined();
    expect(whyOutOfReach(state, 'eu-central-1')).toBeUndefined();
  });
});
