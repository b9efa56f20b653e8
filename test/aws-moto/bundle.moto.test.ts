import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { pureSchemas } from '../../.ci/pure-schemas.mjs';
import type * as entry from '../../src/aws/entry';
import { useAwsFiles } from '../aws/aws-files';
import { motoAddress } from '../moto/moto-address';
import { resetMoto } from './moto-clients';

const files = useAwsFiles();
const folder = mkdtempSync(join(tmpdir(), 'aws-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Stands on moto: what the bundler leaves out of the SDK must not be missing.
describe('the bundle with the SDK', () => {
  it('reads and changes as its sources do', { timeout: 120_000 }, async () => {
    const outfile = join(folder, 'aws.js');
    await build({
      entryPoints: ['src/aws/entry.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node22',
      minify: true,
      mainFields: ['module', 'main'],
      conditions: ['module', 'import'],
      plugins: [pureSchemas],
    });
    const aws = createRequire(import.meta.url)(outfile) as typeof entry;
    files.credentials('[x]\naws_access_key_id = a\naws_secret_access_key = b\n');
    await resetMoto(motoAddress());
    const account = await aws.connect({ profile: 'x', endpointUrl: motoAddress() });
    const signal = new AbortController().signal;
    const at = { region: 'eu-west-1', signal };
    const [vpc] = await account.vpcs(at);
    const vpcId = vpc?.id ?? '';
    const group = { name: 'bundled', description: 'd', vpcId, tags: { team: 'network' } };
    const groupId = (await account.createSecurityGroup('make', at, group)) ?? '';
    const made = await account.createEndpoint('make', at, {
      vpcId,
      serviceName: 'com.amazonaws.eu-west-1.kms',
      serviceRegion: 'eu-west-1',
      subnetIds: (await account.subnets(at)).slice(0, 1).map(({ id }) => id),
      securityGroupIds: [groupId],
      privateDns: 'on',
      tags: { Name: 'bundled' },
      token: 'bundle',
    });
    const endpoints = await account.endpoints(at);
    expect(endpoints.find(({ id }) => id === made?.id)).toMatchObject({
      name: 'bundled',
      securityGroupIds: [groupId],
    });
    expect((await account.identity(signal)).accountId).toBe('123456789012');
    expect(await account.zones(['datadoghq.com'], signal)).toEqual([]);
    expect(await account.resolverRules(at, vpcId)).toEqual([]);
    expect(await account.dnsAttribute(at, vpcId, 'enableDnsSupport')).toBe(true);
    await account.deleteEndpoint('make', at, made?.id ?? '');
    await expect(account.zoneRecords('ZMISSING', signal)).rejects.toMatchObject({ code: 'not-found' });
  });
});
