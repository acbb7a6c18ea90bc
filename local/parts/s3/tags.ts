import { s3Error } from './s3-error.ts';
import { elements, textOf, xml } from './xml.ts';

export type Tags = Readonly<Record<string, string>>;

/** Tags as `x-amz-tagging` writes them: a query string. @throws {AwsError} as `checked` */
export function tagsInHeader(header: string | undefined): Tags {
  return checked([...new URLSearchParams(header ?? '')]);
}

/** Tags of a `Tagging` document. @throws {AwsError} as `checked` */
export function tagsInXml(text: string): Tags {
  return checked(elements(text, 'Tag').map((tag) => [textOf(tag, 'Key') ?? '', textOf(tag, 'Value') ?? '']));
}

export function tagsAsXml(tags: Tags): string {
  return xml('Tagging', { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } });
}

/** "Object tags" of the user guide: ten at most, keys to 128 and values to 256 characters. @throws {AwsError} InvalidTag, BadRequest */
function checked(pairs: readonly (readonly [string, string])[]): Tags {
  if (pairs.length > 10) throw s3Error('BadRequest', 'Object tags cannot be greater than 10');
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw s3Error('InvalidTag', 'Cannot provide multiple Tags with the same key');
  for (const [key, value] of pairs) {
    if (key === '' || key.length > 128) throw s3Error('InvalidTag', 'The TagKey you have provided is invalid');
    if (value.length > 256) throw s3Error('InvalidTag', 'The TagValue you have provided is invalid');
  }
  return Object.fromEntries(pairs);
}
