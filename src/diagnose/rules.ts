import type { Rule } from './rule';
import { catalogueDisagrees } from './rules/catalogue-disagrees';
import { dnsAnsweredElsewhere } from './rules/dns-answered-elsewhere';
import { dnsAttributesOff } from './rules/dns-attributes-off';
import { endpointNotAvailable } from './rules/endpoint-not-available';
import { httpsNotAllowed } from './rules/https-not-allowed';
import { privateDnsOff } from './rules/private-dns-off';
import { recordLeadsToOtherService } from './rules/record-leads-to-other-service';
import { recordMissing } from './rules/record-missing';
import { serviceMissing } from './rules/service-missing';
import { serviceSuperseded } from './rules/service-superseded';
import { singleZoneEndpoint } from './rules/single-zone-endpoint';
import { versionedHostNotCovered } from './rules/versioned-host-not-covered';
import { zoneNamesHostNotAnchor } from './rules/zone-names-host-not-anchor';
import { zoneNotAssociated } from './rules/zone-not-associated';
import { zoneSwallowsNames } from './rules/zone-swallows-names';

/** In the order in which a person would look: what spoils everything first. */
export const rules: readonly Rule[] = [
  dnsAttributesOff,
  dnsAnsweredElsewhere,
  zoneSwallowsNames,
  recordMissing,
  recordLeadsToOtherService,
  versionedHostNotCovered,
  endpointNotAvailable,
  httpsNotAllowed,
  privateDnsOff,
  zoneNotAssociated,
  serviceSuperseded,
  serviceMissing,
  singleZoneEndpoint,
  zoneNamesHostNotAnchor,
  catalogueDisagrees,
];
