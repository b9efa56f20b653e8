import { normalizeHost } from '../../catalogue/host';

/** A host name as catalogue and observations write it; undefined for what cannot be one, such as an address. */
export function hostNameIn(text: string): string | undefined {
  const name = normalizeHost(text);
  const isName =
    name.length <= 253 && /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,62}$/.test(name);
  return isName ? name : undefined;
}
