// Reads a whole network once: node read-once.cjs dist/aws.js PORT snapshot|tree paced|unpaced REGION...
import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import { connect as connectSocket } from 'node:net';
import type { connect as connectAws } from '../../../src/aws/connect';
import { readNetwork } from '../../../src/inventory/read-network';
import { readOr } from '../../../src/network/reading';
import { unlimited } from '../../aws/unlimited';
import { hold } from '../../soak/hold';

const [bundle = '', port = '', what = '', pace = '', ...regions] = process.argv.slice(2);

// AWS's own hosts, as without an endpoint override, but every connection ends at the loopback port.
Agent.prototype.createConnection = () => connectSocket(Number(port), '127.0.0.1');

async function main(): Promise<void> {
  const { connect } = createRequire(__filename)(bundle) as { connect: typeof connectAws };
  const account = await connect(pace === 'unpaced' ? { route53Limiter: unlimited } : {});
  const { signal } = new AbortController();
  const network =
    what === 'tree'
      ? await hold({ profile: 'default', open: () => Promise.resolve(account), regions }).whole(signal)
      : await readNetwork(account, { regions, vpcIds: [] }, signal);
  const inRegions = Object.values(network.inRegion);
  process.stdout.write(
    JSON.stringify({
      endpoints: inRegions.flatMap(({ endpoints }) => readOr(endpoints, [])).length,
      zones: readOr(network.zones, []).length,
      unread: JSON.stringify(network).match(/"kind":"unread".{0,300}/g) ?? [],
    }),
  );
}

// What else a window would still do is nobody's concern here.
void main().then(() => process.exit());
