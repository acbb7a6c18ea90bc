import { createHash } from 'node:crypto';

/** The tightest limit among the names CloudFormation makes up (an S3 bucket's; functions, roles and rules may have 64). */
const longest = 63;

/**
 * The name a resource has on AWS: `given` where the template names it, else `<stack>-<logicalId>`.
 * The same for the same resource at every start, and different for every resource; at most 63 characters, beyond which both halves are cut and a
 * hash of the whole takes the place of CloudFormation's random ending ("Name type", CloudFormation template reference).
 */
export function physicalName(resource: { readonly stack: string; readonly logicalId: string }, given: unknown): string {
  if (typeof given === 'string' && given !== '') return given;
  const whole = `${resource.stack}-${resource.logicalId}`;
  if (whole.length <= longest) return whole;
  return `${resource.stack.slice(0, 24)}-${resource.logicalId.slice(0, 25)}-${digest(whole, 12)}`;
}

/** The first `length` (≤ 64) hexadecimal digits of a hash of `text`: an ending that looks random and is always the same. */
export function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** A version-4-shaped UUID that is always the same for `text`, as AWS has in the ids of keys and stacks. */
export function uuidOf(text: string): string {
  const hex = digest(text, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
