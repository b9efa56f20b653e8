// @ts-check
import { spawnSync } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { aptInstall } from '../../process/apt.mjs';
import { tether } from '../../process/tether.mjs';

/** What the AWS CLI says of its version, installed where there is none; undefined where it cannot be had. */
export async function awsCliVersion() {
  if (said() === undefined) await aptInstall(['awscli']);
  return said();
}

function said() {
  const { status, stdout } = spawnSync('aws', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /^aws-cli\/(\S+)/.exec(stdout)?.[1] : undefined;
}

/**
 * What a script does that reads the same: one call after the other, and of the zones those below a name.
 * @param {{ endpointUrl: string, regions: readonly string[], domain: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ endpoints: number, zones: number }>}
 */
export async function readWithCli({ endpointUrl, regions, domain, env }) {
  const aws = (/** @type {string[]} */ ...args) =>
    answerOf([...args, '--endpoint-url', endpointUrl, '--output', 'json'], env);
  await aws('sts', 'get-caller-identity');
  await aws('ec2', 'describe-regions', '--all-regions');
  let endpoints = 0;
  for (const region of regions) {
    const at = ['--region', region];
    await aws('ec2', 'describe-vpcs', ...at);
    await aws('ec2', 'describe-subnets', ...at);
    const interfaces = ['--filters', 'Name=vpc-endpoint-type,Values=Interface'];
    endpoints += (await aws('ec2', 'describe-vpc-endpoints', ...interfaces, ...at)).VpcEndpoints.length;
    await aws('ec2', 'describe-vpc-peering-connections', ...at);
  }
  const listed = await aws('route53', 'list-hosted-zones-by-name', '--dns-name', domain);
  const zones = listed.HostedZones.filter((/** @type {{ Name: string }} */ { Name: name }) =>
    `.${name}`.endsWith(`.${domain}.`),
  );
  for (const { Id: id } of zones) {
    await aws('route53', 'get-hosted-zone', '--id', id);
    await aws('route53', 'list-resource-record-sets', '--hosted-zone-id', id);
    await aws('route53', 'list-vpc-association-authorizations', '--hosted-zone-id', id);
  }
  return { endpoints, zones: zones.length };
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function answerOf(args, env) {
  const child = tether('aws', args, { env });
  const [answer, complaint, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    child.ended,
  ]);
  if (code !== 0) throw new Error(`aws ${args.join(' ')} ended with code ${code}:\n${complaint}`);
  return JSON.parse(answer);
}
