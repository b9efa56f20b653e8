import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIP } from 'node:net';

/** What a zone holds under a name, or how the server behaves when it is asked for it. */
export type Held =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'alias'; readonly of: string }
  | { readonly kind: 'server failure' }
  | { readonly kind: 'silence' };

export interface DnsServer {
  readonly port: number;
  /** Every name that was asked for. */
  readonly asked: ReadonlySet<string>;
  readonly close: () => void;
}

/** A name server for private zones (RFC 1035, 4): A, AAAA and CNAME, and no such name for all that it does not hold. */
export async function startDnsServer(
  zone: ReadonlyMap<string, Held>,
  { address = '127.0.0.1', port = 0 } = {},
): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const asked = new Set<string>();
  socket.on('message', (message, { address: from, port: back }) => {
    const { name, type, end } = questionIn(message);
    asked.add(name);
    const reply = replyTo(message.subarray(0, end), name, type, zone);
    if (reply !== undefined) socket.send(reply, back, from);
  });
  socket.bind(port, address);
  await once(socket, 'listening');
  return { port: socket.address().port, asked, close: () => socket.close() };
}

const types = { address: 1, alias: 5, longAddress: 28 };

function questionIn(message: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function replyTo(
  question: Buffer,
  name: string,
  type: number,
  zone: ReadonlyMap<string, Held>,
): Buffer | undefined {
  const records: Buffer[] = [];
  let held = zone.get(name);
  let isKnown = held !== undefined;
  for (let owner = name; held?.kind === 'alias'; held = zone.get(owner)) {
    records.push(record(owner, types.alias, nameAsBytes(held.of)));
    owner = held.of;
    if (type === types.alias) break;
    isKnown = zone.has(owner);
    const target = zone.get(owner);
    if (target?.kind === 'addresses') records.push(...addressRecords(owner, target.addresses, type));
  }
  if (held?.kind === 'silence') return undefined;
  if (held?.kind === 'addresses' && records.length === 0) {
    records.push(...addressRecords(name, held.addresses, type));
  }
  const header = Buffer.from(question.subarray(0, 12));
  const code = held?.kind === 'server failure' ? 2 : isKnown ? 0 : 3;
  header.writeUInt16BE(0x8580 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(code === 0 ? records.length : 0, 6);
  header.fill(0, 8, 12);
  return Buffer.concat([header, question.subarray(12), ...(code === 0 ? records : [])]);
}

function addressRecords(owner: string, addresses: readonly string[], type: number): readonly Buffer[] {
  const family = { [types.address]: 4, [types.longAddress]: 6 }[type];
  return addresses
    .filter((address) => isIP(address) === family)
    .map((address) => record(owner, type, addressAsBytes(address)));
}

/** RFC 4291, 2.2: `::` stands for as many zeros as are missing. */
function addressAsBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return Buffer.from([...head, ...zeros, ...tail].map((word) => word.padStart(4, '0')).join(''), 'hex');
}

function record(owner: string, type: number, value: Buffer): Buffer {
  const fields = Buffer.alloc(10);
  fields.writeUInt16BE(type, 0);
  fields.writeUInt16BE(1, 2);
  fields.writeUInt32BE(60, 4);
  fields.writeUInt16BE(value.length, 8);
  return Buffer.concat([nameAsBytes(owner), fields, value]);
}

function nameAsBytes(name: string): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}
