import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import { findSuperseded } from '../../catalogue/superseded';
import type { Network } from '../../network/network';
import { type Draft, draft, finish, isRefused, join, refuse } from '../draft';
import { enableDnsSteps } from '../enable-dns-steps';
import { notOwned } from '../endpoints';
import { withForecast } from '../forecast';
import type { Plan } from '../plan';
import { remarksOnHiddenZones } from '../remove/hidden-zones';
import { remarksOnPeers } from '../remove/peers-of-others';
import type { MigrateRequest } from '../request';
import { titleOfService } from '../service-title';
import type { DeleteEndpoint } from '../step';
import { reasonUnread } from '../unread';
import { type VpcFacts, readVpcFacts } from '../vpc-facts';
import { lostNames } from './lost-names';
import type { Replacement } from './replacement';
import { replaceAll } from './replace-all';
import { verification } from './verification';
import { whyOldStays } from './why-old-stays';
import { vpcTitle } from '../vpc-title';

/** New endpoints beside the superseded ones, the names to the new ones, and only then the old ones away. */
export function planMigrate(request: MigrateRequest, network: Network): Plan {
  const title = t('Migrate {0} from superseded services', vpcTitle(request, network));
  const { made, removal, served, unseen } = draftMigrate(request, network);
  const gone = draft({ steps: removal });
  const bare = finish(title, request, network, join(made, gone));
  if (removal.length === 0) return withForecast(bare, network, served);
  const lost = draft({ cautions: lostNames(bare, network) });
  const whole = join(made, verification(bare, removal, served), gone, lost, unseen);
  return withForecast(finish(title, request, network, whole), network, served);
}

interface MigrateDraft {
  readonly made: Draft;
  readonly removal: readonly DeleteEndpoint[];
  readonly served: readonly string[];
  /** Who else may use the old endpoints. */
  readonly unseen: Draft;
}

function draftMigrate(request: MigrateRequest, network: Network): MigrateDraft {
  const alone = (made: Draft): MigrateDraft => ({
    made,
    removal: [],
    served: [],
    unseen: draft({}),
  });
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return alone(facts.refusal);
  if (facts.vpc.ownerId !== facts.accountId) return alone(refuse(notOwned(facts)));
  const { endpoints } = facts.inRegion;
  if (endpoints.kind === 'unread' || network.zones.kind === 'unread') {
    return alone(refuse(...[endpoints, network.zones].flatMap((reading) => reasonUnread(reading) ?? [])));
  }
  const inVpc = endpoints.value.filter(({ vpcId, state }) => vpcId === request.vpcId && state !== 'deleted');
  const replacements = inVpc.flatMap((old): readonly Replacement[] => {
    const superseded = findSuperseded(old.serviceName);
    const service = superseded && findService(superseded.replacedBy)?.service;
    return superseded?.site === request.site && service !== undefined ? [{ old, service }] : [];
  });
  if (replacements.length === 0) return alone(draft({}));
  const stays = replacements.flatMap(({ old, service }) => {
    const reason = whyOldStays(old, network);
    return reason === undefined ? [] : [{ old, service, reason }];
  });
  const { draft: made, done } = replaceAll(replacements, inVpc, request, facts, network);
  const isReplaced = ({ old }: Replacement) => done.some((one) => one.old === old);
  const gone = replacements.filter((one) => isReplaced(one) && !stays.some(({ old }) => old === one.old));
  const kept = stays.map(({ old, reason }) => ({ id: old.id, sentence: reason }));
  const waiting = replacements
    .filter((one) => !isReplaced(one) && !stays.some(({ old }) => old === one.old))
    .map(({ old, service }) => ({
      id: old.id,
      sentence: t('It stays until {0} has an endpoint that answers.', service.title),
    }));
  const before = join(enableDnsOnce(made, enableDnsSteps(facts)), draft({ kept: [...kept, ...waiting] }));
  const served = done.map(nameOf);
  if (isRefused(before)) return { ...alone(before), served };
  const removal = gone.map(({ old, service }): DeleteEndpoint => ({
    kind: 'delete endpoint',
    name: `delete-${old.id}`,
    region: old.region,
    vpcId: old.vpcId,
    why: t('{0} took its place.', service.title),
    endpointId: old.id,
    serviceTitle: titleOfService(old.serviceName),
    serviceName: old.serviceName,
  }));
  return { made: before, removal, served, unseen: remarksOnUnseen(gone, facts, network) };
}

/** What other accounts have, and lead to an endpoint, AWS does not show. */
function remarksOnUnseen(gone: readonly Replacement[], facts: VpcFacts, network: Network): Draft {
  if (gone.length === 0) return draft({});
  const leaving = gone.map(({ old }) => old);
  const { cautions } = join(remarksOnHiddenZones(leaving, facts, network), remarksOnPeers(facts));
  return draft({ cautions });
}

function nameOf({ service }: Replacement): string {
  return service.name;
}

/** Creating endpoints asks for the DNS attributes itself. */
function enableDnsOnce(made: Draft, dns: Draft): Draft {
  const isAsked = made.steps.some(({ kind }) => kind === 'enable DNS attribute');
  const isUsed = made.steps.some(({ kind }) => kind === 'set private DNS');
  return isAsked || !isUsed ? made : join(dns, made);
}
