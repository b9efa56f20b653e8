import type { Account } from '../network/account';
import type { Vpc } from '../network/vpc';
import type { VpcDetail } from '../network/vpc-detail';
import { attempt } from './attempt';

/** What decides name resolution and inbound traffic in one VPC: seven calls side by side. */
export async function readVpcDetail(account: Account, vpc: Vpc, signal: AbortSignal): Promise<VpcDetail> {
  const at = { region: vpc.region, signal };
  const [dns, nameServers, securityGroups, zones, resolverRules, profiles] = await Promise.all([
    attempt(signal, async () => {
      const [enableDnsSupport, enableDnsHostnames] = await Promise.all([
        account.dnsAttribute(at, vpc.id, 'enableDnsSupport'),
        account.dnsAttribute(at, vpc.id, 'enableDnsHostnames'),
      ]);
      return { enableDnsSupport, enableDnsHostnames };
    }),
    attempt(signal, () => account.nameServers(at, vpc.dhcpOptionsId)),
    attempt(signal, () => account.securityGroups(at, vpc.id)),
    attempt(signal, () => account.zonesOfVpc(at, vpc.id)),
    attempt(signal, () => account.resolverRules(at, vpc.id)),
    attempt(signal, () => account.profileAssociations(at, vpc.id)),
  ]);
  return {
    vpcId: vpc.id,
    region: vpc.region,
    dns,
    nameServers,
    securityGroups,
    zones,
    resolverRules,
    profiles,
  };
}
