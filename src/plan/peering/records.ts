import { t } from '@vscode/l10n';
import type { ZoneRecord } from '../../network/zone';
import { leadsTo } from '../alias-target';
import { type Draft, draft, join, refuse } from '../draft';
import type { Caution } from '../plan';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import type { ZoneInPlan } from './associate';
import { associatedVpcs } from './standing';
import { type Led, recordNamesOf } from './led';

/**
 * The records that lead a zone to the endpoint, where they do not yet.
 *
 * @param role the zone that the plan associates with VPCs, or another one of the same name that is in use
 * @param planned the VPCs that the plan is for
 */
export function recordSteps(
  led: Led,
  zone: ZoneInPlan,
  role: 'home' | 'another',
  planned: readonly string[],
): Draft {
  const parts = recordNamesOf(led).map((name) => recordStep(name, led, zone, role, planned));
  const part = join(...parts);
  if (zone.existing === undefined || part.steps.length > 0) return part;
  const sentence = t('Zone {0} leads to the endpoint of {1}.', zone.name, led.service.title);
  return join(part, draft({ kept: [{ id: zone.existing.id, sentence }] }));
}

function recordStep(
  name: string,
  led: Led,
  zone: ZoneInPlan,
  role: 'home' | 'another',
  planned: readonly string[],
): Draft {
  const { existing } = zone;
  if (existing === undefined) return draft({ steps: [setRecord(name, led, zone, role, undefined)] });
  if (existing.records.kind === 'unread') return refuse(reasonUnread(existing.records) ?? '');
  const there = existing.records.value.filter((record) => record.name === name);
  const routed = there.filter(({ routing }) => routing !== undefined);
  if (routed.some((record) => led.endpoint === undefined || !leadsTo(record, led.endpoint))) {
    return refuse(
      t(
        'Zone {0} has several records {1} with a routing policy. Delete them, then plan again.',
        existing.id,
        name,
      ),
    );
  }
  const alias = there.find(({ type }) => type === 'CNAME');
  const current = alias ?? there.find(({ type }) => type === 'A');
  if (current !== undefined && led.endpoint !== undefined && leadsTo(current, led.endpoint)) return draft({});
  if (alias !== undefined) {
    return refuse(
      t('Zone {0} has a CNAME record {1}. Delete that record, then plan again.', existing.id, name),
    );
  }
  const effect =
    current === undefined ? [] : [effectOf(current, existing.id, associatedVpcs(existing), planned)];
  return draft({ steps: [setRecord(name, led, zone, role, existing.id)], cautions: effect });
}

/** A zone can serve VPCs that the plan says nothing of, and that may have no way to the new endpoint. */
function effectOf(
  record: ZoneRecord,
  zoneId: string,
  associated: readonly string[],
  planned: readonly string[],
): Caution {
  const strangers = associated.filter((vpcId) => !planned.includes(vpcId));
  const before = targetsOf(record).join(', ');
  if (strangers.length === 0) {
    const sentence = t('{0} in zone {1} leads to {2} now, and will no more.', record.name, zoneId, before);
    return { kind: 'warning', sentence };
  }
  const sentence = t(
    '{0} in zone {1} leads to {2} now, and will no more, also for {3}, which may not reach the endpoint.',
    record.name,
    zoneId,
    before,
    strangers.join(', '),
  );
  return { kind: 'harm', sentence };
}

function targetsOf({ target }: ZoneRecord): readonly string[] {
  return target.kind === 'alias' ? [target.alias.name] : target.values;
}

function setRecord(
  recordName: string,
  led: Led,
  zone: ZoneInPlan,
  role: 'home' | 'another',
  zoneId: string | undefined,
): Step {
  const name = `record-${recordName}`;
  return {
    kind: 'set record',
    name: role === 'another' && zoneId !== undefined ? `${name}-in-${zoneId}` : name,
    ...zone.as,
    region: led.region,
    vpcId: led.vpcId,
    why: t('A zone without the record would answer that {0} does not exist.', recordName),
    zone: zone.reference,
    zoneName: zone.name,
    recordName,
    endpoint: led.reference,
    serviceTitle: led.service.title,
  };
}
