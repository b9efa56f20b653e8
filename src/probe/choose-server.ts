import { isIpAddress } from '../network/ip-address';
import type { Resolution } from './resolve-here';

/**
 * The DNS server that somebody typed: an address, and a port where it is not 53, such as `10.0.0.2`, `10.0.0.2:5300` or
 * `[fd00:ec2::253]:5300`. Undefined for anything else; a name would have to be looked up first.
 */
export function chooseServer(text: string): Resolution | undefined {
  const typed = text.trim();
  if (isIpAddress(typed)) return { kind: 'server', server: typed };
  const [, v6, v4, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([0-9.]+))(?::(\d{1,5}))?$/.exec(typed) ?? [];
  const address = v6 ?? v4 ?? '';
  const isSound = isIpAddress(address) && address.includes(':') === (v6 !== undefined);
  if (!isSound || Number(port ?? 53) > 65_535 || Number(port ?? 53) === 0) return undefined;
  if (port === undefined) return { kind: 'server', server: address };
  return { kind: 'server', server: v6 === undefined ? `${address}:${port}` : `[${address}]:${port}` };
}
