export interface TroubleOfCredentials {
  readonly reason: 'login expired' | 'no credentials' | 'no network' | 'timed out';
  /** The provider's own words, where they tell more than the reason. */
  readonly detail?: string;
}

/** What the SDK's credential providers mean; they tell by their words alone. */
export function troubleOfCredentials(error: Error): TroubleOfCredentials | undefined {
  if (!/^(Credentials|Token)ProviderError$/.test(error.name)) return undefined;
  const known = meanings.find(([words]) => words.test(error.message));
  if (known !== undefined) return { reason: known[1] };
  const [detail = ''] = error.message.split('\n');
  return {
    reason: 'no credentials',
    ...(sayingNothing.test(detail) ? {} : { detail: detail.slice(0, 200) }),
  };
}

const meanings: readonly (readonly [RegExp, TroubleOfCredentials['reason']])[] = [
  [/\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/, 'no network'],
  [/TimeoutError|ETIMEDOUT|requestTimeout|did not establish a connection/, 'timed out'],
  [
    /expired|sso login|aws login|re-?authenticate|Session token not found or invalid|UnauthorizedException/i,
    'login expired',
  ],
];

/** A failed command line may hold a secret: it is not repeated. */
const sayingNothing = /^$|^Command failed|^Could not (load|resolve) credentials|Skipping|not specified/;
