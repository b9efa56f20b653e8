import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { leadsTo } from '../alias-target';

/** Somebody chose the names of hand-made records; whether the new service answers to them is not known. */
export function whyOldStays(old: Endpoint, { zones }: Network): string | undefined {
  const known = zones.kind === 'read' ? zones.value : [];
  const unread = known.find(({ records }) => records.kind === 'unread');
  if (unread !== undefined) {
    return t(
      'It stays: whether zone {0} leads to it is not known, because its records could not be read.',
      unread.id,
    );
  }
  const led = known.flatMap(({ id, records }) =>
    records.kind === 'read' && records.value.some((record) => leadsTo(record, old)) ? [id] : [],
  );
  if (led.length === 0) return undefined;
  return t(
    'It stays: records of zone {0} lead to it. Correct them once the new endpoint is there, then plan again.',
    led.join(', '),
  );
}
