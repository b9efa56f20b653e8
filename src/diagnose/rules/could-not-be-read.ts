/**
 * Something on which a verdict depends could not be read.
 * It is named with the permission that would settle it, because "unknown" without a way out helps nobody. Source:
 * the permissions of each call stand in the Service Authorization Reference of AWS.
 */
import { t } from '@vscode/l10n';
import { describeGap } from '../describe-gap';
import type { Facts } from '../facts';
import { type Gap, distinctGaps, gapKey } from '../gap';
import { placeOfVpc } from '../place-of';
import type { Fault, Rule } from '../rule';

/** `others` are the gaps that the other rules met. */
export function couldNotBeRead(others: readonly Gap[]): Rule {
  return {
    id: 'could-not-be-read',
    check: (facts) => {
      const gaps = distinctGaps([...facts.hosts.flatMap((host) => host.gaps), ...others]);
      return { faults: gaps.map((gap) => faultOf(gap, facts)), gaps: [] };
    },
  };
}

function faultOf(gap: Gap, facts: Facts): Fault {
  const { sentence, remedy, permission } = describeGap(gap);
  const hosts = facts.hosts.filter((host) => host.gaps.some((other) => gapKey(other) === gapKey(gap)));
  const waiting = hosts.length === 0 ? [] : [t('{0} hosts wait for it.', hosts.length)];
  const asked = permission === undefined ? [] : [t('Permission: {0}.', permission)];
  return {
    severity: hosts.length > 0 ? 'warning' : 'information',
    message: [sentence, remedy, ...asked, ...waiting].join(' '),
    place: placeOfVpc(facts),
  };
}
