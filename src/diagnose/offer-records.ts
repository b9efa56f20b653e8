import { indexOf } from '../dns/network-index';
import type { Endpoint } from '../network/endpoint';
import type { Facts } from './facts';
import { isAnswering } from './answering';
import { findProfileOf, offerPlan } from './repair';

/** Lets names of a zone lead to the endpoint that serves them, in this VPC or in the one that has it. */
export function offerRecords(
  zoneId: string,
  names: readonly string[],
  facts: Facts,
): ReturnType<typeof offerPlan> {
  const { network, request } = facts;
  const wanted = facts.hosts.find(
    ({ intake }) => names.includes(intake.asked) || names.includes(intake.service.privateDnsName),
  )?.intake.service.name;
  const target = wanted === undefined ? undefined : endpointOf(wanted, facts);
  const profile = target && findProfileOf(target.ownerId, network);
  if (target === undefined || profile === undefined) return {};
  const { region, vpcId } = target;
  return offerPlan({ way: 'records', profile, region, vpcId, site: request.site, zoneId }, network);
}

function endpointOf(serviceName: string, { network, request }: Facts): Endpoint | undefined {
  const fitting = [...indexOf(network).endpointsByVpc.values()]
    .flat()
    .filter((endpoint) => endpoint.serviceName === serviceName && isAnswering(endpoint));
  return fitting.find(({ vpcId }) => vpcId === request.vpcId) ?? fitting[0];
}
