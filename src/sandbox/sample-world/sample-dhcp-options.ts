import { makeId } from '../make-id';
import type { DhcpOptionsOfWorld } from '../world';
import { agents, hub, sampleRegions } from './sample-accounts';

export function amazonDhcpOptionsId(region: string, ownerId: string): string {
  return makeId('dopt', `${ownerId}/${region}`);
}

/** The company's own name servers: what they answer cannot be known from AWS. */
export const companyDhcpOptions: DhcpOptionsOfWorld = {
  id: makeId('dopt', 'company'),
  ownerId: hub.id,
  region: 'us-east-1',
  nameServers: ['10.60.0.10', '10.60.1.10'],
};

export const sampleDhcpOptions: readonly DhcpOptionsOfWorld[] = [
  companyDhcpOptions,
  ...[hub, agents].flatMap((account) =>
    sampleRegions.map(({ name }) => ({
      id: amazonDhcpOptionsId(name, account.id),
      ownerId: account.id,
      region: name,
      nameServers: ['AmazonProvidedDNS'],
    })),
  ),
];
