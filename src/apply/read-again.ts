import { t } from '@vscode/l10n';
import { readNetwork } from '../inventory/read-network';
import { joinNetworks } from '../network/join-networks';
import type { Network } from '../network/network';
import type { Reading } from '../network/reading';
import type { Plan, PlannedAccount } from '../plan/plan';
import { agentVpcsOf } from '../plan/request';
import type { Step, StepKind } from '../plan/step';
import { Problem } from '../problem';
import type { ApplyTools } from './tools';

/** What the plan touches, read just now in each of its accounts. Throws where it cannot be read or is another account. */
export async function readAgain(plan: Plan, tools: ApplyTools): Promise<Network> {
  const [own, ...others] = await Promise.all(plan.accounts.map((account) => readOne(account, plan, tools)));
  if (own === undefined) throw new Error(`No account in plan ${plan.id}`);
  return joinNetworks(own, others);
}

async function readOne(
  { profile, accountId }: PlannedAccount,
  plan: Plan,
  tools: ApplyTools,
): Promise<Network> {
  const account = tools.accountOf(profile);
  const network = await readNetwork(account, scopeOf(profile, plan), tools.signal);
  for (const reading of neededOf(profile, plan, network)) {
    if (reading?.kind === 'unread') throw new Problem(reading.problem);
  }
  if (network.identity.kind === 'read') checkAccount(profile, accountId, network.identity.value.accountId);
  return network;
}

/**
 * Zones are read whole, whatever the scope; who only authorizes touches nothing in a region. VPCs with Agents are read
 * also where no step is left for them: the plan is compared with a new one for all of them. So are those that serve them
 * already.
 */
function scopeOf(profile: string, plan: Plan) {
  const elsewhere = plan.kept.flatMap((kept) => kept.elsewhere ?? []);
  const places = [...placesOf(profile, plan), ...agentVpcsOf(plan.request), ...elsewhere];
  return {
    regions: [...new Set(places.map(({ region }) => region))],
    vpcIds: [...new Set(places.map(({ vpcId }) => vpcId))],
    serviceRegions: [
      ...new Set(plan.steps.flatMap((step) => (step.kind === 'create endpoint' ? [step.serviceRegion] : []))),
    ],
  };
}

function placesOf(profile: string, plan: Plan): readonly Pick<Plan, 'region' | 'vpcId'>[] {
  const steps = plan.steps.filter(
    (step) => (step.profile ?? plan.profile) === profile && !isOfZoneAlone(step),
  );
  return profile === plan.profile ? [plan, ...steps] : steps;
}

function isOfZoneAlone({ kind }: Step): boolean {
  return kind === 'authorize association' || kind === 'withdraw authorization';
}

function neededOf(profile: string, plan: Plan, network: Network): readonly (Reading<unknown> | undefined)[] {
  const places = placesOf(profile, plan);
  const kinds = new Set(plan.steps.map(({ kind }) => kind));
  const isAbout = (...some: readonly StepKind[]) => some.some((kind) => kinds.has(kind));
  const ofPlaces = places.flatMap(({ region, vpcId }) => {
    const inRegion = network.inRegion[region];
    const detail = network.vpcDetails[vpcId];
    return [
      inRegion?.vpcs,
      inRegion?.subnets,
      inRegion?.endpoints,
      detail?.dns,
      ...(isAbout('create security group', 'allow HTTPS', 'allow HTTPS out', 'delete security group')
        ? [detail?.securityGroups]
        : []),
      ...(isAbout('request peering', 'accept peering', 'add route', 'delete route', 'delete peering')
        ? [inRegion?.peerings, detail?.routeTables]
        : []),
    ];
  });
  return [network.identity, ...ofPlaces, ...(isAbout(...aboutZones) ? [network.zones] : [])];
}

const aboutZones: readonly StepKind[] = [
  ...(['create zone', 'set record', 'authorize association', 'associate zone'] as const),
  ...(['withdraw authorization', 'disassociate zone', 'delete record', 'delete zone'] as const),
];

function checkAccount(profile: string, planned: string, accountId: string): void {
  if (accountId === planned) return;
  throw new Problem({
    code: 'refused',
    sentence: t(
      'The plan is for account {0}, and profile {1} is now of account {2}.',
      planned,
      profile,
      accountId,
    ),
    remedy: t('Choose a profile of account {0}.', planned),
    actions: ['choose-profile'],
  });
}
