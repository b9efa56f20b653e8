import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCliScript } from '../../src/export/cli-script';
import { planFor } from '../../src/plan/plan-for';
import { motoAddress } from '../moto/moto-address';
import { relay, requestOf } from '../moto/relay';
import { cliIsThere, runScript, wentWell } from './cli-bash';
import { useCliGround } from './cli-ground';
import { peeredCases } from './peered-cases';

// Stands on moto, which knows no pages: who stands in front of it answers the first one.
const firstPage = `<?xml version="1.0"?>
<ListHostedZonesByVPCResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">
  <HostedZoneSummaries>
    <HostedZoneSummary>
      <HostedZoneId>Z1</HostedZoneId>
      <Name>example.com.</Name>
      <Owner><OwningAccount>123456789012</OwningAccount></Owner>
    </HostedZoneSummary>
  </HostedZoneSummaries>
  <MaxItems>1</MaxItems>
  <NextToken>-the/next+one=</NextToken>
</ListHostedZonesByVPCResponse>`;

const cli = useCliGround();
const target = motoAddress();
const asked: string[] = [];
let front: Server;

beforeAll(async () => {
  front = createServer((incoming, response) => {
    void requestOf(incoming).then(async (request) => {
      const token = new URL(request.path, target).searchParams.get('nexttoken');
      const isListing = request.path.includes('hostedzonesbyvpc');
      if (isListing) asked.push(token ?? 'from the beginning');
      if (isListing && token === null) response.end(firstPage);
      else {
        const { status, headers, body } = await relay(target, request);
        response.writeHead(status, headers).end(body);
      }
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
});
afterAll(() => front.close());

describe.skipIf(!cliIsThere)('the script asks page by page (skipped where there is no aws)', () => {
  it.for(peeredCases['detach zone'].slice(0, 1))(
    'for a zone $title',
    { timeout: 600_000 },
    async ({ ground }) => {
      const request = await cli.prepare(ground);
      const script = toCliScript(planFor(request, await cli.network(request)));
      const { port } = front.address() as AddressInfo;
      expect(await runScript(script, `http://127.0.0.1:${String(port)}`)).toEqual(wentWell);
      expect(asked).toEqual(['from the beginning', '-the/next+one=']);
      expect(planFor(request, await cli.network(request)).steps).toEqual([]);
    },
  );
});
