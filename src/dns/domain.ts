/** Whether a name is a domain or lies below it. The empty domain is the root. */
export function isWithin(name: string, domain: string): boolean {
  return domain === '' || name === domain || name.endsWith(`.${domain}`);
}

/** The name, its parent, and so on up to the domain itself; empty when the name is not within it. */
export function upTo(domain: string, name: string): readonly string[] {
  if (!isWithin(name, domain)) return [];
  const labels = name.split('.');
  const depth = labels.length - (domain === '' ? 0 : domain.split('.').length);
  return Array.from({ length: depth + 1 }, (_, index) => labels.slice(index).join('.'));
}
