/**
 * A VPC is associated with a private zone, and its authorization was not withdrawn.
 * It is needed only while the association is made; as long as it stays, the other account can associate the VPC again
 * after you took it away. Source: S21; Route 53, DeleteVPCAssociationAuthorization.
 */
import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import { know } from '../../dns/missing';
import type { Zone } from '../../network/zone';
import type { Facts } from '../facts';
import { placeOfZone } from '../place-of';
import { offerPlan } from '../repair';
import type { Fault, Rule } from '../rule';
import { someOf } from '../some-of';

export const authorizationLeftBehind: Rule = {
  id: 'authorization-left-behind',
  check: (facts) => {
    const zones = know(facts.network.zones, 'private zones', facts.network.profile);
    if (zones.kind === 'missing') return { faults: [], gaps: [zones.missing] };
    const own = zones.value.filter(({ associations }) => isHere(associations, facts));
    const authorizations = own.map(({ id, authorizations: reading }) =>
      know(reading, 'authorizations of a zone', id),
    );
    return {
      faults: own.flatMap((zone) => faultOf(zone, facts)),
      gaps: authorizations.flatMap((known) => (known.kind === 'missing' ? [known.missing] : [])),
    };
  },
};

function isHere(associations: Zone['associations'], { request }: Facts): boolean {
  return associations.kind === 'read' && associations.value.some(({ vpcId }) => vpcId === request.vpcId);
}

function faultOf(zone: Zone, facts: Facts): readonly Fault[] {
  const { id: zoneId, name, associations, authorizations } = zone;
  if (associations.kind === 'unread' || authorizations.kind === 'unread') return [];
  const { region, vpcId, site } = facts.request;
  const left = authorizations.value.filter((one) =>
    associations.value.some((other) => other.vpcId === one.vpcId && other.region === one.region),
  );
  if (left.length === 0) return [];
  const { network } = facts;
  return [
    {
      severity: 'information',
      message: t(
        'Zone {0} ({1}) still authorizes VPCs that are associated already: {2}. Withdraw that.',
        normalizeHost(name),
        zoneId,
        someOf(left.map((one) => one.vpcId)),
      ),
      place: placeOfZone(facts, zoneId),
      ...offerPlan(
        { way: 'withdraw authorizations', profile: network.profile, region, vpcId, site, zoneId },
        network,
      ),
    },
  ];
}
