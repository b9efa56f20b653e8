/**
 * Lower case, without the trailing dot, printable characters unescaped: Route 53 writes `*` as `\052`. An escaped dot
 * stays escaped, for it separates no labels.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */
export function dnsName(written: string): string {
  return written
    .replace(/\\(\d{3})/g, (escaped: string, octal: string) => {
      const code = parseInt(octal, 8);
      return code > 0x20 && code < 0x7f && code !== dot ? String.fromCharCode(code) : escaped;
    })
    .replace(/\.$/, '')
    .toLowerCase();
}

const dot = 0x2e;
