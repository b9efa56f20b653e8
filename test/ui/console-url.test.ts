import { describe, expect, it } from 'vitest';
import { consoleUrl } from '../../src/ui/console-url';

describe('the address in the AWS console', () => {
  it.each([
    [
      { kind: 'VPC', partition: 'aws', region: 'eu-west-2', id: 'vpc-1' },
      'https://eu-west-2.console.aws.amazon.com/vpcconsole/home?region=eu-west-2#VpcDetails:VpcId=vpc-1',
    ],
    [
      { kind: 'endpoint', partition: 'aws-cn', region: 'cn-north-1', id: 'vpce-1' },
      'https://cn-north-1.console.amazonaws.cn/vpcconsole/home?region=cn-north-1#EndpointDetails:vpcEndpointId=vpce-1',
    ],
    [
      { kind: 'zone', partition: 'aws-us-gov', id: 'Z1' },
      'https://console.amazonaws-us-gov.com/route53/v2/hostedzones#ListRecordSets/Z1',
    ],
  ] as const)('of %o', (place, url) => {
    expect(consoleUrl(place)).toBe(url);
  });

  it('is unknown in a partition whose console is unknown', () => {
    expect(consoleUrl({ kind: 'zone', partition: 'aws-iso', id: 'Z1' })).toBeUndefined();
  });

  it('cannot be led elsewhere by an id or a region', () => {
    const url =
      consoleUrl({ kind: 'VPC', partition: 'aws', region: 'eu-west-2', id: '&x=#@evil.test' }) ?? '';
    expect(new URL(url).hash).toBe('#VpcDetails:VpcId=%26x%3D%23%40evil.test');
    expect(consoleUrl({ kind: 'VPC', partition: 'aws', region: 'evil.test/', id: 'vpc-1' })).toBeUndefined();
  });
});
