import { accessDenied, s3Error } from './s3-error.ts';

/** What a form asks for: its fields (lower-case names), and what the policy speaks of beside them. */
export interface Posted {
  readonly fields: Readonly<Record<string, string>>;
  readonly bucket: string;
  readonly size: number;
}

type Condition = readonly ['eq' | 'starts-with', string, string] | readonly ['content-length-range', number, number];

/** Fields that need no condition ("Creating a POST policy": the signature, the file, the policy and those that begin with x-ignore-). */
const FREE = new Set(['x-amz-signature', 'policy', 'file', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-security-token']);

/**
 * Checks a form against its policy (base64 JSON), whose signature has been checked before: expiry by `now`, every condition, and that every field
 * has one ("Creating a POST policy", Amazon S3 API reference).
 * @throws {AwsError} AccessDenied, EntityTooLarge, EntityTooSmall, InvalidPolicyDocument
 */
export function checkPolicy(encoded: string, posted: Posted, now: Date): void {
  const { expiration, conditions } = readPolicy(encoded);
  if (now >= expiration) throw accessDenied('Invalid according to Policy: Policy expired.');

  const constrained = new Set<string>();
  for (const condition of conditions) {
    if (condition[0] === 'content-length-range') {
      refuseSize(posted.size, condition[1], condition[2]);
      continue;
    }
    const [operator, name, value] = condition;
    constrained.add(name);
    const given = name === 'bucket' ? posted.bucket : posted.fields[name];
    const holds = given !== undefined && (operator === 'eq' ? given === value : startsWith(name, given, value));
    if (!holds) throw accessDenied(`Invalid according to Policy: Policy Condition failed: ["${operator}", "$${name}", "${value}"]`);
  }
  for (const name of Object.keys(posted.fields)) {
    if (FREE.has(name) || name.startsWith('x-ignore-') || constrained.has(name)) continue;
    throw accessDenied(`Invalid according to Policy: Extra input fields: ${name}`);
  }
}

function refuseSize(size: number, least: number, most: number): void {
  if (size > most) {
    throw s3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 400, {
      ProposedSize: size,
      MaxSizeAllowed: most,
    });
  }
  if (size < least) {
    throw s3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400, {
      ProposedSize: size,
      MinSizeAllowed: least,
    });
  }
}

/** Content types may be a list with commas, each of which has to begin so. */
function startsWith(name: string, given: string, prefix: string): boolean {
  const values = name === 'content-type' ? given.split(',').map((each) => each.trim()) : [given];
  return values.every((value) => value.startsWith(prefix));
}

function readPolicy(encoded: string): { expiration: Date; conditions: Condition[] } {
  const document = parsed(encoded);
  const expiration = new Date(String(document.expiration));
  if (Number.isNaN(expiration.getTime()) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(document.expiration))) {
    throw invalid("Invalid 'expiration' value");
  }
  if (!Array.isArray(document.conditions)) throw invalid("Invalid 'conditions' value: must be a List");
  return { expiration, conditions: document.conditions.flatMap(conditionsIn) };
}

function conditionsIn(entry: unknown): Condition[] {
  if (Array.isArray(entry)) {
    const [operator, one, other] = entry as unknown[];
    const kind = String(operator).toLowerCase();
    if (kind === 'content-length-range' && isWhole(one) && isWhole(other)) return [[kind, Number(one), Number(other)]];
    if ((kind === 'eq' || kind === 'starts-with') && entry.length === 3 && String(one).startsWith('$') && typeof other === 'string') {
      return [[kind, String(one).slice(1).toLowerCase(), other]];
    }
  } else if (typeof entry === 'object' && entry !== null) {
    return Object.entries(entry).map(([name, value]) => ['eq', name.toLowerCase(), String(value)]);
  }
  throw invalid(`Invalid Condition: ${JSON.stringify(entry)}`);
}

function isWhole(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && /^\d+$/.test(String(value));
}

function parsed(encoded: string): { expiration?: unknown; conditions?: unknown } {
  try {
    const document: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString());
    if (typeof document === 'object' && document !== null) return document;
  } catch (cause) {
    throw Object.assign(invalid('Invalid JSON.'), { cause });
  }
  throw invalid('Invalid JSON.');
}

function invalid(why: string) {
  return s3Error('InvalidPolicyDocument', `Invalid Policy: ${why}`);
}
