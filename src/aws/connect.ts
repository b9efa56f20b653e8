import type { Account } from '../network/account';
import { awsAccount } from './aws-account';
import { clientConfig, createClients } from './clients';
import { findOverride } from './find-override';
import { createAwsClock } from './http/aws-clock';
import { createHandlers, type HttpLimits } from './http/handlers';
import type { Limiter } from './http/limiter';
import { route53Limiters } from './http/route53-limiters';
import { bringsCredentials } from './login/brings-credentials';
import { keepCredentials } from './login/credentials';
import { meansEnvironment } from './login/environment-profile';
import { homeRegionOf } from './login/home-region';
import { loadCredentials } from './login/load-credentials';
import { loginCommandOf } from './login/login-command';
import { readSharedFiles } from './login/read-shared-files';

export interface ConnectOptions {
  /** An AWS profile; absent, the SDK's default order: environment, AWS_PROFILE, default profile, container, instance. */
  readonly profile?: string;
  /** The extension's own endpoint override; it wins over those of the environment and the profile. */
  readonly endpointUrl?: string;
  /** Asks the person for the code of an MFA device; absent or empty, profiles that need one have no credentials. */
  readonly askMfaCode?: (serial: string) => Promise<string>;
  /** Milliseconds; `credentials` is for all that a profile does to get them. */
  readonly limits?: Partial<HttpLimits & { readonly credentials: number }>;
  /** Instead of the one that all profiles of the account share. */
  readonly route53Limiter?: Limiter;
}

/** Contacts nobody yet: it reads the shared AWS files. Rejects with a `Problem` where the endpoint override is none. */
export async function connect(options: ConnectOptions): Promise<Account> {
  const limits = { connect: 5_000, answer: 15_000, credentials: 60_000, ...options.limits };
  const files = await readSharedFiles();
  const chosen = options.profile ?? (process.env.AWS_PROFILE === '' ? undefined : process.env.AWS_PROFILE);
  // Where its section brings none, the credentials of "default" are those that the SDK finds by itself.
  const isEnvironment = meansEnvironment(chosen, files);
  const isBare = chosen === 'default' && !bringsCredentials(files.profiles.get(chosen));
  const profile = isEnvironment || isBare ? undefined : chosen;
  const named = profile === undefined ? {} : { profile };
  const override = findOverride(files, profile ?? 'default', options.endpointUrl);
  const homeRegion = homeRegionOf(files, profile);
  const [emulator] = override.emulators;

  let account: string | undefined;
  const ofAccount = route53Limiters(emulator ?? 'AWS')(() => account);
  const noteAccount = (id: string) => (account = id);
  const clock = createAwsClock();
  const handlerFor = createHandlers(override, limits, options.route53Limiter ?? ofAccount, clock);
  const settings = { ...named, homeRegion, override, handlerFor, clock };
  const credentials = keepCredentials(async () => {
    const loaded = await loadCredentials({
      ...named,
      source: isEnvironment ? 'environment' : 'all',
      config: clientConfig(settings, 'sts', homeRegion),
      from: emulator === undefined ? 'AWS' : 'an emulator',
      ...(options.askMfaCode === undefined ? {} : { askMfaCode: options.askMfaCode }),
      limitMs: limits.credentials,
    });
    if (loaded.accountId !== undefined) noteAccount(loaded.accountId);
    return loaded;
  }, clock.now);
  return awsAccount({
    profile: chosen ?? 'default',
    ...(emulator === undefined ? {} : { emulator }),
    homeRegion,
    override,
    handlerFor,
    credentials,
    clock,
    noteAccount,
    clients: createClients({ ...settings, credentials: credentials.resolve }),
    loginCommand: () => (isEnvironment ? Promise.resolve(undefined) : loginCommandOf(profile ?? 'default')),
  });
}
