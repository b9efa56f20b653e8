import {
  createCredentialChain,
  fromEnv,
  fromIni,
  fromNodeProviderChain,
  fromTokenFile,
} from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { ClientConfig } from '../clients';
import { roleAssumers } from './assume-role';
import { CredentialTrouble } from './credential-trouble';
import { ofMachine } from './of-machine';
import { missingSection } from './missing-section';
import { type ChainedProfile, profileChain } from './profile-chain';
import { readSharedFiles } from './read-shared-files';
import { startLimit } from './time-limit';

export interface Login {
  /** Absent: environment, default profile, container, instance, in the SDK's order. */
  readonly profile?: string;
  /** With `environment` the AWS files are not looked at. */
  readonly source: 'all' | 'environment';
  /** How to reach STS. */
  readonly config: ClientConfig;
  readonly from: 'AWS' | 'an emulator';
  /** Asks the person for the code of this MFA device; an empty answer is none. */
  readonly askMfaCode?: (serial: string) => Promise<string>;
  readonly limitMs: number;
}

export async function loadCredentials(login: Login): Promise<AwsCredentialIdentity> {
  const name = login.profile ?? 'default';
  const files = await readSharedFiles();
  const chain = login.source === 'environment' ? [] : profileChain(name, files);
  const missing = login.profile === undefined ? undefined : missingSection(name, chain, files);
  if (missing !== undefined) throw missing;
  if (login.from === 'an emulator' && chain.some(isAskedOfAws)) {
    throw new CredentialTrouble('only AWS has them', name);
  }
  // All must end by itself, a hanging credential_process too; but a person has the time that it takes to type a code.
  const limit = startLimit(login.limitMs, new CredentialTrouble('too slow', name));
  const { askMfaCode: ask } = login;
  const askMfaCode = (serial: string) => limit.pausedFor(async () => (await ask?.(serial)) ?? '');
  try {
    return await Promise.race([providerFor({ ...login, askMfaCode }, chain)(), limit.reached]);
  } finally {
    limit.stop();
  }
}

/** A chosen profile never falls back to the machine's own credentials: they may belong to another account. */
function providerFor(login: Login, chain: readonly ChainedProfile[]) {
  // For the clients of single sign-on: they know their own regions.
  const { maxAttempts, retryMode, defaultsMode, requestHandler, ignoreConfiguredEndpointUrls } = login.config;
  const init = {
    clientConfig: { maxAttempts, retryMode, defaultsMode, requestHandler, ignoreConfiguredEndpointUrls },
    ignoreCache: true,
    logger: silence,
    ...roleAssumers(login.config),
    mfaCodeProvider: async (serial: string) => {
      const code = await login.askMfaCode?.(serial);
      if (code === undefined || code === '')
        throw new CredentialTrouble('no MFA code', login.profile ?? 'default');
      return code;
    },
  };
  if (login.profile !== undefined) return fromIni({ ...init, profile: login.profile });
  if (login.source === 'environment') {
    return createCredentialChain(
      fromEnv(),
      fromTokenFile(init),
      ...(login.from === 'AWS' ? ofMachine() : []),
    );
  }
  // Not those of the profile that the environment may name: a person chose "default".
  if (login.from === 'AWS') {
    return createCredentialChain(fromEnv(), fromNodeProviderChain({ ...init, profile: 'default' }));
  }
  // Without the metadata services of containers and instances, which are other hosts than the emulator.
  const ofDefaultProfile = chain.length === 0 ? [] : [fromIni({ ...init, profile: 'default' })];
  return createCredentialChain(fromEnv(), ...ofDefaultProfile, fromTokenFile(init));
}

/** Logins that would send a person's live token to whatever stands in for AWS, or ask the metadata service. */
function isAskedOfAws({ section }: ChainedProfile): boolean {
  return (
    section.sso_session !== undefined ||
    section.sso_start_url !== undefined ||
    section.login_session !== undefined ||
    ['Ec2InstanceMetadata', 'EcsContainer'].includes(section.credential_source ?? '')
  );
}

/** The SDK warns on the console when several sources of credentials are set. */
const silence = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
