/**
 * Something on which a verdict depends could not be read.
 * It is named with the permission that would settle it, because "unknown" without a way out helps nobody. Source:
 * the permissions of each call stand in the Service Authorization Reference of AWS.
 */
import { t } from '@vscode/l10n';
import { describeGap } from '../describe-gap';
import type { Facts } from '../facts';
import type { Gap } from '../gap';
import { placeOfVpc } from '../place-of';
import { type Fault, type Rule, judged } from '../rule';
import { waitingFor } from '../waiting-for';

/** `gaps` are those of the hosts and of the other rules. */
export function couldNotBeRead(gaps: readonly Gap[]): Rule {
  return { id: 'could-not-be-read', check: (facts) => judged(gaps.map((gap) => faultOf(gap, facts))) };
}

function faultOf(gap: Gap, facts: Facts): Fault {
  const { sentence, remedy, permission } = describeGap(gap);
  const hosts = waitingFor(gap, facts);
  const waiting = hosts.length === 0 ? [] : [t('Hosts that wait for it: {0}.', hosts.length)];
  const asked = permission === undefined ? [] : [t('Permission: {0}.', permission)];
  return {
    severity: hosts.length > 0 ? 'warning' : 'information',
    message: [sentence, remedy, ...asked, ...waiting].join(' '),
    place: placeOfVpc(facts),
  };
}
