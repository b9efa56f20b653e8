import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import { isOfSite } from '../is-of-site';
import { livingStates } from '../living-states';
import { peeringBetween } from '../peering/connect';
import type { Kept, PlannedAccount } from '../plan';
import type { VpcOfSite } from '../request';

export interface PeeredEndpoints {
  /** One for each VPC that holds endpoints of the site and is peered with that of the request. */
  readonly kept: readonly Kept[];
  /** Those of other accounts that look again. */
  readonly accounts: readonly PlannedAccount[];
}

/** Where names of the VPC may lead too: whether they are private, nobody can tell who does not look there. */
export function findPeeredEndpoints({ vpcId, site }: VpcOfSite, network: Network): PeeredEndpoints {
  const all = Object.values(network.inRegion).flatMap(({ endpoints }) => readOr(endpoints, []));
  const peered = all.filter(
    (endpoint) =>
      endpoint.vpcId !== vpcId &&
      livingStates.includes(endpoint.state) &&
      isOfSite(endpoint, site) &&
      peeringBetween(vpcId, endpoint.vpcId, network)?.state === 'active',
  );
  const places = new Map(peered.map((endpoint) => [endpoint.vpcId, endpoint]));
  const accounts = new Map([...places.values()].flatMap((endpoint) => accountOf(endpoint, network)));
  return {
    kept: [...places.values()].map((endpoint) => ({
      id: endpoint.vpcId,
      sentence: t('Endpoints in {0} are reached over VPC peering.', endpoint.vpcId),
      elsewhere: { region: endpoint.region, vpcId: endpoint.vpcId },
    })),
    accounts: [...accounts].map(([accountId, profile]) => ({ profile, accountId })),
  };
}

/** By the first profile of another account that was read beside. */
function accountOf(
  { ownerId }: Endpoint,
  { identity, parts = [] }: Network,
): readonly (readonly [accountId: string, profile: string])[] {
  if (identity.kind === 'unread' || ['', identity.value.accountId].includes(ownerId)) return [];
  const part = parts.find((one) => one.identity.kind === 'read' && one.identity.value.accountId === ownerId);
  return part === undefined ? [] : [[ownerId, part.profile]];
}
