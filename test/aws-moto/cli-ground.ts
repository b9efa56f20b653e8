import { beforeEach } from 'vitest';
import type { ApplyTools } from '../../src/apply/tools';
import { connect } from '../../src/aws/connect';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Account } from '../../src/network/account';
import type { Network } from '../../src/network/network';
import type { PlanRequest } from '../../src/plan/request';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { type Ending, runScript } from './cli-bash';
import { resetMoto } from './moto-clients';
import { credentials, inSubnets, peerProfile, readFor } from './plan-world';

export interface CliGround {
  /** In an emptied AWS; the same every time but for ids. */
  readonly prepare: <R extends PlanRequest>(make: (endpoint: string) => Promise<R>) => Promise<R>;
  readonly network: (request: PlanRequest) => Promise<Network>;
  readonly tools: () => ApplyTools;
  readonly run: (script: string, variables?: Readonly<Record<string, string>>) => Promise<Ending>;
}

/** Two accounts in an emulator, and a bash that asks it. */
export function useCliGround(own = 'plan'): CliGround {
  const files = useAwsFiles();
  const endpointUrl = motoAddress();
  let accounts: ReadonlyMap<string, Account>;
  beforeEach(() => {
    files.credentials(credentials.replace('[plan]', () => `[${own}]`));
    files.config(peerProfile);
  });

  const accountOf = (profile: string): Account => {
    const account = accounts.get(profile);
    if (account === undefined) throw new Error(`No account for profile ${profile}`);
    return account;
  };
  const connected = async (profile: string) =>
    [profile, await connect({ profile, endpointUrl, route53Limiter: unlimited })] as const;

  return {
    prepare: async (make) => {
      await resetMoto(endpointUrl);
      accounts = new Map(await Promise.all([own, 'peer'].map(connected)));
      return make(endpointUrl);
    },
    network: (request) => readFor(request, accountOf),
    tools: () => ({
      accountOf,
      judge: (network, vpc) =>
        new Map(diagnose(inSubnets(network), vpc).hosts.map(({ host, verdict }) => [host, verdict])),
      journal: journalOn([]),
      signal: new AbortController().signal,
      progress: () => {},
      wait: () => Promise.resolve(),
    }),
    run: (script, variables) => runScript(script, endpointUrl, variables),
  };
}
