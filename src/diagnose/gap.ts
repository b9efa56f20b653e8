import type { Missing } from '../dns/missing';

/** Why something could not be judged: what name resolution lacks, and what the endpoints' judgement adds. */
export type Gap =
  | Missing
  /** A record leads to an endpoint whose service the catalogue does not know. */
  | { readonly kind: 'unlisted service'; readonly endpointId: string; readonly serviceName: string }
  /** Its entries decide whether HTTPS is let in. */
  | { readonly kind: 'prefix list'; readonly id: string }
  | { readonly kind: 'security group out of sight'; readonly id: string; readonly endpointId: string };

/** Equal for gaps that the same reading would close. */
export function gapKey(gap: Gap): string {
  return gap.kind === 'not read' ? `${gap.kind} ${gap.what} ${gap.of}` : JSON.stringify(gap);
}

export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [gapKey(gap), gap])).values()];
}
