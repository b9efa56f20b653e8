import type { AccountZoneChanges } from '../network/account-zone-changes';
import { createZone, deleteZone } from './change-zone';
import type { CallRequest, Switchboard } from './switchboard';
import {
  associateZone,
  authorizeAssociation,
  disassociateZone,
  withdrawAuthorization,
} from './zone-associations';
import { deleteRecord, setRecord } from './zone-records';

export function accountZoneChanges(switchboard: Switchboard): AccountZoneChanges {
  const on = (action: string, signal: AbortSignal): CallRequest => ({ action, signal });
  /** Route 53 looks at the VPC in the name of whoever asks. */
  const onVpc = (action: string, signal: AbortSignal) => ({
    ...on(action, signal),
    alsoNeeds: ['ec2:DescribeVpcs'],
  });
  return {
    createZone: (zone, signal) =>
      switchboard.change(onVpc('route53:CreateHostedZone', signal), (scene) => createZone(scene, zone)),
    deleteZone: (zoneId, signal) =>
      switchboard.change(on('route53:DeleteHostedZone', signal), (scene) => deleteZone(scene, zoneId)),
    setRecord: (zoneId, record, signal) =>
      switchboard.change(on('route53:ChangeResourceRecordSets', signal), (scene) =>
        setRecord(scene, zoneId, record),
      ),
    deleteRecord: (zoneId, record, signal) =>
      switchboard.change(on('route53:ChangeResourceRecordSets', signal), (scene) =>
        deleteRecord(scene, zoneId, record),
      ),
    authorizeAssociation: (zoneId, vpc, signal) =>
      switchboard.change(on('route53:CreateVPCAssociationAuthorization', signal), (scene) =>
        authorizeAssociation(scene, zoneId, vpc),
      ),
    withdrawAuthorization: (zoneId, vpc, signal) =>
      switchboard.change(on('route53:DeleteVPCAssociationAuthorization', signal), (scene) =>
        withdrawAuthorization(scene, zoneId, vpc),
      ),
    associateZone: (zoneId, vpc, signal) =>
      switchboard.change(onVpc('route53:AssociateVPCWithHostedZone', signal), (scene) =>
        associateZone(scene, zoneId, vpc),
      ),
    disassociateZone: (zoneId, vpc, signal) =>
      switchboard.change(onVpc('route53:DisassociateVPCFromHostedZone', signal), (scene) =>
        disassociateZone(scene, zoneId, vpc),
      ),
  };
}
