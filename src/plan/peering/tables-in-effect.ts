import type { RouteTable } from '../../network/route-table';

/** The tables that the subnets use: the one that names a subnet, else the main one. By id, each once. */
export function tablesInEffect(
  tables: readonly RouteTable[],
  subnetIds: readonly string[],
): readonly RouteTable[] {
  const main = tables.find(({ isMain }) => isMain);
  const used = subnetIds.map((id) => tables.find((table) => table.subnetIds.includes(id)) ?? main);
  const inEffect = subnetIds.length === 0 ? [main] : used;
  return [...new Set(inEffect)].flatMap((table) => table ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
}
