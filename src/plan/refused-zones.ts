import type { Network } from '../network/network';
import type { Subnet } from '../network/vpc';
import type { ProblemFacts } from '../problem';
import type { Plan } from './plan';
import type { CrossRegionRequest, PeeringRequest, SameRegionRequest } from './request';

export type RequestWithSubnets = SameRegionRequest | CrossRegionRequest | PeeringRequest;

/**
 * What to plan instead, where AWS answers that endpoints are possible only in other zones than the plan's: before, it
 * tells no zones across regions. Undefined where it answers something else, and where no subnet is left.
 *
 * AWS's words: chanzuckerberg/cztack#865 ("Only the following availability zones are supported for remote access:
 * use1-az1, use1-az2"), terraform-aws-modules/terraform-aws-vpc#785 ("does not support the availability zone of the
 * subnet: subnet-0a1").
 */
export function withoutRefusedZones(
  { sentence }: Pick<ProblemFacts, 'sentence'>,
  plan: Plan,
  network: Network,
): RequestWithSubnets | undefined {
  const { request } = plan;
  if (request.way !== 'same region' && request.way !== 'cross region' && request.way !== 'peering') {
    return undefined;
  }
  const subnets = network.inRegion[request.region]?.subnets;
  if (subnets?.kind !== 'read') return undefined;
  const inVpc = subnets.value.filter(({ vpcId }) => vpcId === request.vpcId);
  const planned = plan.steps.flatMap((step) => (step.kind === 'create endpoint' ? step.subnetIds : []));
  const isSupported = answerIn(sentence, inVpc);
  if (isSupported === undefined) return undefined;
  const supported = inVpc.filter(isSupported);
  const own = supported.filter(({ id }) => planned.includes(id));
  const subnetIds = onePerZone(own.length > 0 ? own : supported);
  const isSame = planned.every((id) => subnetIds.includes(id));
  return subnetIds.length === 0 || isSame ? undefined : { ...request, subnetIds };
}

/** Which subnets the answer leaves; undefined where it is about something else. */
function answerIn(sentence: string, subnets: readonly Subnet[]): ((subnet: Subnet) => boolean) | undefined {
  const only = /availability zones? (?:is|are) supported[^:]*:((?:[\s,]*(?:and\s+)?[a-z]+\d-az\d+)+)/i.exec(
    sentence,
  );
  if (only !== null) {
    const zoneIds: readonly string[] = (only[1] ?? '').match(/[a-z]+\d-az\d+/gi) ?? [];
    return ({ zoneId }) => zoneIds.includes(zoneId);
  }
  const refused = /does not support the availability zone of the subnet:?\s*(subnet-\w+)/i.exec(
    sentence,
  )?.[1];
  const zone =
    /availability zone (\S+) of the subnet \S+ is not supported/i.exec(sentence)?.[1] ??
    subnets.find(({ id }) => id === refused)?.zoneId;
  return zone === undefined ? undefined : ({ zoneId }) => zoneId !== zone;
}

function onePerZone(subnets: readonly Subnet[]): readonly string[] {
  const sorted = [...subnets].sort((a, b) => (a.id < b.id ? -1 : 1));
  const zones = [...Map.groupBy(sorted, ({ zoneId }) => zoneId).values()];
  return zones.flatMap(([first]) => first?.id ?? []).sort();
}
