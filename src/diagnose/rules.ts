import type { Rule } from './rule';
import { addressRangesOverlap } from './rules/address-ranges-overlap';
import { authorizationLeftBehind } from './rules/authorization-left-behind';
import { catalogueDisagrees } from './rules/catalogue-disagrees';
import { dnsAnsweredElsewhere } from './rules/dns-answered-elsewhere';
import { dnsAttributesOff } from './rules/dns-attributes-off';
import { endpointNotAvailable } from './rules/endpoint-not-available';
import { endpointOnlyInPeeredVpc } from './rules/endpoint-only-in-peered-vpc';
import { endpointPolicyRestricts } from './rules/endpoint-policy-restricts';
import { firewallBlocksNames } from './rules/firewall-blocks-names';
import { functionCannotFetchKey } from './rules/function-cannot-fetch-key';
import { httpsNotAllowed } from './rules/https-not-allowed';
import { networkAclBlocks } from './rules/network-acl-blocks';
import { noWayOut } from './rules/no-way-out';
import { outboundNotAllowed } from './rules/outbound-not-allowed';
import { peeringNotActive } from './rules/peering-not-active';
import { privateDnsOff } from './rules/private-dns-off';
import { recordLeadsToOtherService } from './rules/record-leads-to-other-service';
import { recordMissing } from './rules/record-missing';
import { routeMissing } from './rules/route-missing';
import { serviceMissing } from './rules/service-missing';
import { serviceSuperseded } from './rules/service-superseded';
import { singleZoneEndpoint } from './rules/single-zone-endpoint';
import { versionedHostNotCovered } from './rules/versioned-host-not-covered';
import { zoneNamesHostNotAnchor } from './rules/zone-names-host-not-anchor';
import { zoneNotAssociated } from './rules/zone-not-associated';
import { zoneSwallowsNames } from './rules/zone-swallows-names';
import { zoneWithoutInterface } from './rules/zone-without-interface';

/** In the order in which a person would look: what spoils everything first. */
export const rules: readonly Rule[] = [
  dnsAttributesOff,
  firewallBlocksNames,
  dnsAnsweredElsewhere,
  zoneSwallowsNames,
  recordMissing,
  recordLeadsToOtherService,
  versionedHostNotCovered,
  endpointNotAvailable,
  addressRangesOverlap,
  peeringNotActive,
  routeMissing,
  networkAclBlocks,
  outboundNotAllowed,
  httpsNotAllowed,
  endpointPolicyRestricts,
  privateDnsOff,
  zoneNotAssociated,
  endpointOnlyInPeeredVpc,
  serviceSuperseded,
  serviceMissing,
  singleZoneEndpoint,
  zoneWithoutInterface,
  authorizationLeftBehind,
  functionCannotFetchKey,
  noWayOut,
  zoneNamesHostNotAnchor,
  catalogueDisagrees,
];
