import { DescribeDhcpOptionsCommand } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { NameServers } from '../../network/vpc-detail';
import { call } from '../call';
import type { Connection } from '../connection';

/**
 * A VPC without DHCP options (`default`), and options that name no servers, leave instances with Amazon's.
 * https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html
 */
export async function readNameServers(aws: Connection, at: At, dhcpOptionsId: string): Promise<NameServers> {
  at.signal.throwIfAborted();
  if (dhcpOptionsId === '' || dhcpOptionsId === 'default') return { kind: 'amazon' };
  const answer = await call(aws, { ...at, action: 'ec2:DescribeDhcpOptions' }, (options) =>
    aws.clients
      .ec2(at.region)
      .send(new DescribeDhcpOptionsCommand({ DhcpOptionsIds: [dhcpOptionsId] }), options),
  );
  const servers = (answer.DhcpOptions ?? [])
    .flatMap(({ DhcpConfigurations: settings }) => settings ?? [])
    .filter(({ Key }) => Key === 'domain-name-servers')
    .flatMap(({ Values }) => Values ?? [])
    .flatMap(({ Value }) => Value ?? []);
  return servers.every((server) => amazon.includes(server))
    ? { kind: 'amazon' }
    : { kind: 'custom', addresses: servers };
}

/** The VPC's own resolver by its name and by its fixed addresses. */
const amazon = ['AmazonProvidedDNS', '169.254.169.253', 'fd00:ec2::253'];
