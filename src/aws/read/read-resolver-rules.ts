import type { At } from '../../network/account-reading';
import type { ResolverRule } from '../../network/vpc-detail';
import type { Connection } from '../connection';
import { dnsName } from '../dns-name';
import { field, listOf, textOf } from '../json-fields';
import { listOfResolver } from './list-of-resolver';
import { unlessUnknownToEmulator } from './unless-unknown-to-emulator';

export async function readResolverRules(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly ResolverRule[]> {
  const associated = await unlessUnknownToEmulator(aws, () => readAssociatedRuleIds(aws, at, vpcId));
  if (associated.length === 0) return [];
  // Rules that other accounts share are in this list too.
  const rules = await listOfResolver(aws, at, 'ListResolverRules', 'ResolverRules', {});
  return rules.filter((rule) => associated.includes(textOf(rule, 'Id') ?? '')).flatMap(ruleOf);
}

async function readAssociatedRuleIds(aws: Connection, at: At, vpcId: string): Promise<readonly string[]> {
  const associations = await listOfResolver(aws, at, 'ListResolverRuleAssociations', 'ResolverRuleAssociations', {
    Filters: [{ Name: 'VPCId', Values: [vpcId] }],
  });
  return associations
    .filter(
      (association) => !['DELETING', 'FAILED', 'OVERRIDDEN'].includes(textOf(association, 'Status') ?? ''),
    )
    .filter((association) => textOf(association, 'VPCId') === vpcId)
    .flatMap((association) => textOf(association, 'ResolverRuleId') ?? []);
}

function ruleOf(rule: unknown): readonly ResolverRule[] {
  const kind = kinds[textOf(rule, 'RuleType') ?? ''];
  if (kind === undefined) return [];
  const name = textOf(rule, 'Name');
  return [
    {
      id: textOf(rule, 'Id') ?? '',
      ...(name === undefined || name === '' ? {} : { name }),
      domain: domainOf(textOf(rule, 'DomainName') ?? ''),
      kind,
      targets: listOf(rule, 'TargetIps').flatMap((target) => addressOf(target) ?? []),
    },
  ];
}

const kinds: Readonly<Partial<Record<string, ResolverRule['kind']>>> = {
  FORWARD: 'forward',
  SYSTEM: 'system',
  RECURSIVE: 'recursive',
  DELEGATE: 'delegate',
};

/** The rule for every name has the domain `.`. */
function domainOf(written: string): string {
  return written === '.' ? written : dnsName(written);
}

function addressOf(target: unknown): string | undefined {
  const address = textOf(target, 'Ip') ?? textOf(target, 'Ipv6');
  const port = field(target, 'Port');
  if (address === undefined || typeof port !== 'number' || port === 53) return address;
  return address.includes(':') ? `[${address}]:${String(port)}` : `${address}:${String(port)}`;
}
