import { createHash } from 'node:crypto';
import { AwsError } from '../../part.ts';

/** A message attribute as Lambda and the SQS API show it; a binary value is Base64 text. */
export interface MessageAttribute {
  readonly dataType: string;
  readonly stringValue?: string;
  readonly binaryValue?: string;
}

const invalid = (reason: string) => new AwsError('InvalidParameterValue', reason);

function readAttribute(name: string, value: unknown): MessageAttribute {
  if (
    !/^[A-Za-z0-9_.-]{1,256}$/.test(name) ||
    /^(aws|amazon)\./i.test(name) ||
    name.startsWith('.') ||
    name.endsWith('.') ||
    name.includes('..')
  ) {
    throw invalid(`Message attribute name '${name}' is invalid.`);
  }
  const { DataType, StringValue, BinaryValue } = (value ?? {}) as { DataType?: string; StringValue?: string; BinaryValue?: string };
  if (!DataType || !/^(String|Number|Binary)(\..+)?$/.test(DataType)) {
    throw invalid(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const given = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (typeof given !== 'string' || given === '') {
    throw invalid(`The message attribute '${name}' must contain a non-empty message attribute value of type '${DataType}'.`);
  }
  if (DataType.startsWith('Number') && !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(given)) {
    throw invalid(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
  return DataType.startsWith('Binary') ? { dataType: DataType, binaryValue: given } : { dataType: DataType, stringValue: given };
}

/** Checks the `MessageAttributes` of a SendMessage call: at most ten, names and types as in "Amazon SQS message metadata". Throws InvalidParameterValue. */
export function readMessageAttributes(given: unknown): Record<string, MessageAttribute> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  if (entries.length > 10) throw invalid(`Number of message attributes [${entries.length}] exceeds the allowed maximum [10].`);
  return Object.fromEntries(entries.map(([name, value]) => [name, readAttribute(name, value)]));
}

/** Bytes of name, type and value, which count towards the message's size. */
export function sizeOfAttributes(attributes: Record<string, MessageAttribute>): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { dataType, stringValue, binaryValue }]) =>
      sum +
      Buffer.byteLength(name) +
      Buffer.byteLength(dataType) +
      (binaryValue ? Buffer.from(binaryValue, 'base64').length : Buffer.byteLength(stringValue ?? '')),
    0,
  );
}

/** The digest of "Calculating the MD5 message digest for message attributes": sorted by name, every part preceded by its length. `undefined` without attributes. */
export function md5OfAttributes(attributes: Record<string, MessageAttribute>): string | undefined {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  const hash = createHash('md5');
  const add = (bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const [name, { dataType, stringValue, binaryValue }] of entries) {
    add(Buffer.from(name));
    add(Buffer.from(dataType));
    hash.update(Buffer.from([binaryValue === undefined ? 1 : 2]));
    add(binaryValue === undefined ? Buffer.from(stringValue ?? '') : Buffer.from(binaryValue, 'base64'));
  }
  return hash.digest('hex');
}

/** The attributes that a ReceiveMessage asks for: names, `All`, `.*` or `prefix.*`. */
export function chosenAttributes(attributes: Record<string, MessageAttribute>, names: readonly string[]): Record<string, MessageAttribute> {
  const chosen = (name: string) =>
    names.some(
      (wanted) => wanted === 'All' || wanted === '.*' || wanted === name || (wanted.endsWith('.*') && name.startsWith(wanted.slice(0, -1))),
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => chosen(name)));
}
