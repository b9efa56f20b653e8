/** A request as the Agent makes it; the host ends with a dot since 7.67.0. */
export interface Target {
  readonly host: string;
  readonly port: string;
}

/** Without `no_proxy_nonexact_match` an entry must be the whole host, letter by letter. Source: pkg/util/http/transport.go. */
export function matchesExactly(entries: readonly string[], { host }: Target): boolean {
  return entries.includes(host);
}

/**
 * With it, the rules of Go's `http/httpproxy`, which do not strip the trailing dot (golang/go#79944): a name stands
 * for itself and its sub-domains, `.name` and `*.name` for the sub-domains only, `name:port` for one port.
 */
export function matchesLoosely(entries: readonly string[], { host, port }: Target): boolean {
  return entries.some((entry) => {
    const written = entry.trim().toLowerCase();
    if (written === '*') return true;
    const [, name = '', wantedPort = ''] = /^([^:]*)(?::(\d+))?$/.exec(written) ?? [];
    if (name === '' || (wantedPort !== '' && wantedPort !== port)) return false;
    const suffix = name.startsWith('*.') ? name.slice(1) : name;
    if (suffix.startsWith('.')) return host.endsWith(suffix);
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}
