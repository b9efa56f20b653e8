import {
  ChangeResourceRecordSetsCommand,
  type ChangeAction,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import type { ZoneRecord } from '../../network/zone';
import { isProblem } from '../../problem';
import { answerOf } from '../aws-answer';
import { call } from '../call';
import type { Connection } from '../connection';

export async function setRecord(
  aws: Connection,
  zoneId: string,
  record: ZoneRecord,
  signal: AbortSignal,
): Promise<void> {
  await change(aws, 'UPSERT', zoneId, record, signal);
}

export async function deleteRecord(
  aws: Connection,
  zoneId: string,
  record: ZoneRecord,
  signal: AbortSignal,
): Promise<void> {
  try {
    await change(aws, 'DELETE', zoneId, record, signal);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

async function change(
  aws: Connection,
  action: ChangeAction,
  zoneId: string,
  record: ZoneRecord,
  signal: AbortSignal,
): Promise<void> {
  const Changes = [{ Action: action, ResourceRecordSet: recordSetOf(record) }];
  await call(aws, { action: 'route53:ChangeResourceRecordSets', signal }, (options) =>
    aws.clients
      .route53()
      .send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zoneId, ChangeBatch: { Changes } }), options),
  );
}

/** Only the message tells a record that is not there from one that is another. */
function isAbsent(error: unknown): boolean {
  return (
    isProblem(error) &&
    error.facts.serviceCode === 'InvalidChangeBatch' &&
    /but it was not found/.test(answerOf(error.cause)?.message ?? '')
  );
}

function recordSetOf({ name, type, target }: ZoneRecord): ResourceRecordSet {
  const set = { Name: name, Type: type as ResourceRecordSet['Type'] };
  if (target.kind === 'values')
    return { ...set, TTL: target.ttl, ResourceRecords: target.values.map((Value) => ({ Value })) };
  const { name: DNSName, zoneId: HostedZoneId } = target.alias;
  return { ...set, AliasTarget: { DNSName, HostedZoneId, EvaluateTargetHealth: false } };
}
