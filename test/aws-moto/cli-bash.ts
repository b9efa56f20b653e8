import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';

export const cliIsThere = spawnSync('aws', ['--version']).status === 0;

export interface Ending {
  readonly status: number | null;
  readonly stderr: string;
}

export const wentWell: Ending = { status: 0, stderr: '' };

/** A script as bash runs it at home, with an AWS CLI that asks the emulator, and without pauses. */
export async function runScript(
  script: string,
  endpointUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    PRIVATELINK_PAUSE: '0',
    PRIVATELINK_VERIFIED: '',
    ...variables,
  };
  const bash = spawn('bash', [], { env, cwd: process.env['HOME'], stdio: ['pipe', 'ignore', 'pipe'] });
  const status = new Promise<number | null>((resolve) => bash.once('close', resolve));
  bash.stdin.end(script);
  return { stderr: await text(bash.stderr), status: await status };
}
