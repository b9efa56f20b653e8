import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { at, fakeAws } from './fake-aws';

async function vpcWith(inner: string) {
  const item = `<item><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/16</cidrBlock>${inner}</item>`;
  const body = `<DescribeVpcsResponse><vpcSet>${item}</vpcSet></DescribeVpcsResponse>`;
  const [vpc] = await awsAccount(fakeAws(() => ({ body }))).vpcs(at());
  return vpc;
}

function block(cidr: string, state: string): string {
  return `<item><cidrBlock>${cidr}</cidrBlock><cidrBlockState><state>${state}</state></cidrBlockState></item>`;
}

function block6(cidr: string, state: string): string {
  return `<item><ipv6CidrBlock>${cidr}</ipv6CidrBlock><ipv6CidrBlockState><state>${state}</state></ipv6CidrBlockState></item>`;
}

describe('reading the blocks of a VPC', () => {
  it('takes those that hold addresses, the primary one first', async () => {
    const states = ['associating', 'associated', 'disassociating', 'disassociated', 'failing', 'failed'];
    const blocks = states.map((state, index) => block(`10.${String(index + 1)}.0.0/16`, state));
    const all = [...blocks, block('10.0.0.0/16', 'associated')].join('');
    expect(await vpcWith(`<cidrBlockAssociationSet>${all}</cidrBlockAssociationSet>`)).toMatchObject({
      cidrs: ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'],
    });
  });

  it('takes those of IPv6, where there are any', async () => {
    const blocks = [block6('2600:1f18::/56', 'associated'), block6('2600:1f19::/56', 'failed')].join('');
    expect(
      await vpcWith(`<ipv6CidrBlockAssociationSet>${blocks}</ipv6CidrBlockAssociationSet>`),
    ).toMatchObject({ cidrs: ['10.0.0.0/16'], ipv6Cidrs: ['2600:1f18::/56'] });
    expect(await vpcWith('')).not.toHaveProperty('ipv6Cidrs');
  });
});
