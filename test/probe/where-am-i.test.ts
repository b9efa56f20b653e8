import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { vantageOf } from '../../src/probe/vantage';
import { type Whereabouts, whereAmI } from '../../src/probe/where-am-i';
import { startTcpHost } from './tls-hosts';

const mac = '02:29:96:8f:6a:2d';
const instance: Readonly<Record<string, string>> = {
  '/latest/meta-data/mac': mac,
  [`/latest/meta-data/network/interfaces/macs/${mac}/vpc-id`]: 'vpc-0123456789abcdef0',
  '/latest/meta-data/instance-id': 'i-0123456789abcdef0',
};

/** Answers as the instance metadata service does when it requires a token. */
async function metadata(answers: Readonly<Record<string, string>>) {
  const server = createServer((request, response) => {
    const isPut = request.method === 'PUT' && request.url === '/latest/api/token';
    const isKnown = request.headers['x-aws-ec2-metadata-token'] === 'AQAEAtoken==';
    const answer = answers[request.url ?? ''];
    if (isPut && request.headers['x-aws-ec2-metadata-token-ttl-seconds'] !== undefined) {
      return response.end('AQAEAtoken==');
    }
    if (!isKnown) response.statusCode = 401;
    else if (answer === undefined) response.statusCode = 404;
    return response.end(isKnown ? answer : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { host: '127.0.0.1', port, close: () => server.close() };
}

async function askWith(
  service: { readonly host: string; readonly port: number; readonly close: () => void },
  remoteName?: string,
  timeoutMs = 8_000,
): Promise<Whereabouts> {
  const surroundings = { remoteName, metadata: service, timeoutMs };
  return whereAmI(surroundings, new AbortController().signal).finally(service.close);
}

describe('where a probe runs', () => {
  it('is an instance where the metadata service says so', async () => {
    const found = await askWith(await metadata(instance), 'ssh-remote');
    expect(found).toMatchObject({
      instance: { vpcId: 'vpc-0123456789abcdef0', instanceId: 'i-0123456789abcdef0' },
      remoteName: 'ssh-remote',
    });
    expect(vantageOf(found, 'vpc-0123456789abcdef0')).toEqual({ kind: 'inside', by: 'instance metadata' });
    expect(vantageOf(found, 'vpc-9')).toEqual({ kind: 'another VPC', vpcId: 'vpc-0123456789abcdef0' });
  });

  it.each([
    ['nothing of a VPC', {}],
    [
      'a name that is no VPC',
      { ...instance, [`/latest/meta-data/network/interfaces/macs/${mac}/vpc-id`]: 'vpc-<b>' },
    ],
    ['an interface that is none', { ...instance, '/latest/meta-data/mac': '../../iam' }],
  ])('is not shown where what answers there knows %s', async (_, answers) => {
    const found = await askWith(await metadata(answers));
    expect(found.instance).toBeUndefined();
    expect(vantageOf(found, 'vpc-9').kind).toBe('not shown to be inside');
  });

  it('is not shown, in time, where nothing answers or garbage does', async () => {
    const silent = await startTcpHost(() => undefined);
    const closed = await startTcpHost(() => undefined);
    closed.close();
    const garbage = await startTcpHost((socket) => socket.end('\0\0<html>'.repeat(9_000)));
    for (const one of [silent, closed, garbage]) {
      const before = performance.now();
      expect((await askWith({ host: '127.0.0.1', ...one }, undefined, 500)).instance).toBeUndefined();
      expect(performance.now() - before).toBeLessThan(3_000);
    }
  });

  it('stops when it is aborted', async () => {
    const silent = await startTcpHost(() => undefined);
    const surroundings = {
      remoteName: undefined,
      metadata: { host: '127.0.0.1', port: silent.port },
      timeoutMs: 9_000,
    };
    const pending = whereAmI(surroundings, AbortSignal.timeout(50));
    await expect(pending).rejects.toThrow();
    silent.close();
  });
});
