import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeEach } from 'vitest';
import type { ApplyTools } from '../../src/apply/tools';
import { connect } from '../../src/aws/connect';
import { us1 } from '../../src/catalogue/sites/us1';
import { diagnose } from '../../src/diagnose/diagnose';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import type { Network } from '../../src/network/network';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { region, resetMoto } from './moto-clients';
import { type MadeVpc, credentials, ec2Of, inSubnets, makeVpc } from './plan-world';

export const cliIsThere = spawnSync('aws', ['--version']).status === 0;

/** Two of them: every call of the AWS CLI takes a second. */
export const services = us1.services.slice(0, 2).map(({ name }) => name);
const sample = { profile: 'plan', region, site: us1.name } as const;

/** A hub and a VPC with Agents in an emptied account, and a bash that asks it. */
export function useCliGround(make: (hub: MadeVpc) => Promise<unknown> = () => Promise.resolve()) {
  const files = useAwsFiles();
  const endpointUrl = motoAddress();
  const { signal } = new AbortController();
  let account: Account;
  let hub: MadeVpc;
  let agents: MadeVpc;

  const prepare = async () => {
    await resetMoto(endpointUrl);
    hub = await makeVpc(ec2Of(endpointUrl, region), 40);
    agents = await makeVpc(ec2Of(endpointUrl, region), 41);
    await make(hub);
  };
  beforeEach(async () => {
    files.credentials(credentials);
    await prepare();
    account = await connect({ profile: 'plan', endpointUrl, route53Limiter: unlimited });
  });

  return {
    endpointUrl,
    /** Once more as at the beginning, with the same ids. */
    prepare,
    hub: () => ({ ...sample, vpcId: hub.vpcId }),
    agents: () => ({ profile: 'plan', region, vpcId: agents.vpcId }),
    network: (): Promise<Network> =>
      readNetwork(account, { regions: [region], vpcIds: [hub.vpcId, agents.vpcId] }, signal),
    tools: (): ApplyTools => ({
      accountOf: () => account,
      judge: (network, vpc) =>
        new Map(diagnose(inSubnets(network), vpc).hosts.map(({ host, verdict }) => [host, verdict])),
      journal: journalOn([]),
      signal,
      progress: () => {},
      wait: () => Promise.resolve(),
    }),
    run: async (script: string, variables: Readonly<Record<string, string>> = {}) => {
      const env = {
        ...process.env,
        AWS_ENDPOINT_URL: endpointUrl,
        AWS_EC2_METADATA_DISABLED: 'true',
        PRIVATELINK_PAUSE: '0',
        PRIVATELINK_VERIFIED: '',
        ...variables,
      };
      const bash = spawn('bash', [], { env, stdio: ['pipe', 'ignore', 'pipe'] });
      const status = new Promise<number | null>((resolve) => bash.once('close', resolve));
      bash.stdin.end(script);
      return { stderr: await text(bash.stderr), status: await status };
    },
  };
}

export const wentWell = { status: 0, stderr: '' };

/** Without what moto numbers at random. */
export function shapeOf({ inRegion, vpcDetails, zones }: Network): unknown {
  const whole = JSON.stringify({
    endpoints: inRegion[region]?.endpoints,
    peerings: inRegion[region]?.peerings,
    vpcDetails,
    zones,
  });
  const blurred = whole
    .replaceAll(/\b(vpce|sg|pcx|eni|sgr)(-[0-9a-f]{8,17})+/g, '$1')
    .replaceAll(/"(id|zoneId)":"[A-Z0-9]{12,}"/g, '"$1":"zone"')
    .replaceAll(/[0-9T:.-]{19,}Z/g, 'time')
    .replaceAll(/"10\.\d+\.\d+\.\d+"/g, '"address"');
  return JSON.parse(blurred);
}
