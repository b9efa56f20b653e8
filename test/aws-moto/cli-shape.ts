import type { Network } from '../../src/network/network';

/** What plans change, numbered. */
export function shapeOf({ inRegion, vpcDetails, zones }: Network): unknown {
  const regions = Object.entries(inRegion).map(([name, { endpoints, peerings }]) => ({
    name,
    endpoints,
    peerings,
  }));
  return numbered({ regions, vpcDetails, zones });
}

/** Each id that moto makes up has the number of its first mention, so that who refers to whom can be compared. */
export function numbered(value: unknown): unknown {
  const numbers = new Map<string, string>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? `number ${numbers.size + 1}`;
    numbers.set(id, number);
    return number;
  };
  const text = JSON.stringify(value)
    .replaceAll(
      /\b(vpce|sg|pcx|eni|sgr)-([0-9a-f]{8,17})/g,
      (_, kind: string, id: string) => `${kind}-${numberOf(id)}`,
    )
    .replaceAll(/\b(?=\d*[A-Z])[A-Z0-9]{12,}\b/g, numberOf)
    .replaceAll(/(?<=vpce-number \d+)-[0-9a-f]{8}/g, '')
    .replaceAll(/"id":"[0-9a-f]{16}"/g, '"id":"plan"')
    .replaceAll(/[0-9T:.-]{19,}Z/g, 'time')
    .replaceAll(/"10\.\d+\.\d+\.\d+"/g, '"address"');
  return JSON.parse(text);
}
