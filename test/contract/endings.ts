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
      const { region, peeringId, routeTableId } = network;
      const route = { routeTableId, cidr: '10.60.0.0/16', peeringId };
      const vpcOfZone = { region, vpcId: network.otherVpcId };
      const target = { kind: 'values', values: ['10.0.0.1'], ttl: 60 } as const;
      const record = { name: 'metrics.agent.datadoghq.com', type: 'A', target };
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
        account.firewallRules(there, network.vpcId),
        account.zonesOfVpc(there, network.vpcId),
        account.peerings(there),
        account.routeTables(there, network.vpcId),
        account.networkAcls(there, network.vpcId),
        account.endpointInterfaces(there, network.vpcId),
        account.networkInterfaces(there, network.vpcId),
        account.instanceNames(there, network.vpcId),
        account.zones(['datadoghq.com'], signal),
        account.zoneAssociations(network.zoneId, signal),
        account.zoneRecords(network.zoneId, signal),
        account.zoneAuthorizations(network.zoneId, signal),
        account.setDnsAttribute(there, network.vpcId, 'enableDnsHostnames', 'on'),
        account.createEndpoint('make', there, newEndpoint(subject(), 'aborted')),
        account.deleteEndpoint('make', there, 'vpce-0'),
        account.setPrivateDns('make', there, 'vpce-0', 'on'),
        account.requestPeering('make', there, {
          vpcId: network.vpcId,
          peer: { accountId: '222222222222', region: network.region, vpcId: network.peerVpcId },
          tags: {},
        }),
        account.acceptPeering('make', there, 'pcx-0'),
        account.deletePeering('make', there, 'pcx-0'),
        account.addRoute('make', there, route),
        account.deleteRoute('make', there, route),
        account.createZone(
          { name: 'a.example', comment: '', vpc: vpcOfZone, tags: {}, token: 'aborted' },
          signal,
        ),
        account.deleteZone(network.zoneId, signal),
        account.setRecord(network.zoneId, record, signal),
        account.deleteRecord(network.zoneId, record, signal),
        account.authorizeAssociation(network.zoneId, vpcOfZone, signal),
        account.withdrawAuthorization(network.zoneId, vpcOfZone, signal),
        account.associateZone(network.zoneId, vpcOfZone, signal),
        account.disassociateZone(network.zoneId, vpcOfZone, signal),
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
