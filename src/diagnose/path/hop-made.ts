import { type Cidr, contains, formatCidr, isCovered } from '../../network/cidr';
import type { ClientSubnet } from './client';
import type { Outcome } from './hop';
import type { PathGap } from './path-gap';
import type { Target } from './target';

/** Packets from one subnet to one interface, and their answers. */
export interface Traffic {
  readonly subnet: ClientSubnet;
  readonly target: Target;
}

/** What something does to a part of the traffic. */
export interface PartJudged {
  readonly part: Cidr;
  readonly outcome: Outcome;
  readonly gaps: readonly PathGap[];
}

/** The fields every hop has, from what happens to each part of a block. One part that fails makes it fail. */
export function judgementOf({ subnet, target }: Traffic, parts: readonly PartJudged[]) {
  const judged = isCutShort(target, parts) ? parts.map((one) => doubted(one, target)) : parts;
  const worst = outcomes.find((outcome) => judged.some((one) => one.outcome === outcome)) ?? 'pass';
  const concerned = judged.filter((one) => one.outcome === worst);
  return {
    outcome: worst,
    from: [subnet.id],
    to: [target.label],
    parts: concerned.length === judged.length ? [] : concerned.map(({ part }) => formatCidr(part)),
    gaps: worst === 'unknown' ? concerned.flatMap(({ gaps }) => gaps) : [],
  };
}

/** Whether only a part of the block in which an interface is somewhere is spoken of. */
function isCutShort({ block, hidden }: Target, parts: readonly PartJudged[]): boolean {
  if (hidden === undefined || !parts.some(({ part }) => contains(block, part))) return false;
  const [first] = parts;
  return (
    first !== undefined && (first.part.bits > block.bits || parts.length > 1) && !failsWholly(block, parts)
  );
}

function failsWholly(block: Cidr, parts: readonly PartJudged[]): boolean {
  const lost = parts.filter(({ outcome }) => outcome === 'fail').map(({ part }) => part);
  return isCovered(block, lost);
}

/** The interface may be in another part than the one that fails. */
function doubted(one: PartJudged, { hidden }: Target): PartJudged {
  return one.outcome !== 'fail' || hidden === undefined ? one : isUnknown(one.part, hidden);
}

const outcomes: readonly Outcome[] = ['fail', 'unknown', 'pass'];

export function passes(part: Cidr): PartJudged {
  return { part, outcome: 'pass', gaps: [] };
}

export function fails(part: Cidr): PartJudged {
  return { part, outcome: 'fail', gaps: [] };
}

export function isUnknown(part: Cidr, ...gaps: readonly PathGap[]): PartJudged {
  return { part, outcome: 'unknown', gaps };
}
