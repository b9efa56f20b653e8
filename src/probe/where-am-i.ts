import { existsSync } from 'node:fs';
import { askMetadata } from './ask-metadata';

export interface Whereabouts {
  /** What the instance metadata service says; absent where none answers. */
  readonly instance?: { readonly vpcId: string; readonly instanceId?: string };
  readonly isContainer: boolean;
  /** Such as `ssh-remote`, from the window. */
  readonly remoteName?: string;
}

export interface Surroundings {
  readonly remoteName: string | undefined;
  /** The address and port of the metadata service. */
  readonly metadata: { readonly host: string; readonly port: number };
  /** Of the whole conversation with it. */
  readonly timeoutMs: number;
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
export const instanceMetadata: Surroundings['metadata'] = { host: '169.254.169.254', port: 80 };

/** Files that Docker and Podman leave in a container, and the token that Kubernetes mounts. */
const signsOfContainer = [
  '/.dockerenv',
  '/run/.containerenv',
  '/var/run/secrets/kubernetes.io/serviceaccount/token',
];

/** Asks the instance metadata service, so it belongs into a probe that the person started. */
export async function whereAmI(
  { remoteName, metadata, timeoutMs }: Surroundings,
  signal: AbortSignal,
): Promise<Whereabouts> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const instance = await instanceFrom(metadata, within);
  signal.throwIfAborted();
  return {
    ...(instance === undefined ? {} : { instance }),
    isContainer: signsOfContainer.some((file) => existsSync(file)),
    ...(remoteName === undefined ? {} : { remoteName }),
  };
}

/** An instance belongs to the VPC of its primary interface. Other clouds answer at this address too, in other words. */
async function instanceFrom(
  metadata: Surroundings['metadata'],
  signal: AbortSignal,
): Promise<Whereabouts['instance']> {
  const token = await askMetadata(metadata, putToken, signal);
  if (token === undefined || !/^[\w=/+-]{1,512}$/.test(token)) return undefined;
  const read = (path: string) =>
    askMetadata(
      metadata,
      { method: 'GET', path: `/latest/meta-data/${path}`, header: `X-aws-ec2-metadata-token: ${token}` },
      signal,
    );
  const mac = await read('mac');
  if (mac === undefined || !/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/.test(mac)) return undefined;
  const [vpcId, instanceId] = await Promise.all([
    read(`network/interfaces/macs/${mac}/vpc-id`),
    read('instance-id'),
  ]);
  if (vpcId === undefined || !/^vpc-[0-9a-f]{8,17}$/.test(vpcId)) return undefined;
  const isId = instanceId !== undefined && /^i-[0-9a-f]{8,17}$/.test(instanceId);
  return { vpcId, ...(isId ? { instanceId } : {}) };
}

const putToken = {
  method: 'PUT',
  path: '/latest/api/token',
  header: 'X-aws-ec2-metadata-token-ttl-seconds: 60',
} as const;
