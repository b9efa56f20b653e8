import type { Step } from '../step';
import { hoursOfMonth, prices } from './prices';

/** What steps add to the bill of a month. */
export interface MonthlyCost {
  /** US dollars before any data flows; below zero where something is removed. */
  readonly fixed: number;
  /** US dollars for each gigabyte that goes to Datadog. */
  readonly perGigabyte: number;
  /** Gigabytes of a month from which on NAT and the internet would cost more. */
  readonly breakEven?: number;
}

export function monthlyCostOf(steps: readonly Step[]): MonthlyCost {
  const fixed = steps.reduce((sum, step) => sum + fixedCostOf(step), 0);
  const perGigabyte = Math.max(0, ...steps.map(gigabyteCostOf));
  return { fixed, perGigabyte, ...breakEvenOf(fixed, perGigabyte) };
}

/** US dollars for a month of interface endpoints, each with an interface in so many zones. */
export function endpointsForMonth(endpoints: number, zones: number): number {
  return endpoints * zones * hoursOfMonth * prices.endpointHour;
}

export function breakEvenOf(fixed: number, perGigabyte: number): { readonly breakEven?: number } {
  const saved = prices.natGigabyte + prices.internetGigabyte - perGigabyte;
  return fixed > 0 && saved > 0 ? { breakEven: Math.ceil(fixed / saved) } : {};
}

/** What removing an endpoint saves is not known: the step does not say in how many zones it was. */
function fixedCostOf(step: Step): number {
  if (step.kind === 'create endpoint') return endpointsForMonth(1, step.subnetIds.length);
  if (step.kind === 'create zone') return prices.zoneMonth;
  return step.kind === 'delete zone' ? -prices.zoneMonth : 0;
}

/** What goes through a peering pays for the endpoint as well; the dearest way decides. */
function gigabyteCostOf(step: Step): number {
  if (step.kind === 'create endpoint')
    return gigabyteThrough('endpoint', distanceOf(step.serviceRegion, step.region));
  if (step.kind === 'request peering')
    return gigabyteThrough('peering', distanceOf(step.peer.region, step.region));
  return 0;
}

type Distance = 'same region' | 'other region';

export function gigabyteThrough(way: 'endpoint' | 'peering', distance: Distance): number {
  if (distance === 'other region') return prices.endpointGigabyte + prices.acrossRegionsGigabyte;
  return prices.endpointGigabyte + (way === 'peering' ? 2 * prices.acrossZonesGigabyte : 0);
}

function distanceOf(region: string, other: string): Distance {
  return region === other ? 'same region' : 'other region';
}
