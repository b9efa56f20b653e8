/**
 * Labels of letters, digits, hyphens and underscores, in lower case and without the last dot.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */
export function isDomainName(name: string): boolean {
  return name.length <= 255 && /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/.test(name);
}
