import { t } from '@vscode/l10n';
import type { At } from '../../network/account-reading';
import type { ResolverRule } from '../../network/vpc-detail';
import { Problem, type ProblemFacts } from '../../problem';
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
  return associated.map((id) => {
    const rule = rules.find((one) => textOf(one, 'Id') === id);
    if (rule === undefined) throw new Problem(notListed(id, vpcId));
    return ruleOf(rule);
  });
}

/** A rule that is in force and not shown may answer any name. */
function notListed(id: string, vpcId: string): ProblemFacts {
  return {
    code: 'unexpected-answer',
    sentence: t('Resolver rule {0} is associated with {1}, and AWS does not list it.', id, vpcId),
    remedy: t('Read again; if it stays so, ask who shares the rule.'),
    actions: ['retry'],
  };
}

async function readAssociatedRuleIds(aws: Connection, at: At, vpcId: string): Promise<readonly string[]> {
  const associations = await listOfResolver(
    aws,
    at,
    'ListResolverRuleAssociations',
    'ResolverRuleAssociations',
    {
      Filters: [{ Name: 'VPCId', Values: [vpcId] }],
    },
  );
  // What is being deleted answers until it is gone.
  return associations
    .filter((association) => !['FAILED', 'OVERRIDDEN'].includes(textOf(association, 'Status') ?? ''))
    .filter((association) => textOf(association, 'VPCId') === vpcId)
    .flatMap((association) => textOf(association, 'ResolverRuleId') ?? []);
}

/** A type that is newer than this extension takes names elsewhere, as far as anybody knows here. */
function ruleOf(rule: unknown): ResolverRule {
  const name = textOf(rule, 'Name');
  return {
    id: textOf(rule, 'Id') ?? '',
    ...(name === undefined || name === '' ? {} : { name }),
    domain: domainOf(textOf(rule, 'DomainName') ?? ''),
    kind: kinds[textOf(rule, 'RuleType') ?? ''] ?? 'forward',
    targets: listOf(rule, 'TargetIps').flatMap((target) => addressOf(target) ?? []),
  };
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
