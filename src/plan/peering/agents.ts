import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import { type Draft, isRefused, join, refuse } from '../draft';
import type { PlannedAccount } from '../plan';
import type { PeeringRequest } from '../request';
import { type VpcFacts, readVpcFacts } from '../vpc-facts';

/** A VPC and whose credentials change it. */
export interface Side {
  readonly facts: VpcFacts;
  readonly accountId: string;
  readonly as: Credentials;
}

/** Laid into a step; empty for the plan's own profile. */
export interface Credentials {
  readonly profile?: string;
}

export interface Agents {
  readonly kind: 'read';
  /** Each VPC once. */
  readonly sides: readonly Side[];
  /** Those of other accounts than the plan's own. */
  readonly accounts: readonly PlannedAccount[];
}

export interface AgentsUnknown {
  readonly kind: 'unknown';
  readonly refusal: Draft;
}

/** Every step in a VPC is made by the first profile that was chosen for the account that owns the VPC. */
export function readAgents(
  request: Pick<PeeringRequest, 'profile' | 'site' | 'agents'>,
  network: Network,
): Agents | AgentsUnknown {
  const { agents, site } = request;
  if (agents.length === 0) {
    return { kind: 'unknown', refusal: refuse(t('No VPC with Agents is chosen. Choose at least one.')) };
  }
  const once = agents.filter(
    ({ vpcId }, index) => agents.findIndex((other) => other.vpcId === vpcId) === index,
  );
  const accounts: PlannedAccount[] = [];
  const sides: Side[] = [];
  const refusals: Draft[] = [];
  for (const agent of once) {
    const facts = readVpcFacts({ ...agent, site }, network);
    if (facts.kind === 'unknown') {
      refusals.push(facts.refusal);
      continue;
    }
    const accountId = ownerOf(facts);
    const fault = strange(accountId, agent.profile, request.profile, facts, network);
    if (fault !== undefined) refusals.push(refuse(fault));
    const isOwn = accountId === facts.accountId;
    if (!isOwn && !accounts.some((account) => account.accountId === accountId)) {
      accounts.push({ profile: agent.profile, accountId });
    }
    sides.push({ facts, accountId, as: credentialsFor(accountId, facts.accountId, accounts) ?? {} });
  }
  const refusal = join(...refusals);
  return isRefused(refusal) ? { kind: 'unknown', refusal } : { kind: 'read', sides, accounts };
}

/** Undefined for an account that no chosen profile belongs to. */
export function credentialsFor(
  accountId: string,
  ownAccountId: string,
  accounts: readonly PlannedAccount[],
): Credentials | undefined {
  if (accountId === ownAccountId) return {};
  const account = accounts.find((other) => other.accountId === accountId);
  return account && { profile: account.profile };
}

/** An emulator may not tell the owner. */
function ownerOf({ vpc, accountId }: VpcFacts): string {
  return vpc.ownerId === '' ? accountId : vpc.ownerId;
}

/** Only its owner can change a VPC, also where it shares subnets of it. */
function strange(
  accountId: string,
  profile: string,
  ownProfile: string,
  { vpc, accountId: ownAccountId }: VpcFacts,
  { alsoOf = [] }: Network,
): string | undefined {
  if (accountId === ownAccountId) return undefined;
  if (profile !== ownProfile && alsoOf.includes(accountId)) return undefined;
  return t('{0} belongs to account {1}. Choose a profile of that account for it.', vpc.id, accountId);
}
