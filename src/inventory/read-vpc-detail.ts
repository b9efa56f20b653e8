import type { Account } from '../network/account';
import type { At } from '../network/account-reading';
import type { Vpc } from '../network/vpc';
import type { VpcDetail } from '../network/vpc-detail';
import { attempt } from './attempt';

/** What decides name resolution in one VPC and the way to its endpoints: eleven calls side by side. */
export async function readVpcDetail(account: Account, vpc: Vpc, signal: AbortSignal): Promise<VpcDetail> {
  const at = { region: vpc.region, signal };
  const [names, paths] = await Promise.all([readNames(account, vpc, at), readPaths(account, vpc, at)]);
  return { vpcId: vpc.id, region: vpc.region, ...names, ...paths };
}

async function readNames(account: Account, vpc: Vpc, at: At) {
  const { signal } = at;
  const [dns, nameServers, zones, resolverRules, profiles, firewall] = await Promise.all([
    attempt(signal, async () => {
      const [enableDnsSupport, enableDnsHostnames] = await Promise.all([
        account.dnsAttribute(at, vpc.id, 'enableDnsSupport'),
        account.dnsAttribute(at, vpc.id, 'enableDnsHostnames'),
      ]);
      return { enableDnsSupport, enableDnsHostnames };
    }),
    attempt(signal, () => account.nameServers(at, vpc.dhcpOptionsId)),
    attempt(signal, () => account.zonesOfVpc(at, vpc.id)),
    attempt(signal, () => account.resolverRules(at, vpc.id)),
    attempt(signal, () => account.profileAssociations(at, vpc.id)),
    attempt(signal, () => account.firewallRules(at, vpc.id)),
  ]);
  return { dns, nameServers, zones, resolverRules, profiles, firewall };
}

async function readPaths(account: Account, vpc: Vpc, at: At) {
  const { signal } = at;
  const [securityGroups, routeTables, networkAcls, endpointInterfaces] = await Promise.all([
    attempt(signal, () => account.securityGroups(at, vpc.id)),
    attempt(signal, () => account.routeTables(at, vpc.id)),
    attempt(signal, () => account.networkAcls(at, vpc.id)),
    attempt(signal, () => account.endpointInterfaces(at, vpc.id)),
  ]);
  return { securityGroups, routeTables, networkAcls, endpointInterfaces };
}
