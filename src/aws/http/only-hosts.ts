import type { Link } from './link';

/**
 * Refuses every request that would leave for another host than the endpoint override names: whatever an SDK client
 * or credential provider makes of its configuration, nothing reaches AWS behind the person's back.
 */
export function onlyHosts(hosts: readonly string[]): Link {
  return (request, options, next) => {
    const host =
      request.port === undefined ? request.hostname : `${request.hostname}:${String(request.port)}`;
    if (!hosts.includes(host)) {
      throw new Error(`Refused to contact ${host}: the endpoint override allows only ${hosts.join(', ')}.`);
    }
    return next(request, options);
  };
}
