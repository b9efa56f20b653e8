import { DescribeDhcpOptionsCommand } from '@aws-sdk/client-ec2';
import { t } from '@vscode/l10n';
import type { At } from '../../network/account-reading';
import type { NameServers } from '../../network/vpc-detail';
import { Problem, type ProblemFacts } from '../../problem';
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
  const { DhcpOptions: sets = [] } = answer;
  // Without the set itself nothing says that it names no servers.
  if (sets.length === 0) throw new Problem(notShown(dhcpOptionsId, at.region));
  const servers = sets
    .flatMap(({ DhcpConfigurations: settings }) => settings ?? [])
    .filter(({ Key }) => Key === 'domain-name-servers')
    .flatMap(({ Values }) => Values ?? [])
    .flatMap(({ Value }) => Value ?? []);
  return servers.every((server) => amazon.includes(server))
    ? { kind: 'amazon' }
    : { kind: 'custom', addresses: servers };
}

function notShown(dhcpOptionsId: string, region: string): ProblemFacts {
  return {
    code: 'unexpected-answer',
    sentence: t('AWS does not show the DHCP options {0} in {1}.', dhcpOptionsId, region),
    remedy: t('Read again; if it stays so, read with a profile of the account that owns them.'),
    actions: ['retry'],
  };
}

/** The VPC's own resolver by its name and by its fixed addresses. */
const amazon = ['AmazonProvidedDNS', '169.254.169.253', 'fd00:ec2::253'];
