/**
 * In the place of the SDK's reading of `~/.aws/config` and `~/.aws/credentials` (slimming.ts): a function has neither, and says all in its environment,
 * but every client would look for both before its first call. A function that is told of such a file by its environment is refused.
 */
export const CONFIG_PREFIX_SEPARATOR = '.';

export async function loadSharedConfigFiles(): Promise<{ readonly configFile: object; readonly credentialsFile: object }> {
  const named = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_PROFILE'].filter((name) => process.env[name]);
  if (named.length > 0) throw new Error(`The bundles read no AWS configuration files, so ${named.join(', ')} can't be in the environment.`);
  return { configFile: {}, credentialsFile: {} };
}
