import type { At } from '../../network/account-reading';
import type { FirewallMatches, FirewallRule } from '../../network/firewall-rule';
import { isProblem } from '../../problem';
import type { Connection } from '../connection';
import { dnsName } from '../dns-name';
import { field, textOf } from '../json-fields';
import { listOfResolver } from './list-of-resolver';
import { unlessUnknownToEmulator } from './unless-unknown-to-emulator';

/**
 * In the order in which they are tried: by the priority of the group, then by their own, the lowest first.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html
 */
export async function readFirewallRules(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly FirewallRule[]> {
  const operation = 'ListFirewallRuleGroupAssociations';
  const associations = await unlessUnknownToEmulator(aws, () =>
    listOfResolver(aws, at, operation, 'FirewallRuleGroupAssociations', { VpcId: vpcId }),
  );
  const groupIds = associations
    .filter((one) => textOf(one, 'VpcId') === vpcId && textOf(one, 'Status') !== 'DELETING')
    .sort(byPriority)
    .flatMap((one) => textOf(one, 'FirewallRuleGroupId') ?? []);
  const groups = await Promise.all(groupIds.map((groupId) => readRulesOfGroup(aws, at, groupId)));
  return groups.flat();
}

async function readRulesOfGroup(aws: Connection, at: At, groupId: string): Promise<readonly FirewallRule[]> {
  const body = { FirewallRuleGroupId: groupId };
  const rules = await listOfResolver(aws, at, 'ListFirewallRules', 'FirewallRules', body);
  return Promise.all(
    rules
      .filter(isForAddresses)
      .sort(byPriority)
      .map(async (rule): Promise<FirewallRule> => {
        const name = textOf(rule, 'Name');
        return {
          groupId,
          ...(name === undefined || name === '' ? {} : { name }),
          action: actions[textOf(rule, 'Action') ?? ''] ?? 'block',
          matches: await readMatches(aws, at, textOf(rule, 'FirewallDomainListId')),
          inspects:
            textOf(rule, 'FirewallDomainRedirectionAction') === 'TRUST_REDIRECTION_DOMAIN'
              ? 'first name'
              : 'whole chain',
        };
      }),
  );
}

/** A rule without a list is one of threat protection. */
async function readMatches(aws: Connection, at: At, listId: string | undefined): Promise<FirewallMatches> {
  if (listId === undefined) return { kind: 'not shown' };
  try {
    const body = { FirewallDomainListId: listId };
    const domains = await listOfResolver(aws, at, 'ListFirewallDomains', 'Domains', body);
    return {
      kind: 'domains',
      domains: domains.flatMap((domain) => (typeof domain === 'string' ? [dnsName(domain)] : [])),
    };
  } catch (error) {
    // A list that AWS manages is not shown to anybody.
    const isHidden = isProblem(error) && hidden.includes(error.facts.code);
    if (isHidden) return { kind: 'not shown' };
    throw error;
  }
}

const hidden: readonly string[] = ['permission-missing', 'invalid-request', 'not-found', 'refused'];

/** For IPv4 addresses: those of IPv6 alone neither save a name nor lose it. */
function isForAddresses(rule: unknown): boolean {
  return ['', 'A', 'TYPE1'].includes(textOf(rule, 'Qtype') ?? '');
}

function byPriority(a: unknown, b: unknown): number {
  return priorityOf(a) - priorityOf(b);
}

function priorityOf(one: unknown): number {
  const priority = field(one, 'Priority');
  return typeof priority === 'number' ? priority : Infinity;
}

const actions: Readonly<Partial<Record<string, FirewallRule['action']>>> = {
  ALLOW: 'allow',
  ALERT: 'alert',
  BLOCK: 'block',
};
