/**
 * Runs inside a network namespace of its own: a name server with private zones, and hosts that answer, refuse, drop
 * and show certificates of all kinds on port 443. Prints what the probe and the script see of them.
 */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { privateLinkSites } from '../../src/catalogue/sites';
import { hostsToProbe } from '../../src/probe/hosts-to-probe';
import { probeHosts, usualTerms } from '../../src/probe/probe-hosts';
import { probeScriptFor } from '../../src/probe/remote/probe-script';
import { makeAuthority } from './certificate';
import { type Held, startDnsServer } from './dns-server';
import { kinds } from './namespace-kinds';
import { startTcpHost, startTlsHost } from './tls-hosts';

const folder = process.argv[2] ?? '';
const site = privateLinkSites.find(({ name }) => name === 'uk1.datadoghq.com');
if (site === undefined) throw new Error('The catalogue has no such site.');
const hosts = hostsToProbe(site);

const zone = new Map<string, Held>();
const many = Array.from({ length: 58 }, (_, index) => `${index}-0-0-app.agent.${site.name}`);

/** Every other host is an alias, as anchored hosts are. */
function hold(kindAt: (index: number) => Held | undefined): void {
  zone.clear();
  for (const [index, host] of hosts.entries()) {
    const held = kindAt(index);
    const anchor = `anchor-${index}.intake.${site?.name ?? ''}`;
    if (held?.kind === 'addresses' && index % 2 === 1) {
      zone.set(host, { kind: 'alias', of: anchor });
      zone.set(anchor, held);
    } else if (held !== undefined) zone.set(host, held);
  }
}

for (const line of [
  'link set lo up',
  'link add v0 type veth peer name v1',
  'link set v0 up',
  'link set v1 up',
  ...['10.66.0.10', '10.66.0.11', '10.66.0.12', '10.66.0.13', '10.66.0.14', '10.66.0.15', '52.1.2.3'].map(
    (address) => `addr add ${address}/32 dev lo`,
  ),
  // Frames for this neighbour leave, and nobody at the other end takes them.
  'route add 10.66.1.0/24 dev v0 src 10.66.0.10',
  'neigh add 10.66.1.9 lladdr 02:00:00:00:00:09 dev v0 nud permanent',
  'route add unreachable 10.66.3.0/24',
]) {
  execFileSync('ip', line.split(' '));
}
writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
execFileSync('mount', ['--bind', join(folder, 'resolv.conf'), '/etc/resolv.conf']);

const authority = makeAuthority('the authority');
const right = authority.issue([...hosts, ...many]);
const wrong = authority.issue(['*.datadoghq.com', 'datadoghq.com']);
const untrusted = makeAuthority('a stranger').issue(hosts);
const port = 443;
const servers = [
  await startDnsServer(zone, { port: 53 }),
  await startTlsHost(() => right, { address: '10.66.0.10', port }),
  await startTlsHost(() => right, { address: '52.1.2.3', port }),
  await startTlsHost(() => wrong, { address: '10.66.0.11', port }),
  await startTlsHost(() => untrusted, { address: '10.66.0.12', port }),
  await startTcpHost((socket) => socket.end('SSH-2.0-hello\r\n'), { address: '10.66.0.13', port }),
  await startTcpHost(() => undefined, { address: '10.66.0.14', port }),
];

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const terms = { ...usualTerms, authorities: [authority.cert] };
const timed = async <T>(work: () => Promise<T>) => {
  const before = performance.now();
  return { seen: await work(), milliseconds: performance.now() - before };
};
hold((index) => kinds[index % kinds.length]?.held);
const chosen = { kind: 'server', server: '127.0.0.1' } as const;
const server = await timed(() => probeHosts(hosts, chosen, terms, watch));
const system = await timed(() => probeHosts(hosts, { kind: 'system' }, terms, watch));

// Each kind once, as it takes the script seconds to give up.
hold((index) => (kinds[index] ?? kinds[0])?.held);
writeFileSync(join(folder, 'authority.pem'), authority.cert);
const script = await timed(() => {
  const child = spawn('sh', ['-c', probeScriptFor(site, 'POSIX').text], {
    env: { ...process.env, SSL_CERT_FILE: join(folder, 'authority.pem') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text(child.stdout);
});

const all = (address: string) => {
  for (const host of many) zone.set(host, { kind: 'addresses', addresses: [address] });
};
all('10.66.1.9');
const dropped = await timed(() => probeHosts(many, chosen, terms, watch));
all('10.66.0.10');
const answered = await timed(() => probeHosts(many, { kind: 'system' }, terms, watch));

for (const one of servers) one.close();
writeFileSync(
  join(folder, 'seen.json'),
  JSON.stringify({ hosts, server, system, script, dropped, answered }),
);
