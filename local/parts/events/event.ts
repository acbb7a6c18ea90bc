import { randomUUID } from 'node:crypto';
import { AwsError } from '../../part.ts';

/** An event as rules see it and targets get it ("Events in Amazon EventBridge"). */
export interface Event {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO instant in whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Record<string, unknown>;
  readonly 'replay-name'?: string;
}

/** Where and when events come to be. */
export interface Origin {
  readonly account: string;
  readonly region: string;
  readonly now: Date;
}

/** The time of an event: whole seconds, UTC. */
export const eventTime = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`;

const MEMBERS = ['Source', 'DetailType', 'Detail', 'Resources', 'Time', 'EventBusName', 'TraceHeader'];

const notGiven = (name: string) =>
  new AwsError('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);

/** Makes an event of a PutEvents entry. Throws the error of that entry: InvalidArgument, MalformedDetail, NotAuthorizedForSource. */
export function readEntry(entry: Record<string, unknown>, origin: Origin): Event {
  const unknown = Object.keys(entry).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined)
    throw new AwsError('InvalidArgument', `Parameter ${unknown} is not valid. Reason: the local event bus does not know it.`);
  const text = (name: string) => {
    const value = entry[name];
    if (typeof value !== 'string' || value === '') throw notGiven(name);
    return value;
  };
  const source = text('Source');
  const detailType = text('DetailType');
  const detail = readDetail(text('Detail'));
  if (source.startsWith('aws.')) throw new AwsError('NotAuthorizedForSource', 'Not authorized for the source.');
  if (detailType.length > 128)
    throw new AwsError('InvalidArgument', 'Parameter DetailType is not valid. Reason: DetailType is longer than 128 characters.');
  const resources = entry.Resources ?? [];
  if (!Array.isArray(resources)) throw new AwsError('InvalidArgument', 'Parameter Resources is not valid. Reason: it must be a list.');

  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account: origin.account,
    time: eventTime(readTime(entry.Time) ?? origin.now),
    region: origin.region,
    resources: resources.map(String),
    detail,
  };
}

function readDetail(text: string): Record<string, unknown> {
  const malformed = new AwsError('MalformedDetail', 'Detail is malformed.');
  try {
    const detail: unknown = JSON.parse(text);
    if (typeof detail === 'object' && detail !== null && !Array.isArray(detail)) return { ...detail };
  } catch (error) {
    malformed.cause = error;
  }
  throw malformed;
}

/** Epoch seconds in the JSON protocol; an ISO instant is understood too. */
export function readTime(given: unknown): Date | undefined {
  if (given === undefined || given === null) return undefined;
  const time = typeof given === 'number' ? new Date(given * 1000) : new Date(String(given));
  if (Number.isNaN(time.getTime())) throw new AwsError('InvalidArgument', 'Parameter Time is not valid.');
  return time;
}

/** Bytes of an entry as PutEvents counts them: 14 for a time, else UTF-8 ("Calculating PutEvents event entry size"). */
export function entrySize(entry: Record<string, unknown>): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail, ...(Array.isArray(entry.Resources) ? entry.Resources : [])];
  const size = texts.reduce((sum: number, text) => sum + (typeof text === 'string' ? Buffer.byteLength(text) : 0), 0);
  return size + (entry.Time === undefined ? 0 : 14);
}
