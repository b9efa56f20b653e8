import type { World } from '../world';
import { agentsAccount } from './agents-account';
import { analyticsDev } from './analytics-dev';
import { dataLake } from './data-lake';
import { faultyVpcs } from './faulty-vpcs';
import { londonCore } from './london-core';
import { otherRegions } from './other-regions';
import { join } from './part';
import { pciProd } from './pci-prod';
import { platformProd } from './platform-prod';
import { reportingProd } from './reporting-prod';
import { agents, hub, sampleRegions } from './sample-accounts';
import { sampleDhcpOptions } from './sample-dhcp-options';
import { samplePeerings } from './sample-peerings';
import { sampleSenders } from './sample-senders';
import { sampleServices } from './sample-services';

/** A small network of two accounts: one VPC as it should be, the others each with a fault that people really have. */
export const sampleWorld: World = {
  accounts: [hub, agents],
  regions: sampleRegions,
  services: sampleServices,
  dhcpOptions: sampleDhcpOptions,
  ...join([
    ...platformProd,
    ...analyticsDev,
    ...faultyVpcs,
    ...pciProd,
    ...reportingProd,
    ...dataLake,
    ...londonCore,
    ...otherRegions,
    ...agentsAccount,
    ...samplePeerings,
    ...sampleSenders,
  ]),
  tokens: [],
  madeSoFar: 0,
};
