// @ts-check

/**
 * An environment in which no AWS account of the person who runs the tests can be found, only what the tests set up.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutAws(env) {
  const rest = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('AWS_'));
  return {
    ...Object.fromEntries(rest),
    AWS_CONFIG_FILE: '/nonexistent/config',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
