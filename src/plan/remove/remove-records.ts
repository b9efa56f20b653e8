import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { Zone, ZoneRecord } from '../../network/zone';
import { leadsTo } from '../alias-target';
import { type Draft, draft, join } from '../draft';
import { ownerOfZone } from '../owners';
import { isOwnComment } from '../tags-of-step';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';
import { deleteRecordStep, deleteZoneStep } from '../zone-steps';

/** Records that lead to endpoints which no other VPC is led to, and the zones of earlier plans that hold nothing else. */
export function removeRecords(leaving: readonly Endpoint[], facts: VpcFacts, network: Network): Draft {
  const zones = network.zones.kind === 'read' ? network.zones.value : [];
  return join(...zones.map((zone) => removeFrom(zone, leaving, facts, network)));
}

function removeFrom(zone: Zone, leaving: readonly Endpoint[], facts: VpcFacts, network: Network): Draft {
  const { id, records } = zone;
  if (records.kind === 'unread') {
    const sentence = t('Whether zone {0} leads to them is not known. {1}', id, reasonUnread(records) ?? '');
    return leaving.length === 0
      ? draft({})
      : draft({ kept: [{ id, sentence }], cautions: [{ kind: 'harm', sentence }] });
  }
  const all = records.value.filter((record) => leaving.some((endpoint) => leadsTo(record, endpoint)));
  const led = all.filter(({ routing }) => routing === undefined);
  const routed = routedIn(zone, all);
  if (led.length === 0) return routed;
  const names = [...new Set(led.map(({ name }) => name))].join(', ');
  const owner = ownerOfZone(id, network);
  if (owner !== facts.accountId) {
    return draft({
      kept: [
        { id, sentence: t('Zone {0} is of account {1}, which has to delete it.', zone.name, owner ?? '') },
      ],
      cautions: [
        {
          kind: 'harm',
          sentence: t(
            'Zone {0} of account {1} goes on leading {2} to endpoints that are gone. Remove it there first.',
            id,
            owner ?? '',
            names,
          ),
        },
      ],
    });
  }
  const at = { region: facts.vpc.region, vpcId: facts.vpc.id };
  const why = t('What it leads to is removed.');
  const steps = led.map((record) => deleteRecordStep(zone, record, at, why));
  const reason = whyZoneStays(zone, records.value, led);
  if (reason === undefined) return draft({ steps: [...steps, deleteZoneStep(zone, at, why)] });
  return join(draft({ steps, kept: [{ id, sentence: reason }] }), routed);
}

/** No plan makes such records, and what else stands beside them was somebody's choice. */
function routedIn({ id }: Zone, led: readonly ZoneRecord[]): Draft {
  const names = led.flatMap(({ name, routing }) => (routing === undefined ? [] : [name]));
  if (names.length === 0) return draft({});
  const sentence = t(
    'Zone {0} goes on leading {1} to endpoints that are gone: these records have a routing policy and stay. Delete them first.',
    id,
    [...new Set(names)].join(', '),
  );
  return draft({ kept: [{ id, sentence }], cautions: [{ kind: 'harm', sentence }] });
}

function whyZoneStays(
  { name, comment }: Zone,
  records: readonly ZoneRecord[],
  led: readonly ZoneRecord[],
): string | undefined {
  if (!isOwnComment(comment)) return t('Zone {0} was made by somebody else.', name);
  const others = records.filter((record) => !led.includes(record)).map((record) => record.name);
  return others.length === 0
    ? undefined
    : t('Zone {0} holds other records too: {1}.', name, [...new Set(others)].join(', '));
}
