/**
 * A private zone has the name of a service and no address in it.
 * The zone answers for that name all the same, so the hosts that lead to it do not resolve. Source: S20; the guide: an
 * alias A record of the same name to the endpoint's DNS name.
 */
import { t } from '@vscode/l10n';
import { nameOfZone, resourceOfZone } from '../describe-link';
import { offerRecords } from '../offer-records';
import { placeOfZone } from '../place-of';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';
import { swallowedByZone } from '../swallowed';

export const recordMissing: Rule = {
  id: 'record-missing',
  check: (facts) =>
    judged(
      swallowedByZone(facts)
        .filter(({ names, zone }) => names.every((name) => name === zone.name))
        .map(({ zone, hosts, names }) => ({
          severity: 'error',
          message: t(
            'There is no address for {0} itself in {1}, so these hosts do not resolve: {2}. Add an alias A record of that name to the DNS name of the endpoint.',
            zone.name,
            nameOfZone(zone),
            someOf(hosts),
          ),
          place: placeOfZone(facts, resourceOfZone(zone)),
          ...(zone.kind === 'hand-made' ? offerRecords(zone.id, names, facts) : {}),
        })),
    ),
};
