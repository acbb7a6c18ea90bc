/** A lifecycle rule as far as time deletes something by it. */
export interface LifecycleRule {
  readonly id: string;
  readonly prefix: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly expirationDays: number | undefined;
  readonly noncurrentDays: number | undefined;
  readonly newerNoncurrentVersions: number;
  readonly removesLoneDeleteMarkers: boolean;
  readonly abortUploadDays: number | undefined;
}

const READ = new Set([
  'Id',
  'Status',
  'Prefix',
  'TagFilters',
  'ExpirationInDays',
  'ExpiredObjectDeleteMarker',
  'NoncurrentVersionExpiration',
  'NoncurrentVersionExpirationInDays',
  'AbortIncompleteMultipartUpload',
]);
/** Another storage class is another price; objects are read the same, but for Glacier's, whose retrieval is not modelled. */
const WITHOUT_EFFECT = new Set(['Transition', 'Transitions', 'NoncurrentVersionTransition', 'NoncurrentVersionTransitions']);

interface Template {
  readonly Rules?: readonly Record<string, unknown>[];
}

/** The enabled rules of a bucket. @throws where one has a property that this part does not know */
export function readLifecycle(configuration: Template | undefined, where: string): LifecycleRule[] {
  const rules = configuration?.Rules ?? [];
  for (const property of rules.flatMap((rule) => Object.keys(rule))) {
    if (READ.has(property) || WITHOUT_EFFECT.has(property)) continue;
    throw new Error(`${where}: the local S3 has no lifecycle rules with ${property}.`);
  }
  return rules.filter(({ Status }) => Status === 'Enabled').map(readRule);
}

function readRule(rule: Record<string, unknown>, index: number): LifecycleRule {
  const noncurrent = rule.NoncurrentVersionExpiration as { NoncurrentDays?: unknown; NewerNoncurrentVersions?: unknown } | undefined;
  const abort = rule.AbortIncompleteMultipartUpload as { DaysAfterInitiation?: unknown } | undefined;
  const tags = (rule.TagFilters ?? []) as { Key: string; Value: string }[];
  return {
    id: String(rule.Id ?? `rule ${index + 1}`),
    prefix: String(rule.Prefix ?? ''),
    tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])),
    expirationDays: days(rule.ExpirationInDays),
    noncurrentDays: days(noncurrent?.NoncurrentDays ?? rule.NoncurrentVersionExpirationInDays),
    newerNoncurrentVersions: Number(noncurrent?.NewerNoncurrentVersions ?? 0),
    removesLoneDeleteMarkers: String(rule.ExpiredObjectDeleteMarker ?? false) === 'true',
    abortUploadDays: days(abort?.DaysAfterInitiation),
  };
}

function days(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}

const DAY_MS = 24 * 3_600_000;

/** Whether `days` after `since` have passed: S3 adds the days and rounds up to the next midnight UTC ("Lifecycle rules: based on an object's age"). */
export function isDue(since: number, days: number, now: number): boolean {
  return now >= Math.ceil((since + days * DAY_MS) / DAY_MS) * DAY_MS;
}
