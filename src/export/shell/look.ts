import type { Plan } from '../../plan/plan';
import type { Reference, Step } from '../../plan/step';
import { type Place, placeOf } from '../place';
import { stepNamed } from '../step-named';
import { command } from './command';
import type { Input } from './input';
import { queryWord } from './query';

export function describe(what: string, input: Input, place: Place): string {
  return command({ service: 'ec2', operation: `describe-${what}`, input }, place);
}

/** A `*` or `?` in a filter would stand for anything. */
export function filters(wanted: Readonly<Record<string, string>>): Input {
  return Object.entries(wanted).map(([Name, value]) => ({
    Name,
    Values: [value.replace(/[\\*?]/g, (character) => `\\${character}`)],
  }));
}

/** Asks for the zone of that name in the VPC of the step, unless a service of AWS owns it. */
export function zoneInVpc(step: Step & { readonly zoneName: string }, plan: Plan): string {
  const name = step.zoneName.endsWith('.') ? step.zoneName : `${step.zoneName}.`;
  const zone = queryWord`HostedZoneSummaries[?Name==${name} && Owner.OwningAccount!=null] | [0].HostedZoneId`;
  return zonesOfVpc(step, zone, plan);
}

/** Asks for the zone of that id in the VPC of the step. */
export function zoneOfVpc(step: Step & { readonly zoneId: string }, plan: Plan): string {
  const zone = queryWord`HostedZoneSummaries[?HostedZoneId==${step.zoneId}] | [0].HostedZoneId`;
  return zonesOfVpc(step, zone, plan);
}

function zonesOfVpc(step: Step, zone: string, plan: Plan): string {
  const input = { VPCId: step.vpcId, VPCRegion: step.region };
  const call = { service: 'route53', operation: 'list-hosted-zones-by-vpc', input } as const;
  return `search ${zone} ${command(call, placeOf(step, plan))}`;
}

/** A record is of the zone's account, and its endpoint can be of another one. */
export function placeOfEndpoint(reference: Reference, region: string, plan: Plan): Place {
  if (reference.kind === 'id') return { profile: plan.profile, region };
  return placeOf(stepNamed(reference.of, plan), plan);
}
