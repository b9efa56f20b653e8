import { t } from '@vscode/l10n';
import type { Vpc } from '../network/vpc';
import { contains, formatCidr, parseCidr } from '../network/cidr';
import type { Draft } from './draft';
import { refuse } from './draft';

/** The blocks that may connect to port 443, each written as EC2 keeps it. */
export interface Sources {
  readonly kind: 'usable';
  readonly cidrs: readonly string[];
  readonly chosenBy: 'person' | 'VPC';
}

export interface SourcesUnusable {
  readonly kind: 'unusable';
  readonly refusal: Draft;
}

/** Endpoints of Datadog services are reached over IPv4, so only IPv4 blocks count. */
export function readSources(chosen: readonly string[] | undefined, vpc: Vpc): Sources | SourcesUnusable {
  if (chosen === undefined) {
    return { kind: 'usable', chosenBy: 'VPC', cidrs: canonical(vpc.cidrs) };
  }
  const wrong = chosen.filter((text) => parseCidr(text) === undefined);
  if (wrong.length > 0) {
    const sentence = t('Not an IPv4 CIDR block: {0}. Write it like 10.0.0.0/16.', wrong.join(', '));
    return { kind: 'unusable', refusal: refuse(sentence) };
  }
  return { kind: 'usable', chosenBy: 'person', cidrs: canonical(chosen) };
}

/** Each once, without those that another one holds. */
function canonical(cidrs: readonly string[]): readonly string[] {
  const blocks = cidrs.flatMap((text) => parseCidr(text) ?? []);
  const outermost = blocks.filter(
    (block) => !blocks.some((other) => other.bits < block.bits && contains(other, block)),
  );
  return [...new Set(outermost.map(formatCidr))].sort();
}
