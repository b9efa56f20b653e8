import { AssociateVPCWithHostedZoneCommand } from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import { isProblem } from '../../problem';
import type { Connection } from '../connection';
import { readZonesOfVpc } from '../read/read-zones-of-vpc';
import { type AssociationChange, changeAssociation } from './change-association';

const associating: AssociationChange = {
  action: 'route53:AssociateVPCWithHostedZone',
  send: (client, input, options) => client.send(new AssociateVPCWithHostedZoneCommand(input), options),
};

/**
 * Route 53 answers `ConflictingDomainExists` also where the other zone of that name is this very one:
 * https://github.com/saltstack/salt/pull/47480
 */
const mayBeSo = ['ConflictingDomainExists', 'NotAuthorizedException'];

export async function associateZone(
  aws: Connection,
  zoneId: string,
  vpc: VpcReference,
  signal: AbortSignal,
): Promise<void> {
  try {
    await changeAssociation(aws, associating, zoneId, vpc, signal);
  } catch (error) {
    if (!isProblem(error) || !mayBeSo.includes(error.facts.serviceCode ?? '')) throw error;
    if (!(await isAssociated(aws, zoneId, vpc, signal))) throw error;
  }
}

/** Where that cannot be read, what Route 53 has said stands. */
async function isAssociated(
  aws: Connection,
  zoneId: string,
  { region, vpcId }: VpcReference,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const zones = await readZonesOfVpc(aws, { region, signal }, vpcId);
    return zones.some(({ id }) => id === zoneId);
  } catch (error) {
    if (isProblem(error)) return false;
    throw error;
  }
}
