/**
 * Whether one of a certificate's names covers the host. A `*` stands for exactly the first label, which is why a
 * certificate for `*.datadoghq.com` does not speak for the mistyped `api.us9.datadoghq.com` (RFC 9525, 6.3).
 */
export function covers(names: readonly string[], host: string): boolean {
  const [first = '', ...rest] = host.split('.');
  const wildcard = first === '' || rest.length < 2 ? undefined : `*.${rest.join('.')}`;
  return names.some((name) => name === host || name === wildcard);
}
