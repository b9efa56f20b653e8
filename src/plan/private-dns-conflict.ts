import { t } from '@vscode/l10n';
import { normalizeHost } from '../catalogue/host';
import { privateNamesOf } from '../dns/endpoint-names';
import type { Endpoint } from '../network/endpoint';
import type { ZoneOfVpc } from '../network/zone';
import { livingStates } from './living-states';
import type { VpcFacts } from './vpc-facts';

/**
 * Why AWS would answer "private-dns-enabled cannot be set because there is already a conflicting DNS domain"
 * (terraform-provider-aws#17269, #17535), and what to do. Only a zone of exactly that name conflicts: of a
 * broader one the more specific wins.
 */
export function findPrivateDnsConflict(
  name: string,
  facts: VpcFacts,
  endpointsInVpc: readonly Endpoint[],
): string | undefined {
  const holder = endpointsInVpc.find(
    (endpoint) =>
      endpoint.privateDnsEnabled && privateNamesOf(endpoint, facts.view.liveNames).names.includes(name),
  );
  if (holder !== undefined) return wordingForEndpoint(holder, name);
  const zones = facts.detail.zones.kind === 'read' ? facts.detail.zones.value : [];
  const zone = zones.find((candidate) => normalizeHost(candidate.name) === name);
  return zone === undefined ? undefined : wordingForZone(zone, name, facts);
}

function wordingForEndpoint({ id, state }: Endpoint, name: string): string {
  if (state === 'deleting') {
    return t('{0} still holds {1} and is being deleted. Plan again when it is gone.', id, name);
  }
  if (!livingStates.includes(state)) {
    return t('{0} still holds {1}, although it is {2}. Delete it, then plan again.', id, name, state);
  }
  return t(
    '{0} of another service answers {1} already. Remove it or turn its private DNS off, then plan again.',
    id,
    name,
  );
}

function wordingForZone(zone: ZoneOfVpc, name: string, { vpc, accountId }: VpcFacts): string {
  if (zone.owner.kind === 'service') {
    return t(
      'Zone {0} of {1} answers {2} in {3} already. Remove the endpoint behind it, or wait until a removed one is gone, then plan again.',
      zone.id,
      zone.owner.name,
      name,
      vpc.id,
    );
  }
  const owner = zone.owner.id === accountId ? t('this account') : t('account {0}', zone.owner.id);
  return t(
    'Zone {0} of {1} answers {2} in {3} already. Disassociate it from the VPC, then plan again; its hosts resolve publicly in between.',
    zone.id,
    owner,
    name,
    vpc.id,
  );
}
