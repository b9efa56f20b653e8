import type { Missing } from '../dns/missing';
import type { PathGap } from './path/path-gap';

/** Why something could not be judged: what name resolution lacks, what the way to an endpoint lacks, and the rest. */
export type Gap =
  | Missing
  | PathGap
  /** A record leads to an endpoint whose service the catalogue does not know. */
  | { readonly kind: 'unlisted service'; readonly endpointId: string; readonly serviceName: string };

/** Equal for gaps that the same reading would close. */
export function gapKey(gap: Gap): string {
  return gap.kind === 'not read' || gap.kind === 'path not read'
    ? `${gap.kind} ${gap.what} ${gap.of}`
    : JSON.stringify(gap);
}

export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [gapKey(gap), gap])).values()];
}
