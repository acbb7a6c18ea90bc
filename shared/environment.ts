/**
 * A setting that the deployment gives the function.
 * @throws Error that names the variable where it is missing: a deployment fault, not a caller's.
 */
export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set for this function.`);
  return value;
}
