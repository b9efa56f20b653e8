import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';

export function endings({ subject }: ContractTest): void {
  describe('ending early', () => {
    const reason = new Error('The person cancelled.');

    it('rejects with the reason of a signal that is aborted already, for every call', async () => {
      const { account, network } = subject();
      const signal = AbortSignal.abort(reason);
      const there = at(subject(), signal);
      const calls = [
        account.identity(signal),
        account.alias(signal),
        account.regions(signal),
        account.vpcs(there),
        account.subnets(there),
        account.endpoints(there),
        account.services(there, network.region, [network.service.name]),
        account.dnsAttribute(there, network.vpcId, 'enableDnsSupport'),
        account.nameServers(there, 'dopt-0'),
        account.securityGroups(there, network.vpcId),
        account.resolverRules(there, network.vpcId),
        account.profileAssociations(there, network.vpcId),
        account.zonesOfVpc(there, network.vpcId),
        account.peerings(there),
        account.routeTables(there, network.vpcId),
        account.networkAcls(there, network.vpcId),
        account.endpointInterfaces(there, network.vpcId),
        account.zones(['datadoghq.com'], signal),
        account.zoneAssociations(network.zoneId, signal),
        account.zoneRecords(network.zoneId, signal),
        account.zoneAuthorizations(network.zoneId, signal),
        account.setDnsAttribute(there, network.vpcId, 'enableDnsHostnames', 'on'),
        account.createEndpoint('make', there, newEndpoint(subject(), 'aborted')),
        account.deleteEndpoint('make', there, 'vpce-0'),
      ];
      const results = await Promise.allSettled(calls);
      for (const result of results) expect(result).toEqual({ status: 'rejected', reason });
    });

    it('has changed nothing after a call that was aborted before it began', async () => {
      const { account, network } = subject();
      const there = at(subject(), AbortSignal.abort(reason));
      await account
        .setDnsAttribute(there, network.vpcId, 'enableDnsHostnames', 'on')
        .catch((error: unknown) => expect(error).toBe(reason));
      expect(await account.dnsAttribute(at(subject()), network.vpcId, 'enableDnsHostnames')).toBe(false);
    });
  });
}
