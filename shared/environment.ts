/**
 * A setting that the deployment gives the function.
 * @throws Error that names the variable where it is missing: a deployment fault, not a caller's.
 */
export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set for this function.`);
  return value;
}

/** Who the function is to AWS, and where AWS is: for what is signed without a client. */
export interface AwsEnvironment {
  readonly region: string;
  /** Where AWS answers elsewhere than at its own addresses, as on one machine. */
  readonly endpoint: string | undefined;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

/** As Lambda sets it. */
export const awsEnvironment = (): AwsEnvironment => ({
  region: environment('AWS_REGION'),
  endpoint: process.env.AWS_ENDPOINT_URL,
  accessKeyId: environment('AWS_ACCESS_KEY_ID'),
  secretAccessKey: environment('AWS_SECRET_ACCESS_KEY'),
  sessionToken: process.env.AWS_SESSION_TOKEN,
});
