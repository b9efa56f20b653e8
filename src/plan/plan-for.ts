import { t } from '@vscode/l10n';
import type { Network } from '../network/network';
import { planAssociateZones } from './associate-zones';
import { planCrossRegion } from './cross-region';
import { finish, refuse } from './draft';
import { planMigrate } from './migrate/migrate';
import { planPeering } from './peering/peering';
import type { Plan } from './plan';
import { planRemove } from './remove/remove';
import { planAllowHttps } from './repair/allow-https';
import { planAllowHttpsOut } from './repair/allow-https-out';
import { planDetachZone } from './repair/detach-zone';
import { planEnableDns } from './repair/enable-dns';
import { planMissingServices } from './repair/missing-services';
import { planPrivateDns } from './repair/private-dns';
import { planRecords } from './repair/records';
import { planRoutes } from './repair/routes';
import { planWithdrawAuthorizations } from './repair/withdraw-authorizations';
import type { PlanRequest, RequestOf } from './request';
import { planSameRegion } from './same-region';

type Way = PlanRequest['way'];

type Planners = { readonly [W in Way]: (request: RequestOf<W>, network: Network) => Plan };

const all: Planners = {
  'same region': planSameRegion,
  'cross region': planCrossRegion,
  peering: planPeering,
  'associate zones': planAssociateZones,
  'missing services': planMissingServices,
  'enable DNS': planEnableDns,
  'allow HTTPS': planAllowHttps,
  'allow HTTPS out': planAllowHttpsOut,
  'private DNS': planPrivateDns,
  records: planRecords,
  routes: planRoutes,
  'withdraw authorizations': planWithdrawAuthorizations,
  'detach zone': planDetachZone,
  migrate: planMigrate,
  remove: planRemove,
};

/** A request can come from a journal that another version of the extension wrote. */
const planners: Partial<Planners> = all;

export function planFor(request: PlanRequest, network: Network): Plan {
  return planOf(request.way, request, network);
}

function planOf<W extends Way>(way: W, request: RequestOf<W>, network: Network): Plan {
  const planner = planners[way];
  if (planner !== undefined) return planner(request, network);
  const sentence = t('This version of the extension cannot plan this: {0}. Install a newer one.', way);
  return finish(way, request, network, refuse(sentence));
}
