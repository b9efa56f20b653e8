import type { Section, SharedFiles } from './shared-files';

export interface ChainedProfile {
  readonly name: string;
  readonly section: Section;
}

/** A profile and the ones it takes its credentials from, through `source_profile`. */
export function profileChain(name: string, { profiles }: SharedFiles): readonly ChainedProfile[] {
  const chain: ChainedProfile[] = [];
  for (let next: string | undefined = name; next !== undefined;) {
    const current: string = next;
    const section = profiles.get(current);
    // A profile may name itself as its source: it then holds the keys that its role is assumed with.
    if (section === undefined || chain.some((link) => link.name === current)) break;
    chain.push({ name: current, section });
    next = section.source_profile;
  }
  return chain;
}
