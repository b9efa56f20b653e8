/** Whether `name` is `domain` or below it. */
export function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

/** The domains that lie below none of the others: who looks below them has looked below all. */
export function topmost(domains: readonly string[]): readonly string[] {
  const all = [...new Set(domains)];
  return all.filter((domain) => !all.some((other) => other !== domain && isWithin(domain, other)));
}

/** `a.b.c` has the parents `b.c` and `c`. */
export function parentsOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
