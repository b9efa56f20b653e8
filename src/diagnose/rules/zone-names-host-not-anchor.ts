/**
 * A private zone is made for a host whose public name leads to an anchor.
 * It works for that one host, and hides it when Datadog moves it to another anchor; a zone for the anchor covers every
 * host behind it. Source: S09; the guide's note for AP2, documentation#37476.
 */
import { t } from '@vscode/l10n';
import { placeOfZone } from '../place-of';
import { type Rule, judged } from '../rule';

export const zoneNamesHostNotAnchor: Rule = {
  id: 'zone-names-host-not-anchor',
  check: (facts) =>
    judged(
      facts.hosts.flatMap(({ intake, resolution, verdict }) => {
        const [link] = resolution.chain;
        if (verdict !== 'private' || link?.kind !== 'matched zone' || link.zone.kind !== 'hand-made')
          return [];
        const { zone } = link;
        if (zone.name !== intake.asked || zone.name === intake.service.privateDnsName) return [];
        return [
          {
            severity: 'information',
            message: t(
              'Zone {0} ({1}) covers this one host. A zone for {2} covers every host of {3}, also those to come.',
              zone.name,
              zone.id,
              intake.service.privateDnsName,
              intake.service.title,
            ),
            place: placeOfZone(facts, zone.id),
          },
        ];
      }),
    ),
};
