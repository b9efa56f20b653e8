import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServices } from '../../src/aws/read/read-services';
import { isProblem } from '../../src/problem';
import { type Asked, at, ec2Error, fakeAws } from './fake-aws';

const namesIn = ({ fields }: Asked) =>
  [...fields].filter(([name]) => name.startsWith('ServiceName.')).map(([, value]) => value);

/** As EC2: one unknown name and the whole call fails; the message quotes the first. */
function knowing(known: readonly string[]) {
  return (asked: Asked) => {
    const unknown = namesIn(asked).find((name) => !known.includes(name));
    if (unknown !== undefined) {
      return ec2Error('InvalidServiceName', `The Vpc Endpoint Service '${unknown}' does not exist`);
    }
    const items = namesIn(asked).map((name) => `<item><serviceName>${name}</serviceName></item>`);
    return {
      body: `<DescribeVpcEndpointServicesResponse><serviceDetailSet>${items.join('')}</serviceDetailSet></DescribeVpcEndpointServicesResponse>`,
    };
  };
}

const names = Array.from(
  { length: 17 },
  (_, index) => `com.amazonaws.vpce.us-east-1.vpce-svc-${String(index)}`,
);

describe('reading endpoint services', () => {
  it('answers those that exist, whichever they are, in few calls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(names), async (known) => {
        const aws = fakeAws(knowing(known));
        const found = await readServices(aws, at('us-east-1'), 'us-east-1', names);
        expect(found.map(({ name }) => name).sort()).toEqual([...known].sort());
        expect(aws.asked.length).toBeLessThanOrEqual(2 * (names.length - known.length) + 1);
      }),
    );
  });

  it('needs one call where all exist, and asks the region that hosts them only when that is another', async () => {
    const aws = fakeAws(knowing(names));
    await readServices(aws, at('us-east-1'), 'us-east-1', names);
    expect(aws.asked).toHaveLength(1);
    expect(aws.asked[0]?.fields.get('ServiceRegion.1')).toBeNull();
    const [service] = await readServices(aws, at('eu-west-1'), 'us-east-1', names.slice(0, 1));
    expect(aws.asked[1]?.region).toBe('eu-west-1');
    expect(aws.asked[1]?.fields.get('ServiceRegion.1')).toBe('us-east-1');
    expect(service?.region).toBe('us-east-1');
  });

  it('finds an end where the error names no service', async () => {
    const aws = fakeAws((asked) =>
      namesIn(asked).length > 1
        ? ec2Error('InvalidServiceName', 'Some name is wrong')
        : knowing(names)(asked),
    );
    expect(await readServices(aws, at(), 'eu-west-1', names)).toHaveLength(17);
  });

  it('does not take a denial for a service that is not there', async () => {
    const aws = fakeAws(() => ec2Error('UnauthorizedOperation', 'You are not authorized.', 403));
    const error: unknown = await readServices(aws, at(), 'eu-west-1', names).catch(
      (thrown: unknown) => thrown,
    );
    expect(isProblem(error) && error.facts).toMatchObject({
      code: 'permission-missing',
      permission: 'ec2:DescribeVpcEndpointServices',
    });
  });

  it('reads what AWS says of one', async () => {
    const aws = fakeAws(() => ({
      body: `<DescribeVpcEndpointServicesResponse><serviceDetailSet><item>
        <serviceName>s</serviceName><serviceRegion>us-east-1</serviceRegion>
        <availabilityZoneIdSet><item>use1-az1</item></availabilityZoneIdSet>
        <availabilityZoneSet><item>us-east-1a</item></availabilityZoneSet>
        <privateDnsName>a.datadoghq.com</privateDnsName>
        <privateDnsNameSet><item><privateDnsName>a.datadoghq.com</privateDnsName></item>
          <item><privateDnsName>*.b.datadoghq.com</privateDnsName></item></privateDnsNameSet>
        <privateDnsNameVerificationState>verified</privateDnsNameVerificationState>
        <acceptanceRequired>true</acceptanceRequired>
      </item></serviceDetailSet></DescribeVpcEndpointServicesResponse>`,
    }));
    expect(await readServices(aws, at('us-east-1'), 'us-east-1', ['s'])).toEqual([
      {
        name: 's',
        region: 'us-east-1',
        zoneIds: ['use1-az1'],
        zoneNames: ['us-east-1a'],
        privateDnsNames: ['a.datadoghq.com', '*.b.datadoghq.com'],
        privateDnsNameState: 'verified',
        acceptanceRequired: true,
      },
    ]);
  });
});
