import type { Site } from '../site';

const google = 'https://docs.datadoghq.com/agent/guide/gcp-private-service-connect/';

/** Sites that AWS PrivateLink does not reach. Source: regions.config.js @0a3f0dc0 of DataDog/documentation. */
export const sitesWithoutPrivateLink: readonly Site[] = [
  {
    name: 'us3.datadoghq.com',
    datacenter: 'US3',
    appHost: 'us3.datadoghq.com',
    services: [],
    elsewhere: {
      product: 'Azure Private Link',
      cloudRegion: 'westus2',
      url: 'https://docs.datadoghq.com/agent/guide/azure-private-link/',
    },
  },
  {
    name: 'us5.datadoghq.com',
    datacenter: 'US5',
    appHost: 'us5.datadoghq.com',
    services: [],
    elsewhere: { product: 'Google Private Service Connect', cloudRegion: 'us-central1', url: google },
  },
  {
    name: 'datadoghq.eu',
    datacenter: 'EU1',
    appHost: 'app.datadoghq.eu',
    services: [],
    elsewhere: { product: 'Google Private Service Connect', cloudRegion: 'europe-west3', url: google },
  },
  { name: 'ddog-gov.com', datacenter: 'US1-FED', appHost: 'app.ddog-gov.com', services: [] },
  { name: 'us2.ddog-gov.com', datacenter: 'US2-FED', appHost: 'us2.ddog-gov.com', services: [] },
];
