/** US dollars. Data is charged by the gigabyte, whichever way it goes unless said otherwise. */
export interface Prices {
  readonly region: string;
  /** When the list prices were looked up. */
  readonly asOf: string;
  readonly sources: readonly string[];
  /** For each zone that an interface endpoint has an interface in. */
  readonly endpointHour: number;
  /** Of the first petabyte that all interface endpoints of a region process in a month. */
  readonly endpointGigabyte: number;
  readonly natGigabyte: number;
  /** Out of AWS, of the first ten terabytes in a month. */
  readonly internetGigabyte: number;
  /** Between zones, in each direction; peering within a region costs no more. */
  readonly acrossZonesGigabyte: number;
  /** Out of this region to another one of the United States. */
  readonly acrossRegionsGigabyte: number;
  /** Of the first 25 zones of an account. */
  readonly zoneMonth: number;
}

/** Other regions cost the same or more, up to about half as much again. */
export const prices: Prices = {
  region: 'us-east-1',
  asOf: '2026-05',
  sources: [
    'https://aws.amazon.com/privatelink/pricing/',
    'https://aws.amazon.com/vpc/pricing/',
    'https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer',
    'https://aws.amazon.com/route53/pricing/',
  ],
  endpointHour: 0.01,
  endpointGigabyte: 0.01,
  natGigabyte: 0.045,
  internetGigabyte: 0.09,
  acrossZonesGigabyte: 0.01,
  acrossRegionsGigabyte: 0.02,
  zoneMonth: 0.5,
};

export const hoursOfMonth = 730;
