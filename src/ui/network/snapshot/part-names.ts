/** What reads are called, so that the same is not read twice at a time. */
export const partNames = {
  regions: 'regions',
  zones: 'zones',
  region: (region: string) => `region ${region}`,
  endpoints: (region: string) => `endpoints ${region}`,
  services: (region: string, host: string) => `services ${region} ${host}`,
  vpc: (vpcId: string) => `vpc ${vpcId}`,
  authorizations: (zoneId: string) => `authorizations ${zoneId}`,
} as const;
